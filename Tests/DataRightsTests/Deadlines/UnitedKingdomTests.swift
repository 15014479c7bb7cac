import DataRights
import DataRightsTestSupport
import Testing

/// The old Article 12 and Article 12A, which holds for requests received from 5 February 2026.
struct UnitedKingdomTests {
  private func report(_ texts: String..., right: Right = .access) throws -> DeadlineReport {
    try DeadlineCalculator(law: try Repository.law("uk-gdpr"), geography: Repository.geography).report(
      on: right, events: events(texts), parties: Parties(holidays: CalendarReference("gb-eng")))
  }

  @Test func `on 4 February 2026 the old text has the earliest on the plain date`() throws {
    let report = try report("received=2026-02-04", "identity-requested=2026-02-06", "identity-provided=2026-02-13")
    #expect(report.due(.response) == "2026-03-13")
    #expect(report.earliest(.response) == "2026-03-04")
    #expect(report[.response]?.articles.map(\.text) == ["12(3)"])
  }

  @Test func `on 5 February 2026 Article 12A makes the month run anew`() throws {
    let report = try report("received=2026-02-05", "identity-requested=2026-02-06", "identity-provided=2026-02-13")
    #expect(report.due(.response) == "2026-03-13")
    #expect(report.earliest(.response) == "2026-03-13")
    #expect(report[.response]?.articles.map(\.text) == ["12(3)", "12A"])
  }

  @Test func `there is one response whatever text holds`() throws {
    for received in ["received=2026-02-04", "received=2026-02-05"] {
      #expect(try report(received).deadlines.filter { $0.id == .response }.count == 1)
    }
  }

  @Test(arguments: [("2026-06-18", nil), ("2026-06-19", "2026-07-20"), ("2026-06-22", "2026-07-22")])
  func `a complaint is acknowledged in 30 days from 19 June 2026, of older requests too`(on: String, due: String?)
    throws
  {
    let report = try report("received=2026-01-05", "complained-to-controller=\(on)")
    #expect(report.due(.complaintAcknowledgement) == due)
  }

  @Test func `the pause for clarification is for access only`() throws {
    let asked = ["received=2026-06-01", "clarification-requested=2026-06-10", "clarified=2026-06-20"]
    #expect(try report(asked[0], asked[1], asked[2]).due(.response) == "2026-07-13")
    #expect(try report(asked[0], asked[1], asked[2], right: .erasure).due(.response) == "2026-07-01")
  }
}
