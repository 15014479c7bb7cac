import DataRights
import DataRightsTestSupport
import Testing

/// The controller takes longer: in time, too late, to a date of its own.
struct ExtensionTests {
  private func report(_ texts: String..., law: String = "eu-gdpr", place: String = "de") throws -> DeadlineReport {
    try DeadlineCalculator(law: try Repository.law(law), geography: Repository.geography).report(
      on: .access, events: events(["received=2026-06-01"] + texts), parties: Parties(holidays: CalendarReference(place))
    )
  }

  @Test func `without an announcement the extended date is a condition`() throws {
    let report = try report()
    #expect(report[.extendedResponse]?.condition == .extensionAnnounced)
    #expect(report[.extendedResponse]?.isOpen == false)
    #expect(report.due(.extensionNotice) == "2026-07-01")
    #expect(report[.response]?.isOpen == true)
  }

  @Test(arguments: ["2026-06-20", "2026-07-01"])
  func `announced in time it replaces the response and counts from receipt`(on: String) throws {
    let report = try report("extended=\(on)")
    #expect(report[.response]?.replacedBy == .extendedResponse)
    #expect(report[.response]?.isOpen == false)
    #expect(report[.extendedResponse]?.condition == nil)
    #expect(report.due(.extendedResponse) == "2026-09-01")
    #expect(report[.extensionNotice]?.settled?.on == day(on))
    #expect(report.findings.isEmpty)
  }

  @Test func `announced too late it changes nothing and is a finding`() throws {
    let report = try report("extended=2026-07-02")
    #expect(report.findings == [.extensionTooLate(on: day("2026-07-02"), last: day("2026-07-01"))])
    #expect(report[.response]?.replacedBy == nil)
    #expect(report.due(.response) == "2026-07-01")
    #expect(report[.extendedResponse] == nil)
  }

  @Test func `a second announcement after the period does not undo the first`() throws {
    let report = try report("extended=2026-06-20", "extended=2026-07-15")
    #expect(report.findings == [.extensionTooLate(on: day("2026-07-15"), last: day("2026-07-01"))])
    #expect(report[.response]?.replacedBy == .extendedResponse)
    #expect(report.due(.extendedResponse) == "2026-09-01")
  }

  @Test func `a date before the plain end does not shorten the period`() throws {
    let report = try report("extended=2026-06-20..2026-06-25")
    #expect(report.due(.extendedResponse) == "2026-07-01")
  }

  @Test func `a date of the controller's within the longest extension holds as it is`() throws {
    // 1 August 2026 is a Saturday.
    let report = try report("extended=2026-06-20..2026-08-01")
    #expect(report.due(.extendedResponse) == "2026-08-01")
    #expect(report.earliest(.extendedResponse) == "2026-08-01")
    #expect(report.findings.isEmpty)
  }

  @Test func `a date past the longest extension is a finding and the longest holds`() throws {
    let report = try report("extended=2026-06-20..2026-10-01")
    #expect(report.findings == [.extensionTooLong(until: day("2026-10-01"), longest: day("2026-09-01"))])
    #expect(report.due(.extendedResponse) == "2026-09-01")
    #expect(report[.response]?.replacedBy == .extendedResponse)
  }

  @Test func `in Switzerland an extension without a date is a finding`() throws {
    let report = try report("extended=2026-06-20", law: "ch-fadp", place: "ch-zh")
    #expect(report.findings == [.extensionWithoutDate(on: day("2026-06-20"))])
    #expect(report[.extendedResponse] == nil)
    #expect(report[.response]?.replacedBy == nil)
    #expect(report.due(.response) == "2026-07-01")
  }

  @Test func `in Switzerland the date the controller names holds, without a longest`() throws {
    let report = try report("extended=2026-06-20..2026-12-31", law: "ch-fadp", place: "ch-zh")
    #expect(report.due(.extendedResponse) == "2026-12-31")
    #expect(report[.response]?.replacedBy == .extendedResponse)
    #expect(report.findings.isEmpty)
  }

  @Test func `in Switzerland the possibility is a note`() throws {
    let report = try report(law: "ch-fadp", place: "ch-zh")
    #expect(report[.extendedResponse] == nil)
    #expect(report.notes.contains { if case .openEndedExtension = $0 { true } else { false } })
  }
}
