import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsTestSupport
import Foundation
import Testing

/// Every letter for every law of its family, filled for a made-up person and kept as text that a reviewer can read.
///
/// `RECORD_GOLDENS=1 swift test --filter Golden` writes the letters anew, and fails, so that nobody forgets to read them.
@Suite struct GoldenLetterTests {
  @Test(arguments: try GoldenLetter.all())
  func `a letter reads as it was approved`(_ golden: GoldenLetter) throws {
    let text = try golden.text()
    if ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" {
      try golden.record(text)
      Issue.record("recorded \(golden.path): read it, then run the tests again")
      return
    }
    let approved = try #require(
      try? String(contentsOfFile: golden.path, encoding: .utf8),
      "no approved letter \(golden.path); RECORD_GOLDENS=1 swift test --filter Golden writes it")
    #expect(text == approved, "the letter changed; read the new one: RECORD_GOLDENS=1 swift test --filter Golden")
  }

  @Test func `no approved letter is left without its template`() throws {
    let wanted = Set(try GoldenLetter.all().map(\.path))
    let folder = try #require(FileManager.default.enumerator(atPath: GoldenLetter.folder))
    for case let path as String in folder where path.hasSuffix(".txt") {
      #expect(wanted.contains(GoldenLetter.folder + "/" + path), "\(path) belongs to no letter: remove it")
    }
  }
}

/// One letter for one law in one language.
struct GoldenLetter: Sendable, CustomTestStringConvertible {
  let language: String
  let law: String
  let name: String

  static let folder = Repository.path("Tests/Goldens/letters")

  var testDescription: String { "\(language)/\(law)/\(name)" }
  var path: String { "\(Self.folder)/\(language)/\(law)/\(name).txt" }

  /// Every letter that the catalogue has, found by listing the folders.
  static func all() throws -> [GoldenLetter] {
    let catalogue = Catalogue.repository
    return try catalogue.languageTags.flatMap { language in
      try catalogue.laws().flatMap { law in
        catalogue.letterNames(law: law, language: language).map {
          GoldenLetter(language: language, law: law.id, name: $0)
        }
      }
    }
  }

  /// The letter as text, in its fullest form: every ground, an account number, a limit to its scope.
  func text() throws -> String {
    let catalogue = Catalogue.repository
    let law = try catalogue.law(self.law)
    let language = try catalogue.language(self.language)
    let right = try #require(Right(rawValue: name))
    let day = try #require(CivilDate(iso: "2026-11-25"))
    let record = try #require(law.record(of: right, on: day))
    let template = try catalogue.letter(name, law: law, language: self.language)
    let addressee = Addressee(
      own: "example", name: "Example GmbH", email: "privacy@example.org",
      address: ["Beispielstraße 1", "10115 Berlin"], place: "de", checked: day)
    let controller = try #require(addressee.controllers.first)
    var request = LetterRequest(right: right, grounds: record.grounds.map(\.id))
    if template.needs.contains("scope") { request.scope = "orders of 2025" }
    if record.requires.contains(.reason) { request.reason = "The profile shows my home address to strangers." }
    let residence = self.law == "us-ca-ccpa" ? "us-ca" : "de-be"
    let letter = try LetterWriter(law: law, language: language).letter(
      request,
      from: Writer(name: "Erika Mustermann", email: "erika@example.org", residence: residence),
      to: LetterWriter.Envelope(
        addressee: addressee, controller: controller, contact: addressee.contacts.first, reference: "DR-2345-6789",
        date: day, residenceName: try catalogue.placeName(residence).text(in: self.language)),
      template: template)
    return try TextLetter(letter, language: language).text
  }

  func record(_ text: String) throws {
    let folder = String(path.prefix(upTo: path.lastIndex(of: "/") ?? path.endIndex))
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
