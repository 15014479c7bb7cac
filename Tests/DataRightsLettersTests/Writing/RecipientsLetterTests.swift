import DataRights
import DataRightsCatalogue
import DataRightsTestSupport
import Testing

/// The letter that asks whom the controller told of an erasure, a correction or a restriction.
struct RecipientsLetterTests {
  private let catalogue = Catalogue.repository

  private func letter(
    upon right: Right = .erasure, under lawID: String = "eu-gdpr", language: String = "en",
    after texts: [String] = ["sent=2026-06-01", "fulfilled=2026-06-20"]
  ) throws -> Letter {
    let law = try catalogue.law(lawID)
    let addressee = Addressee(
      own: "example", name: "Example GmbH", email: "privacy@example.org", address: [], place: nil,
      checked: day("2026-11-25"))
    let controller = try #require(addressee.controllers.first)
    let proceeding = Proceeding(
      number: 1, reference: "DR-2345-6789", right: right, law: lawID, addressee: "example",
      controller: "Example GmbH", controllerPlace: nil, representativePlaces: [], resident: nil, language: language,
      opened: day("2026-06-01"), disclosed: [], events: events(texts))
    return try LetterWriter(law: law, language: catalogue.language(language)).letter(
      FollowUpRequest(.recipientsNotification, replyBy: day("2026-12-09")),
      in: Outlook(proceeding, law: law, geography: catalogue.geography, today: day("2026-11-25")),
      from: .erikaMustermann,
      to: LetterWriter.Envelope(
        addressee: addressee, controller: controller, contact: addressee.contacts.first, reference: "DR-2345-6789",
        date: day("2026-11-25"), residenceName: nil),
      authority: nil, template: catalogue.letter("recipients-notification", law: law, language: language))
  }

  @Test func `cites the duty to tell and the right to the names apart`() throws {
    // Art. 19 GDPR: its first sentence has each recipient told, its second has them named on request.
    let english = try letter().body
    #expect(english.contains("Under Article 19 sentence 1 GDPR, what a controller does"))
    #expect(english.contains("Under Article 19 sentence 2 GDPR I now ask you"))
    #expect(english.contains("under Article 17 GDPR"))
    #expect(english.contains("You responded to it on 20 June 2026."))
    let german = try letter(upon: .restriction, language: "de").body
    #expect(german.contains("nach Art. 19 Satz 1 DSGVO denjenigen mitzuteilen"))
    #expect(german.contains("Nach Art. 19 Satz 2 DSGVO bitte ich Sie"))
    #expect(german.contains("nach Art. 18 DSGVO"))
    // Lei 13.709/2018, art. 18, § 6 has the agents told, art. 18, VII has those named with whom data were shared.
    let brazilian = try letter(upon: .rectification, under: "br-lgpd").body
    #expect(brazilian.contains("Under LGPD art. 18, § 6, what a controller does"))
    #expect(brazilian.contains("Under LGPD art. 18, VII I now ask you"))
  }

  @Test func `is a request of its own, with the time that the law sets for that`() throws {
    // Art. 12(3) GDPR sets a month for requests under Articles 15 to 22; the LGPD sets a time for access only.
    #expect(try letter().body.contains("in any event within one month of receipt of this letter (Article 12(3) GDPR)."))
    #expect(try letter(under: "br-lgpd").body.contains("Please answer by 9 December 2026. If you consider"))
  }

  @Test func `discloses name and e-mail, which the controller has`() throws {
    #expect(try letter().disclosed == ["name", "email"])
  }

  @Test(arguments: [Right.access, .objection, .portability])
  func `is refused upon a request of which nobody is told`(right: Right) {
    #expect(throws: LetterError.notUpon(.recipientsNotification, right)) { try letter(upon: right) }
  }

  @Test(arguments: ["us-or-ocpa", "us-ca-ccpa", "ch-fadp"])
  func `is refused under a law that does not give both`(law: String) {
    #expect(throws: LetterError.notProvidedFor(.recipientsNotification, law: law)) { try letter(under: law) }
  }

  @Test(arguments: [["sent=2026-06-01"], ["sent=2026-06-01", "refused=2026-06-20"]])
  func `is refused before anything was done`(texts: [String]) {
    #expect(
      throws: LetterError.nothingToAnswer(.recipientsNotification, [.answered, .partlyAnswered, .fulfilled])
    ) { try letter(after: texts) }
  }

  @Test func `a language without words for sentences cites the whole article`() throws {
    let law = try catalogue.law("eu-gdpr")
    let articles = try #require(law.record(of: .recipientList, on: day("2026-11-25"))).basis.articles
    #expect(articles.map(\.text) == ["19(sentence 2)"])
    #expect(try catalogue.language("fr").cite(articles, of: law) == "article 19 du RGPD")
    #expect(try catalogue.language("de").cite(articles, of: law, short: true) == "Art. 19 Satz 2 DSGVO")
  }
}
