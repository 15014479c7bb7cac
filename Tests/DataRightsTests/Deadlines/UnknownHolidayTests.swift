@testable import DataRights
import DataRightsTestSupport
import Testing

/// What a report says where holidays are not known, or not for sure.
struct UnknownHolidayTests {
  private func notes(_ report: DeadlineReport) -> [String] {
    report.notes.map { note in
      switch note {
      case .holidaysUnknown(let date, let calendar): "unknown \(date) \(calendar)"
      case .estimated(let date, let calendar): "estimated \(date) \(calendar)"
      default: "other"
      }
    }
  }

  @Test func `outside the known years weekends alone count, and the report says so`() throws {
    let report = try Call("deadlines --law eu-gdpr --right access --received 2040-11-25 --holidays de").report()
    // 25 December 2040 is a Tuesday.
    #expect(report.due(.response) == "2040-12-25")
    #expect(notes(report).contains("unknown 2040-12-25 de:public"))
  }

  @Test func `a date that falls out of the known years says so`() throws {
    let report = try Call("deadlines --law eu-gdpr --right access --received 2035-12-20 --holidays de").report()
    #expect(notes(report).contains { $0.hasPrefix("unknown 2036-01-2") })
  }

  @Test func `within the known years nothing is said`() throws {
    let report = try Call("deadlines --law eu-gdpr --right access --received 2026-11-23 --holidays de").report()
    #expect(notes(report).isEmpty)
  }

  @Test func `a date that an estimated holiday moved says so`() throws {
    let calendar = try WorkingCalendar.made(["dates": ["2027-03-10"], "estimatedFrom": 2027])
    let law = try MadeUpLaw.with(deadlines: [MadeUpLaw.deadline("response", 30, "day")])
    let parties = Parties(holidays: CalendarReference("xx"))
    let moved = try MadeUpLaw.report(law, "received=2027-02-08", parties: parties, geography: .everywhere(calendar))
    #expect(moved.due(.response) == "2027-03-11")
    #expect(notes(moved) == ["estimated 2027-03-10 xx:public"])
    let other = try MadeUpLaw.report(law, "received=2027-02-09", parties: parties, geography: .everywhere(calendar))
    #expect(other.due(.response) == "2027-03-11")
    #expect(notes(other).isEmpty)
  }

  @Test func `an estimated holiday within a count of working days says so`() throws {
    let calendar = try WorkingCalendar.made(["dates": ["2027-03-10"], "estimatedFrom": 2027])
    let law = try MadeUpLaw.with(deadlines: [MadeUpLaw.deadline("response", 5, "working-day")])
    let report = try MadeUpLaw.report(
      law, "received=2027-03-08", parties: Parties(holidays: CalendarReference("xx")), geography: .everywhere(calendar))
    // 9, 11, 12, 15, 16 March
    #expect(report.due(.response) == "2027-03-16")
    #expect(notes(report) == ["estimated 2027-03-10 xx:public"])
  }
}
