import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsLetters

/// Simple text is broken as bytes where other text is broken by characters: both must give the same.
@Suite struct SimpleLineTests {
  private static let parts = [
    "a", "bc", "word", "Straße", "naïve", "(Art.", "Art.", "§", "[§", "Abs.", "15", "15(1)", "-", "–", "—", "--", "–-",
    "x-",
    "x–", "№", "Ελλάδα", "Київ", "e–", "\u{A0}", "10\u{A0}000", "“quoted”", "€", String(repeating: "w", count: 40),
    String(repeating: "ü", count: 75), String(repeating: "https://example.org/", count: 5),
  ]

  @Test(arguments: UInt64(1)...20)
  func `a line breaks where it breaks by characters`(seed: UInt64) {
    var random = SplitMix64(state: seed)
    let words: Set = ["Art.", "§", "Abs."]
    let ties = SimpleLine.Ties(words)
    for _ in 0..<400 {
      var line = ["", "", "- ", "  - ", "   ", "-"].randomElement(using: &random) ?? ""
      for index in 0..<Int.random(in: 1...40, using: &random) {
        if index > 0 { line += [" ", " ", " ", " ", " ", "  ", "   "].randomElement(using: &random) ?? "" }
        line += Self.parts.randomElement(using: &random) ?? ""
      }
      line += "."
      let bytes = Array(line.utf8)
      #expect(SimpleText.isSimple(bytes, in: bytes.indices))
      for (breaks, ties, words) in [
        (Wrapping.Breaks.wherePossible, ties, words), (.atSpaces, SimpleLine.Ties([]), []),
      ] {
        for hanging in [0, 2, 24] {
          let expected = Wrapping.rows(
            of: Wrapping.joined(Wrapping.pieces(of: line, breaks: breaks), after: words), width: Wrapping.columns,
            hanging: hanging)
          #expect(
            Self.rows(bytes, hanging: hanging, ties: ties) == expected.map { [$0.text, $0.gap] }, "\(line)")
        }
      }
    }
  }

  private static func rows(_ bytes: [UInt8], hanging: Int, ties: SimpleLine.Ties) -> [[String]] {
    let line = SimpleLine(bytes: bytes, start: 0, end: bytes.count)
    var rows: [[String]] = []
    var start = 0
    while start < bytes.count {
      let row = line.row(
        from: start, limit: Wrapping.columns - (rows.isEmpty ? 0 : hanging), ties: ties)
      rows.append([
        String(decoding: bytes[start..<row.end], as: UTF8.self),
        String(decoding: bytes[row.end..<row.next], as: UTF8.self),
      ])
      start = row.next
    }
    return rows
  }

  @Test func `every simple character is one of one column that no neighbour joins`() {
    for value in UInt32(0x20)...0x2FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array(String(scalar).utf8)
      guard SimpleText.isSimple(bytes, in: bytes.indices) else { continue }
      let character = Character(scalar)
      #expect(character.displayWidth == 1 && !character.isIdeographic && !character.isNewline, "\(value)")
      #expect(scalar == " " || !character.isBreakingBlank, "\(value)")
      #expect(("a" + String(scalar) + "b").count == 3, "\(value)")
      #expect((String(scalar) + String(scalar)).count == 2, "\(value)")
      if character.isWhitespace { #expect(SimpleText.mayBeBlank(bytes[bytes.count - 1])) }
    }
    #expect(!SimpleText.isSimple([0xC3], in: 0..<1) && !SimpleText.isSimple(Array("e\u{301}".utf8), in: 0..<3))
  }

  @Test(arguments: Catalogue.repository.languageTags)
  func `the words that hold a number have one spelling`(_ tag: String) throws {
    for word in try Catalogue.repository.language(tag).citationWords {
      #expect(Array(word.utf8) == Array(word.precomposedStringWithCanonicalMapping.utf8), "\(word)")
    }
  }
}
