import DataRights
import DataRightsCatalogue
import DataRightsLetters

/// Access requests under the GDPR in English to a hundred invented companies.
extension Measure {
  /// Fills the template's words from values, as any template engine does.
  static let lettersFilled = Measure(name: "letters.filled") { catalogue in
    let sample = try LetterSample(catalogue)
    return [try Figure("letters.filled", count: sample.envelopes.count, runs: 50) { try sample.fill() }]
  }

  /// Writes prepared letters as text.
  static let lettersText = Measure(name: "letters.text") { catalogue in
    let sample = try LetterSample(catalogue)
    let prepared = try LetterWriter(law: sample.law, language: sample.language)
      .prepared(sample.request, on: sample.envelopes[0].date, template: sample.template)
    let text = try PreparedText(prepared)
    let sender = try text.sender(prepared.budget(of: sample.writer, identifies: [], residence: nil))
    let letters = sample.envelopes.map { (controller: Letter.Addressed($0), reference: $0.reference) }
    return [
      try Figure("letters.text", count: letters.count, runs: 50) {
        var length = 0
        for letter in letters {
          var bytes: [UInt8] = []
          bytes.reserveCapacity(4096)
          try text.write(sender, to: letter.controller, reference: letter.reference, into: &bytes)
          length += bytes.count
        }
        return length
      }
    ]
  }

  /// Fills each letter from scratch and lays it out as text.
  static let lettersWhole = Measure(name: "letters.whole") { catalogue in
    let sample = try LetterSample(catalogue)
    return [
      try Figure("letters.whole", count: sample.envelopes.count) {
        try sample.letters { try TextLetter($0, language: sample.language).bytes.count }
      }
    ]
  }

  /// Lays filled letters out as mail drafts.
  static let lettersMail = Measure(name: "letters.eml") { catalogue in
    let sample = try LetterSample(catalogue)
    var letters: [Letter] = []
    _ = try sample.letters {
      letters.append($0); return 0
    }
    return [
      try Figure("letters.eml", count: letters.count) {
        try letters.reduce(0) {
          try $0 + MailDraft($1, language: sample.language, date: $1.date).bytes.count
        }
      }
    ]
  }
}

/// A request to many addressees.
private struct LetterSample {
  let law: Law
  let language: Language
  let template: LetterTemplate
  let request = LetterRequest(right: .access)
  let writer = Writer(name: "Erika Mustermann", email: "erika@example.org", residence: "de-be", language: "en")
  let envelopes: [LetterWriter.Envelope]

  init(_ catalogue: Catalogue) throws {
    law = try catalogue.law("eu-gdpr")
    language = try catalogue.language("en")
    template = try catalogue.letter("access", law: law, language: "en")
    guard let day = CivilDate(iso: "2026-11-25") else { preconditionFailure("a day of the calendar") }
    envelopes = (0..<100).compactMap { number in
      let addressee = Addressee(
        own: "example-\(number)", name: "Example \(number) GmbH", email: "privacy-\(number)@example.org",
        address: ["Beispielstraße \(number)", "10115 Berlin"], place: "de", checked: day)
      return addressee.controllers.first.map {
        LetterWriter.Envelope(
          addressee: addressee, controller: $0, contact: addressee.contacts.first,
          reference: "DR-\(2345 + number)-6789", date: day, residenceName: nil)
      }
    }
  }

  /// Fills the template's words from a table of values, as any template engine does.
  func fill() throws -> Int {
    var length = 0
    let table = try LetterWriter(law: law, language: language).values(
      request, from: writer, to: envelopes[0], template: template)
    var subject = Template.Values(table, of: template.subject)
    var body = Template.Values(table, of: template.body)
    for envelope in envelopes {
      subject["reference"] = .text(envelope.reference)
      body["reference"] = .text(envelope.reference)
      body["controller.name"] = .text(envelope.controller.name)
      length += try template.subject.renderBytes(subject).count + template.body.renderBytes(body).count
    }
    return length
  }

  /// Writes every letter from scratch.
  func letters(_ laidOut: (Letter) throws -> Int) throws -> Int {
    let author = LetterWriter(law: law, language: language)
    return try envelopes.reduce(0) { length, envelope in
      try length + laidOut(author.letter(request, from: writer, to: envelope, template: template))
    }
  }
}
