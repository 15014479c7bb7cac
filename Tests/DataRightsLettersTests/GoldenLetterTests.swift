import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsTestSupport
import Foundation
import Testing

/// Every letter of every language for every family of laws, filled for a made-up person, in files to be read.
///
/// `RECORD_GOLDENS=1 swift test --filter Golden` writes the letters anew, and fails, so that nobody forgets to read them.
@Suite struct GoldenLetterTests {
  @Test(arguments: try GoldenLetters.all())
  func `letters read as they were approved`(_ golden: GoldenLetters) throws {
    let text = try golden.text()
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try golden.record(text)
      Issue.record("recorded \(golden.path): read it, then run the tests again")
      return
    }
    let approved = try #require(
      try? String(contentsOfFile: golden.path, encoding: .utf8),
      "no approved letters \(golden.path); RECORD_GOLDENS=1 swift test --filter Golden writes them")
    #expect(text == approved, "letters changed; read the new ones: RECORD_GOLDENS=1 swift test --filter Golden")
  }

  @Test func `no approved letter is left without its template`() throws {
    let wanted = Set(try GoldenLetters.all().map(\.path))
    let folder = try #require(FileManager.default.enumerator(atPath: GoldenLetters.folder))
    for case let path as String in folder where path.hasSuffix(".txt") {
      #expect(wanted.contains(GoldenLetters.folder + "/" + path), "\(path) belongs to no letters: remove it")
    }
  }

  @Test func `every family of laws has its letters`() throws {
    let families = Set(try Catalogue.repository.laws().map(\.family))
    #expect(Set(GoldenLetters.laws.keys) == families)
  }
}

/// All letters of one language for one family of laws.
struct GoldenLetters: Sendable, CustomTestStringConvertible {
  let language: String
  let family: String

  static let folder = Repository.path("Tests/Goldens/letters")

  /// The law that stands for its family; `general` takes one of a country that speaks the language.
  static let laws = [
    "gdpr": "eu-gdpr", "uk": "uk-gdpr", "swiss": "ch-fadp", "california": "us-ca-ccpa", "us-states": "us-or-ocpa",
    "lgpd": "br-lgpd", "general": "sg-pdpa",
  ]

  var testDescription: String { "\(language)/\(family)" }
  var path: String { "\(Self.folder)/\(language)/\(family).txt" }

  static func all() throws -> [GoldenLetters] {
    Catalogue.repository.languageTags.flatMap { language in
      laws.keys.sorted().map { GoldenLetters(language: language, family: $0) }
    }
  }

  private func law() throws -> String {
    if family == "general" {
      let own = try Catalogue.repository.laws().first {
        $0.family == family && $0.letterLanguages.first == language && language != "en"
      }
      if let own { return own.id }
    }
    return try #require(Self.laws[family])
  }

  func text() throws -> String {
    return try LetterCase.all(language: self.language, law: law()).map { letter in
      let text = try TextLetter(letter.letter(), language: letter.regionalLanguage()).text
      return "==== \(letter.name) (\(letter.law))\n\n\(text)"
    }.joined(separator: "\n")
  }

  func record(_ text: String) throws {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
