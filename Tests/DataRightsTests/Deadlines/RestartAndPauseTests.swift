import DataRights
import DataRightsTestSupport
import Testing

/// Questions with answers: the clock begins anew, or some days do not count.
struct RestartAndPauseTests {
  private func report(_ law: String, _ place: String, _ texts: String...) throws -> DeadlineReport {
    try DeadlineCalculator(law: try Repository.law(law), geography: Repository.geography).report(
      on: .access, events: events(texts), parties: Parties(holidays: CalendarReference(place)))
  }

  @Test func `a clock that begins anew twice runs from the last answer`() throws {
    let report = try report(
      "uk-gdpr", "gb-eng", "received=2026-06-01", "identity-requested=2026-06-03", "identity-provided=2026-06-10",
      "fee-requested=2026-06-11", "fee-paid=2026-06-20")
    #expect(report.due(.response) == "2026-07-20")
    // Three months from 20 June: Sunday 20 September.
    #expect(report.due(.extendedResponse) == "2026-09-21")
  }

  @Test func `two questions of one kind take one answer each`() throws {
    let report = try report(
      "uk-gdpr", "gb-eng", "received=2026-06-01", "identity-requested=2026-06-03", "identity-provided=2026-06-10",
      "identity-requested=2026-06-12", "identity-provided=2026-06-16")
    #expect(report.due(.response) == "2026-07-16")
    let open = try self.report(
      "uk-gdpr", "gb-eng", "received=2026-06-01", "identity-requested=2026-06-03", "identity-provided=2026-06-10",
      "identity-requested=2026-06-12")
    #expect(open[.response]?.stopped?.since == day("2026-06-12"))
  }

  @Test func `overlapping pauses count each day once`() throws {
    let report = try report(
      "eu-gdpr", "de", "received=2026-06-01", "identity-requested=2026-06-03", "identity-provided=2026-06-10",
      "clarification-requested=2026-06-08", "clarified=2026-06-12")
    // 3 to 12 June are ten days: 1 July + 10 = Saturday 11 July.
    #expect(report.due(.response) == "2026-07-13")
    #expect(report[.response]?.nominal == day("2026-07-11"))
    #expect(report.earliest(.response) == "2026-07-01")
    #expect(report[.response]?.certainty == .derived)
  }

  @Test func `a pause within another adds nothing`() throws {
    let report = try report(
      "eu-gdpr", "de", "received=2026-06-01", "identity-requested=2026-06-03", "identity-provided=2026-06-12",
      "clarification-requested=2026-06-05", "clarified=2026-06-08")
    #expect(report.due(.response) == "2026-07-13")
  }

  @Test func `a question answered on the same day is one day`() throws {
    let report = try report(
      "eu-gdpr", "de", "received=2026-06-01", "identity-requested=2026-06-03", "identity-provided=2026-06-03")
    #expect(report.due(.response) == "2026-07-02")
  }

  @Test func `a pause before a restart is swallowed by it`() throws {
    let report = try report(
      "uk-gdpr", "gb-eng", "received=2026-06-01", "clarification-requested=2026-06-02", "clarified=2026-06-08",
      "identity-requested=2026-06-03", "identity-provided=2026-06-10")
    #expect(report.due(.response) == "2026-07-10")
  }
}

struct LateQuestionTests {
  private func report(_ texts: String...) throws -> DeadlineReport {
    try DeadlineCalculator(law: try Repository.law("eu-gdpr"), geography: Repository.geography).report(
      on: .access, events: events(texts), parties: Parties(holidays: CalendarReference("de")))
  }

  @Test func `a question after the period changes nothing and is a finding`() throws {
    let report = try report("received=2026-06-01", "identity-requested=2026-07-02")
    #expect(report.due(.response) == "2026-07-01")
    #expect(report[.response]?.stopped == nil)
    #expect(report.findings == [.askedTooLate(.identityRequested, on: day("2026-07-02"), last: day("2026-07-01"))])
  }

  @Test func `a question on the last day still counts`() throws {
    let report = try report("received=2026-06-01", "identity-requested=2026-07-01")
    #expect(report[.response]?.stopped?.since == day("2026-07-01"))
    #expect(report.findings.isEmpty)
  }

  @Test func `a question within an extended period counts`() throws {
    let report = try report(
      "received=2026-06-01", "extended=2026-06-20", "identity-requested=2026-07-10", "identity-provided=2026-07-19")
    #expect(report.findings.isEmpty)
    // 1 September + 10 days.
    #expect(report.due(.extendedResponse) == "2026-09-11")
  }

  @Test func `a late extension does not make a late question count`() throws {
    let report = try report("received=2026-06-01", "extended=2026-07-20", "identity-requested=2026-07-25")
    #expect(report.due(.response) == "2026-07-01")
    #expect(report.findings.count == 2)
  }

  @Test func `a question within the time that a Swiss controller named counts`() throws {
    let report = try Call(
      "deadlines --law ch-fadp --right access --received 2026-06-01 --holidays ch-zh --event extended=2026-06-20..2026-09-01 --event fee-requested=2026-07-10"
    ).report()
    #expect(report.findings.isEmpty)
  }

  @Test func `while one question stands open another is not too late`() throws {
    let report = try report(
      "received=2026-06-01", "identity-requested=2026-06-03", "identity-requested=2026-06-04",
      "identity-provided=2026-06-10",
      "clarification-requested=2026-08-03")
    #expect(report[.response]?.stopped?.since == day("2026-06-04"))
    #expect(report.findings.isEmpty)
  }
}
