import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

@testable import DataRightsLetters

/// Prepared letters equal those that are filled and laid out each by itself.
@Suite struct PreparedTextTests {
  @Test(arguments: Catalogue.repository.languageTags)
  func `a prepared letter is the letter`(_ tag: String) throws {
    let catalogue = Catalogue.repository
    let language = try catalogue.language(tag)
    for law in try Repository.laws() {
      for right in Right.allCases where law.record(of: right, on: LetterCase.day) != nil {
        guard let template = try? catalogue.letter(right.rawValue, law: law, language: tag),
          let request = Self.request(right, law, template)
        else { continue }
        for byPost in [false, true] {
          var request = request
          request.byPost = byPost
          try check(request, LetterWriter(law: law, language: language), template, PreparedLetters.people)
        }
      }
    }
  }

  @Test(arguments: HostileText.lines)
  func `a prepared letter is the letter whatever its values say`(_ text: String) throws {
    let catalogue = Catalogue.repository
    for tag in ["en", "de", "ja"] {
      let law = try catalogue.law("eu-gdpr")
      let template = try catalogue.letter("access", law: law, language: tag)
      let people = [text, "\(text) ", " \(text)", "a\n\(text)", "\(text)\tb"].map { text in
        PreparedLetters.Person(
          name: text, email: "erika@example.org", identifiers: ["account-id": text], controller: text, address: [text])
      }
      let writer = LetterWriter(law: law, language: try catalogue.language(tag))
      try check(LetterRequest(right: .access), writer, template, people)
    }
  }

  @Test(arguments: ["4711", "47\n11", "\n4711", "4711\n", "47\r11", "47\u{2028}11"])
  func `a line break in a value of the subject is refused as it is in the letter`(_ value: String) throws {
    let law = try Catalogue.repository.law("eu-gdpr")
    let template = try LetterTemplate(
      """
      {{! needs: identifiers, reference, writer.name; review: none; date: 2026-11-24 }}
      Request {{reference}}{{#identifiers}}, {{value}}{{/identifiers}}

      Of {{writer.name}}{{#identifiers}}, {{value}}{{/identifiers}}
      """, file: "access.mustache")
    let writer = LetterWriter(law: law, language: try Catalogue.repository.language("en"))
    let person = PreparedLetters.Person(identifiers: ["account-id": value])
    try check(LetterRequest(right: .access), writer, template, [person])
  }

  @Test func `an empty value is refused as it is in the letter`() throws {
    let catalogue = Catalogue.repository
    let law = try catalogue.law("eu-gdpr")
    let template = try catalogue.letter("access", law: law, language: "en")
    let prepared = try LetterWriter(law: law, language: catalogue.language("en")).prepared(
      LetterRequest(right: .access), on: LetterCase.day, template: template)
    let text = try PreparedText(prepared)
    let budget = try prepared.budget(
      of: Writer(name: "Jane Roe", email: "jane@example.org"), identifies: [], residence: nil)
    var bytes = Array("before".utf8)
    let error = #expect(throws: LetterError.self) {
      try text.write(
        text.sender(budget), to: Letter.Addressed(name: "Example Inc", email: nil, address: []), reference: "",
        into: &bytes)
    }
    guard case .template(let problem)? = error else { return }
    #expect(problem.message == "'{{reference}}' is empty")
    #expect(bytes == Array("before".utf8))
  }

  /// The request for a right in its fullest form.
  private static func request(_ right: Right, _ law: Law, _ template: LetterTemplate) -> LetterRequest? {
    guard let record = law.record(of: right, on: LetterCase.day) else { return nil }
    var request = LetterRequest(right: right, grounds: record.grounds.map(\.id))
    if template.needs.contains("scope") { request.scope = "orders – 2025" }
    if record.requires.contains(.reason) { request.reason = "The profile shows my home address to strangers." }
    if record.requires.contains(.corrections) { request.corrections = [("name", "Erika Mustermann")] }
    return request
  }

  private func check(
    _ request: LetterRequest, _ writer: LetterWriter, _ template: LetterTemplate, _ people: [PreparedLetters.Person]
  ) throws {
    let prepared = try writer.prepared(request, on: LetterCase.day, template: template)
    let text = try PreparedText(prepared)
    var bytes: [UInt8] = []
    for person in people {
      let envelope = person.envelope
      let expected = try? TextLetter(
        writer.letter(request, from: person.writer, to: envelope, template: template), language: prepared.language)
      let start = bytes.count
      let budget = try prepared.budget(
        of: person.writer, identifies: envelope.addressee.identifies, residence: envelope.residenceName)
      let written: Void? = try? text.write(
        text.sender(budget), to: Letter.Addressed(envelope), reference: envelope.reference, into: &bytes)
      #expect((written != nil) == (expected != nil))
      #expect(
        String(decoding: bytes[start...], as: UTF8.self) == expected?.text ?? "", "\(template.body.file) \(person)")
    }
  }
}

/// Writers and addressees of all kinds.
enum PreparedLetters {
  struct Person {
    var name = "Erika Mustermann"
    var email = "erika@example.org"
    var identifiers: [String: String] = [:]
    var controller = "Example GmbH"
    var address = ["Beispielstraße 1", "10115 Berlin"]

    var writer: Writer {
      Writer(
        name: name, email: email, address: ["Musterstraße 1", "10115 Berlin"], residence: "de-be",
        identifiers: identifiers)
    }

    var envelope: LetterWriter.Envelope {
      let addressee = Addressee(
        own: "example", name: controller, email: "privacy@example.org", address: address, place: "de",
        checked: LetterCase.day)
      return LetterWriter.Envelope(
        addressee: addressee, controller: addressee.controllers[0], contact: addressee.contacts.first,
        reference: "DR-\(2345 + name.utf8.count)-6789", date: LetterCase.day, residenceName: "Berlin")
    }
  }

  static let people = [
    Person(), Person(name: "Jean Exemple", identifiers: ["account-id": "4711"], address: []),
    Person(
      name: "Jane Roe", email: String(repeating: "long", count: 15) + "@example.org",
      controller: "Example Inc – a company – whose name is so long that the line it stands in is broken § 5 times"),
    Person(
      name: "田中 花子", identifiers: ["postal-address": "東京都千代田区千代田1-1", "date-of-birth": "1990-01-02"],
      controller: "株式会社サンプル", address: ["東京都千代田区", "1-1"]),
    Person(name: "Зоя e\u{301}", controller: "Ω\u{A0}", address: [" ", "x\u{A0}"]),
  ]
}
