import DataRights
import Foundation
import Testing

/// One process prints many letters, each as if it were the first.
struct StreamTests {
  /// One answer of the program: its word and its bytes.
  private struct Answer {
    let word: String
    let bytes: Data
  }

  private func answers(_ lines: [String]) throws -> [Answer] {
    let folder = try Folder()
    let input = lines.map { $0 + "\n" }.joined()
    let outcome = try withExtendedLifetime(folder) { try Helper.run(input, ["--stream"], in: folder) }
    try #require(outcome.code == 0 && !outcome.crashed && outcome.error.isEmpty, "\(outcome.error)")
    var answers: [Answer] = []
    var rest = outcome.output[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      let words = String(decoding: rest[..<end], as: UTF8.self).split(separator: " ")
      let count = try #require(words.last.flatMap { Int($0) })
      let start = rest.index(after: end)
      try #require(words.count == 2 && rest.endIndex - start >= count)
      answers.append(Answer(word: String(words[0]), bytes: Data(rest[start..<start + count])))
      rest = rest[(start + count)...]
    }
    #expect(rest.isEmpty)
    return answers
  }

  @Test func `a letter has the same bytes whatever was printed before it`() throws {
    let order: [Sheets] = [.japanese, .german, .arabic, .german, .american, .japanese, .hebrew, .german]
    let answers = try answers(order.map { $0.sheet.document.text(indented: false) })
    try #require(answers.count == order.count)
    for (letter, answer) in zip(order, answers) {
      #expect(answer.word == "pdf")
      #expect(try answer.bytes == Printed(letter.sheet).bytes, "\(letter)")
    }
  }

  @Test func `a sheet that cannot be printed is answered in its turn`() throws {
    let german = Sheets.german.sheet.document.text(indented: false)
    let unprintable = Sheets.german(sender: ["Erika \u{E000}mann"]).document.text(indented: false)
    let answers = try answers([german, "{", unprintable, "", german])
    #expect(answers.map(\.word) == ["pdf", "error", "error", "error", "pdf"])
    try #require(answers.count == 5)
    #expect(answers[0].bytes == answers[4].bytes)
    let errors = answers[1...3].map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(errors.allSatisfy { $0.hasPrefix("datarights-pdf: ") && !$0.contains("\n") && !$0.contains("Erika") })
    #expect(errors[1].contains("script: private use"))
  }

  @Test func `nothing to print is no error of a stream`() throws {
    #expect(try answers([]).isEmpty)
  }
}
