import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// One letter for one law in one language, filled for a made-up person.
struct LetterCase: Sendable, CustomTestStringConvertible {
  let language: String
  let law: String
  let name: String
  /// What stands wherever a person writes something of their own; nil for plain words.
  var text: String?

  static let day = DataRightsTestSupport.day("2026-11-25")

  /// The day on which the request was sent that letters follow upon.
  private static let sent = DataRightsTestSupport.day("2026-06-01")

  var testDescription: String { "\(language)/\(law)/\(name)" }

  /// Every letter that exists for a law in a language.
  static func all(language: String, law: String) throws -> [LetterCase] {
    let law = try Catalogue.repository.law(law)
    return Catalogue.repository.letterNames(law: law, language: language).filter { exists($0, under: law) }.map {
      LetterCase(language: language, law: law.id, name: $0)
    }
  }

  /// Whether the law gives what the letter is about.
  private static func exists(_ name: String, under law: Law) -> Bool {
    if let right = Right(rawValue: name) { return law.record(of: right, on: day) != nil }
    guard let letter = FollowUp(rawValue: name) else { return true }
    let right = request(under: law, for: letter)
    guard law.record(of: right, on: sent) != nil else { return false }
    return switch letter {
    case .appeal: law.deadlines.contains { $0.id == .appealDecision && $0.covers(right) }
    case .incompleteAnswer: law.record(of: right, on: day)?.answer.isEmpty == false
    case .recipientsNotification: law.namesToldRecipients(upon: right, on: day)
    default: true
    }
  }

  /// The right of the request that a letter follows upon.
  private static func request(under law: Law, for letter: FollowUp) -> Right {
    if let right = letter.upon.first { return right }
    return law.record(of: .access, on: sent) != nil
      ? .access : law.rights.first { $0.validity.contains(sent) }?.right ?? .access
  }

  /// The language as the person's country writes it.
  func regionalLanguage() throws -> Language { try Catalogue.repository.language(language).written(in: chain) }

  private func own(_ plain: String) -> String { text ?? plain }

  /// The letter, in its fullest form where it is a request.
  func letter() throws -> Letter {
    let catalogue = Catalogue.repository
    let law = try catalogue.law(self.law)
    let language = try regionalLanguage()
    let template = try catalogue.letter(name, law: law, language: self.language)
    let writer = LetterWriter(law: law, language: language)
    let person = Writer(
      name: own("Erika Mustermann"), email: "erika@example.org", address: [own("Musterstraße 1"), "10115 Berlin"],
      residence: chain.first, identifiers: ["account-id": own("4711")])
    let addressee = Addressee(
      own: "example", name: own("Example GmbH"), email: "privacy@example.org",
      address: [own("Beispielstraße 1"), "10115 Berlin"], place: "de", checked: Self.day)
    let envelope = LetterWriter.Envelope(
      addressee: addressee, controller: try #require(addressee.controllers.first),
      contact: addressee.contacts.first, reference: "DR-2345-6789", date: Self.day,
      residenceName: try catalogue.placeName(chain[0]).text(in: self.language))
    if let right = Right(rawValue: name) {
      let record = try #require(law.record(of: right, on: Self.day))
      var request = LetterRequest(right: right, grounds: record.grounds.map(\.id))
      if template.needs.contains("scope") { request.scope = own("orders 2025") }
      if record.requires.contains(.reason) || text != nil && template.needs.contains("reason") {
        request.reason = own("The profile shows my home address to strangers.")
      }
      if record.requires.contains(.corrections) { request.corrections = [("name", own("Erika Mustermann"))] }
      return try writer.letter(request, from: person, to: envelope, template: template)
    }
    guard let followUp = FollowUp(rawValue: name) else {
      return try writer.powerOfAttorney(
        for: Representation(of: own("Jane Roe"), as: .agent), from: person, to: envelope, template: template)
    }
    var request = FollowUpRequest(followUp, replyBy: DataRightsTestSupport.day("2026-12-09"))
    let right = Self.request(under: law, for: followUp)
    if [.incompleteAnswer, .complaint].contains(followUp) {
      request.missing = Array(law.record(of: right, on: Self.day)?.answer.map(\.id).suffix(3) ?? [])
    }
    if followUp == .extensionObjection { request.unreasoned = true }
    if text != nil || followUp == .complaint, template.needs.contains("reason") {
      request.reason = own("I need the data for a tax return.")
    }
    request.enclosed = events(for: followUp)
    return try writer.letter(
      request,
      in: Outlook(
        proceeding(followUp, right: right, events: request.enclosed), law: law, geography: catalogue.geography,
        today: Self.day), from: person, to: envelope, authority: try authority(law), template: template)
  }

  /// Where the person lives, and the places it lies in.
  private var chain: [String] {
    if law == "us-ca-ccpa" { return ["us-ca", "us"] }
    return law.hasPrefix("us-") ? ["us-or", "us"] : ["de-be", "de"]
  }

  private func authority(_ law: Law) throws -> Authority? {
    if let own = law.authority { return try Catalogue.repository.authority(own) }
    return try Catalogue.repository.authority(of: chain[0])
  }

  private func events(for letter: FollowUp) -> [Event] {
    let sent = ["sent=2026-06-01"]
    let answer = letter.answers.first.map { ["\($0.rawValue)=2026-07-20"] }
    return switch letter {
    case .reminder: DataRightsTestSupport.events(sent)
    case .complaint, .controllerComplaint:
      DataRightsTestSupport.events(
        sent + [
          "received=2026-06-02", "identity-requested=2026-06-10", "identity-provided=2026-06-11",
          "partly-answered=2026-07-20", "reminded=2026-09-15",
        ])
    default: DataRightsTestSupport.events(sent + ["received=2026-06-02"] + (answer ?? []))
    }
  }

  private func proceeding(_ letter: FollowUp, right: Right, events: [Event]) -> Proceeding {
    Proceeding(
      number: 1, reference: "DR-2345-6789", right: right, law: law, addressee: "example",
      controller: own("Example GmbH"), controllerPlace: "de", representativePlaces: [], resident: chain[0],
      language: language, opened: DataRightsTestSupport.day("2026-06-01"), disclosed: [], events: events)
  }
}

extension LetterCase {
  /// Letters enough to try every template: all of English, and those of the GDPR in every other language.
  static func sample() throws -> [LetterCase] {
    let catalogue = Catalogue.repository
    return try catalogue.languageTags.flatMap { language in
      try (language == "en" ? GoldenLetters.laws.values.sorted() : ["eu-gdpr"]).flatMap { law in
        try all(language: language, law: law)
      }
    }
  }
}
