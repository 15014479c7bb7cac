import DataRights
import DataRightsTestSupport
import Testing

/// How often "a month is 30 days", or 31, gives the right day: the figures we state about others.
struct PeersFiguresTests {
  @Test(arguments: [(30, 183, 497, 50), (31, 327, 170, 233)])
  func `a month of so many days is right, too early and too late so often`(
    days: Int, right: Int, tooEarly: Int, tooLate: Int
  ) throws {
    let calculator = DeadlineCalculator(law: try Repository.law("eu-gdpr"), geography: Repository.geography)
    var counts = (right: 0, tooEarly: 0, tooLate: 0)
    for number in day("2025-01-01").dayNumber...day("2026-12-31").dayNumber {
      let start = CivilDate(dayNumber: number)
      let report = try calculator.report(
        on: .access, events: [Event(.received, on: start)], parties: Parties(holidays: CalendarReference("de:public")))
      let due = try #require(report[.response]?.due)
      let peer = start.adding(days: days)
      if peer == due { counts.right += 1 } else if peer < due { counts.tooEarly += 1 } else { counts.tooLate += 1 }
    }
    #expect(counts == (right, tooEarly, tooLate))
    #expect(counts.right + counts.tooEarly + counts.tooLate == 730)
  }
}
