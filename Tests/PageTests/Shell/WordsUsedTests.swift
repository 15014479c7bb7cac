import DataRights
import DataRightsTestSupport
import Foundation
import Testing

/// The phrases of the page and the code that shows them know one another.
@Suite struct WordsUsedTests {
  private static let code: String = {
    let folder = Repository.path("Sources/datarights-page")
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".swift") }
      .compactMap { try? Repository.text("\(folder)/\($0)") }
      .flatMap { $0.split(separator: "\n") }.filter { !$0.contains("///") }.joined()
  }()

  /// Keys as the code has them, whole or up to where a value is put in.
  private static let written = code.matches(of: /"(page\.[a-z0-9.\-]+)("|\\\()/).map {
    (text: String($0.1), isWhole: $0.2 == "\"")
  }

  private static let literals = Set(written.filter { $0.isWhole && !isOpen($0.text) }.map(\.text))

  /// Beginnings of keys whose rest is a value: they end with a point or a hyphen, or before a value.
  private static let open = Set(written.filter { !$0.isWhole || isOpen($0.text) }.map(\.text))

  private static func isOpen(_ text: String) -> Bool { text.hasSuffix(".") || text.hasSuffix("-") }

  @Test func everyKeyHasAPhrase() throws {
    let words = try Repository.pageWords("en")
    #expect(Self.literals.count > 20)
    for key in Self.literals.sorted() { #expect(words.pattern(key) != nil, "\(key) has no phrase") }
    for key in Self.literals.filter({ $0.hasPrefix("page.error.") && words.pattern($0 + "-help") == nil }).sorted() {
      #expect(["page.error.back", "page.error.data", "page.error.data-at"].contains(key), "\(key) says not what to do")
    }
  }

  @Test func everyPhraseIsShown() throws {
    for key in try Repository.pageWords("en").keys.filter({ $0.hasPrefix("page.") }).sorted() {
      let stem = key.hasSuffix("-help") ? String(key.dropLast(5)) : key
      #expect(Self.literals.contains(stem) || Self.open.contains(where: key.hasPrefix), "\(key) is shown nowhere")
    }
  }
}
