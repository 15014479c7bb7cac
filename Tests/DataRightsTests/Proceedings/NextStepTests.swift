import DataRights
import DataRightsTestSupport
import Testing

/// What a proceeding asks of its user on a day.
struct NextStepTests {
  private func steps(_ texts: String..., today: String) throws -> [NextStep] {
    let proceeding = Proceeding(
      number: 1, reference: "DR-TEST-TEST", right: .access, law: "eu-gdpr", addressee: "example",
      controller: "Example GmbH", controllerPlace: "de", representativePlaces: [], resident: "de-be", language: "de",
      opened: day("2026-11-25"), disclosed: ["name", "email"], events: events(texts))
    return try Outlook(
      proceeding, law: Repository.law("eu-gdpr"), geography: Repository.geography, today: day(today)
    ).nextSteps
  }

  @Test func `a draft is to be sent`() throws {
    #expect(try steps(today: "2026-11-25") == [NextStep(.send)])
  }

  @Test func `an assumed receipt is to be proved, and a reminder makes sense the day after the last day`() throws {
    // 25 December 2026 is a holiday, the 28th the next working day in Germany.
    #expect(
      try steps("sent=2026-11-25", today: "2026-11-26") == [
        NextStep(.wait, from: day("2026-12-28")), NextStep(.proveReceipt), NextStep(.remind, from: day("2026-12-29")),
      ])
  }

  @Test func `a logged receipt needs no proof`() throws {
    #expect(
      try steps("sent=2026-11-25", "received=2026-11-25", today: "2026-11-26") == [
        NextStep(.wait, from: day("2026-12-28")), NextStep(.remind, from: day("2026-12-29")),
      ])
  }

  @Test func `after the last day one reminds or complains`() throws {
    #expect(
      try steps("sent=2026-11-25", today: "2026-12-29") == [
        NextStep(.remind, from: day("2026-12-29")), NextStep(.complain),
      ])
  }

  @Test func `after a complaint one waits for the authority, not for what is past`() throws {
    // Art. 78(2) GDPR: three months from 4 January 2027, a Monday; 4 April is a Sunday, 5 April too is no holiday.
    let steps = try steps("sent=2026-11-25", "complained=2027-01-04", today: "2027-01-05")
    #expect(steps.first == NextStep(.wait, from: day("2027-04-05")))
  }

  @Test func `a question is answered, an answer is checked`() throws {
    #expect(
      try steps("sent=2026-11-25", "identity-requested=2026-11-28", today: "2026-11-29") == [NextStep(.provideIdentity)]
    )
    #expect(
      try steps("sent=2026-11-25", "answered=2026-12-01", today: "2026-12-02").map(\.kind) == [.checkAnswer, .close])
    #expect(try steps("sent=2026-11-25", "answered=2026-12-01", "closed=2026-12-02", today: "2026-12-03").isEmpty)
  }
}
