@testable import DataRights
import DataRightsTestSupport
import Testing

/// A law that counts hours, as Indonesia's does: 3 x 24.
struct HourTests {
  private func response(_ received: String) throws -> Deadline {
    let law = try MadeUpLaw.with(deadlines: [MadeUpLaw.deadline("response", 72, "hour")])
    return try #require(try MadeUpLaw.report(law, "received=\(received)")[.response])
  }

  @Test(arguments: [
    ("2026-11-20T16:30+07:00", "2026-11-23T16:30+07:00"), ("2026-11-26T23:59-03:30", "2026-11-29T23:59-03:30"),
    ("2024-02-27T08:00Z", "2024-03-01T08:00+00:00"), ("2026-11-20T16:30", "2026-11-23T16:30"),
  ])
  func `hours are kept with their offset and never move off a weekend`(received: String, due: String) throws {
    let response = try response(received)
    #expect(response.dueAt?.iso == due)
    #expect(response.due?.iso == String(due.prefix(10)))
    #expect(response.earliest == response.due && response.nominal == response.due)
  }

  @Test func `without a time of day the whole last day is left`() throws {
    let response = try response("2026-11-20")
    #expect(response.dueAt == nil)
    #expect(response.due == day("2026-11-23"))
  }
}
