import DataRights
import DataRightsTestSupport
import Testing

/// Asking whom the controller told: when it makes sense, and what it leaves as it was.
struct RecipientsAskedTests {
  private func outlook(
    _ texts: [String], upon right: Right = .erasure, under law: String = "eu-gdpr", today: String = "2026-12-10"
  ) throws -> Outlook {
    try Outlook(
      Proceeding(
        number: 1, reference: "DR-TEST-TEST", right: right, law: law, addressee: "example",
        controller: "Example GmbH", controllerPlace: nil, representativePlaces: [], resident: nil, language: "en",
        opened: day("2026-11-01"), disclosed: ["name", "email"], events: events(texts)),
      law: Repository.law(law), geography: Repository.geography, today: day(today))
  }

  private func isAdvised(
    _ texts: String..., upon right: Right = .erasure, under law: String = "eu-gdpr"
  ) throws -> Bool {
    try outlook(["sent=2026-11-02"] + texts, upon: right, under: law).advice(under: Repository.law(law))
      .contains { $0.letter == .recipientsNotification && $0.reason == .recipientsToTell }
  }

  @Test(arguments: [Right.erasure, .rectification, .restriction], ["eu-gdpr", "uk-gdpr", "br-lgpd"])
  func `makes sense once the controller has answered`(right: Right, law: String) throws {
    #expect(try !isAdvised(upon: right, under: law))
    for answer in ["answered", "partly-answered", "fulfilled"] {
      #expect(try isAdvised("\(answer)=2026-11-20", upon: right, under: law))
    }
    #expect(try !isAdvised("refused=2026-11-20", upon: right, under: law))
    #expect(try !isAdvised("fulfilled=2026-11-20", "recipients-asked=2026-11-21", upon: right, under: law))
    #expect(try !isAdvised("fulfilled=2026-11-20", "closed=2026-11-21", upon: right, under: law))
  }

  @Test func `makes no sense where nothing is to be passed on, or nobody named`() throws {
    // Art. 19 GDPR names Articles 16, 17(1) and 18 only.
    #expect(try !isAdvised("answered=2026-11-20", upon: .access))
    #expect(try !isAdvised("answered=2026-11-20", upon: .objection))
    // Oregon gives a list of third parties, but has nobody told; California has them told, but gives no list.
    #expect(try !isAdvised("answered=2026-11-20", under: "us-or-ocpa"))
    #expect(try !isAdvised("answered=2026-11-20", under: "us-ca-ccpa"))
    // Washington's health data act has both for deletion: RCW 19.373.040(1)(a) and (c).
    #expect(try isAdvised("answered=2026-11-20", under: "us-wa-mhmda"))
  }

  @Test func `changes neither where the request stands nor its dates`() throws {
    let before = ["sent=2026-11-02", "received=2026-11-03", "partly-answered=2026-11-20"]
    let without = try outlook(before)
    let with = try outlook(before + ["recipients-asked=2026-11-21"])
    #expect(without.status == .partlyAnswered)
    #expect(with.status == without.status)
    func dates(_ outlook: Outlook) -> [String] {
      outlook.report.deadlines.map { "\($0.id) \($0.due?.iso ?? "-") \($0.isOpen)" }
    }
    #expect(dates(with) == dates(without))
    #expect(with.report.findings == without.report.findings)
    #expect(with.openDuties.map(\.id) == without.openDuties.map(\.id))
    // 3 December 2026 is a month after the receipt, a Thursday.
    #expect(with.report[.response]?.due == day("2026-12-03"))
  }

  @Test func `needs a request`() throws {
    let draft = try outlook([]).proceeding
    #expect(throws: EventError.nothingBefore(.recipientsAsked, needs: [.sent, .received])) {
      try draft.logging(Event(.recipientsAsked, on: day("2026-11-21")), today: day("2026-11-21"))
    }
  }
}
