import DataRights
import DataRightsTestSupport
import Testing

/// Questions that stand open: the law's clock waits for the answer.
struct StoppedClockTests {
  @Test func `in the EU a doubt about identity leaves the plain date as the earliest`() throws {
    let report = try Call(
      "deadlines --law eu-gdpr --right access --received 2026-06-01 --holidays de --event identity-requested=2026-06-03"
    ).report()
    let response = try #require(report[.response])
    #expect(response.due == nil && response.dueAt == nil)
    #expect(response.nominal == day("2026-07-01") && response.earliest == day("2026-07-01"))
    #expect(response.stopped?.by == .identityRequested)
    #expect(response.stopped?.since == day("2026-06-03"))
    #expect(response.stopped?.articles.map(\.text) == ["12(6)"])
    #expect(response.certainty == .derived)
    #expect(!response.isOverdue(on: day("2027-01-01")))
  }

  @Test func `under Article 12A no reading has a date while the question stands`() throws {
    let report = try Call(
      "deadlines --law uk-gdpr --right access --received 2026-06-01 --holidays gb-eng --event identity-requested=2026-06-03"
    ).report()
    let response = try #require(report[.response])
    #expect(response.due == nil && response.nominal == nil && response.earliest == nil)
    #expect(response.stopped?.articles.map(\.text) == ["12A(2)(b)", "12(6)"])
    let extended = try #require(report[.extendedResponse])
    #expect(extended.due == nil && extended.stopped != nil)
  }

  @Test func `a Swiss fee left unaccepted stops the clock and lapses after ten days`() throws {
    let report = try Call(
      "deadlines --law ch-fadp --right access --received 2026-06-01 --holidays ch-zh --event fee-requested=2026-06-08"
    ).report()
    #expect(report[.response]?.due == nil)
    #expect(report[.response]?.stopped?.articles.map(\.text) == ["dsv:19(3)"])
    let lapses = report.notes.contains {
      if case .lapses(.feeRequested, by: day("2026-06-18"), _) = $0 { true } else { false }
    }
    #expect(lapses)
  }

  @Test func `a question for another right stops nothing`() throws {
    let report = try Call(
      "deadlines --law eu-gdpr --right erasure --received 2026-06-01 --holidays de --event clarification-requested=2026-06-03"
    ).report()
    #expect(report.due(.response) == "2026-07-01")
    #expect(report[.response]?.stopped == nil)
  }

  @Test func `a question before the receipt stops nothing`() throws {
    let report = try Call(
      "deadlines --law eu-gdpr --right access --received 2026-06-10 --holidays de --event identity-requested=2026-06-03"
    ).report()
    #expect(report.due(.response) == "2026-07-10")
  }
}
