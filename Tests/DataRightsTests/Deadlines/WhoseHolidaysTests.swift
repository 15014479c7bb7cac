import DataRights
import DataRightsTestSupport
import Testing

/// Whose holidays count, the first that is known; 8 December is a holiday in Austria and Italy, not in Germany or Ireland.
struct WhoseHolidaysTests {
  private func report(_ parties: Parties, law: String = "eu-gdpr", received: String = "2026-11-08") throws
    -> DeadlineReport
  {
    try DeadlineCalculator(law: try Repository.law(law), geography: Repository.geography).report(
      on: .access, events: events("received=\(received)"), parties: parties)
  }

  @Test func `a given calendar wins over everybody's`() throws {
    let parties = Parties(
      resident: "de", controllerPlace: "de", representativePlaces: ["de"], holidays: CalendarReference("at"))
    #expect(try report(parties).due(.response) == "2026-12-09")
  }

  @Test func `the controller's place wins over the representative's and the resident's`() throws {
    #expect(
      try report(Parties(resident: "de", controllerPlace: "at", representativePlaces: ["ie"])).due(.response)
        == "2026-12-09")
    #expect(
      try report(Parties(resident: "at", controllerPlace: "ie", representativePlaces: ["at"])).due(.response)
        == "2026-12-08")
  }

  @Test func `a controller outside the law's territory does not count`() throws {
    #expect(try report(Parties(resident: "at", controllerPlace: "sg")).due(.response) == "2026-12-09")
  }

  @Test func `a representative wins over silence`() throws {
    #expect(try report(Parties(controllerPlace: "sg", representativePlaces: ["at"])).due(.response) == "2026-12-09")
  }

  @Test func `with several candidates the latest is due and the first the earliest`() throws {
    let report = try report(Parties(resident: "de", controllerPlace: "sg", representativePlaces: ["ie", "it"]))
    #expect(report.due(.response) == "2026-12-09")
    #expect(report.earliest(.response) == "2026-12-08")
    #expect(report[.response]?.certainty == .derived)
    #expect(report.notes.contains { if case .calendarsDiffer = $0 { true } else { false } })
  }

  @Test func `the resident's place comes last`() throws {
    #expect(try report(Parties(resident: "at")).due(.response) == "2026-12-09")
    #expect(try report(Parties(resident: "at"))[.response]?.certainty == .derived)
    #expect(try report(Parties(resident: "de")).due(.response) == "2026-12-08")
    #expect(try report(Parties(resident: "de"))[.response]?.certainty == .confirmed)
  }

  @Test func `without a place only weekends count, and the report says so`() throws {
    let report = try report(Parties())
    #expect(report.due(.response) == "2026-12-08")
    #expect(report[.response]?.certainty == .derived)
    #expect(report.notes.contains { if case .weekendsOnly = $0 { true } else { false } })
  }

  @Test func `a part of a country has holidays of its own`() throws {
    // 8 March 2027 is a holiday in Berlin: received on 8 February.
    #expect(try report(Parties(controllerPlace: "de-be"), received: "2027-02-08").due(.response) == "2027-03-09")
    #expect(try report(Parties(controllerPlace: "de-hh"), received: "2027-02-08").due(.response) == "2027-03-08")
  }

  @Test func `the method's own calendar wins over the places`() throws {
    // 45 days from 4 December 2026: Monday 18 January 2027, Martin Luther King Day, a judicial holiday of California.
    let parties = Parties(resident: "de", controllerPlace: "de")
    #expect(try report(parties, law: "us-ca-ccpa", received: "2026-12-04").due(.response) == "2027-01-19")
  }

  @Test func `a given calendar wins over the method's`() throws {
    let parties = Parties(resident: "us-ca", holidays: CalendarReference("de"))
    #expect(try report(parties, law: "us-ca-ccpa", received: "2026-12-04").due(.response) == "2027-01-18")
  }

  @Test func `the authority's period goes by the resident's holidays`() throws {
    // Three months from 6 October 2026 end on Epiphany, a holiday in Austria and not in Ireland.
    let report = try DeadlineCalculator(law: try Repository.law("eu-gdpr"), geography: Repository.geography).report(
      on: .access, events: events("received=2026-06-01", "complained=2026-10-06"),
      parties: Parties(resident: "at", controllerPlace: "ie"))
    #expect(report.due(.authorityAnswer) == "2027-01-07")
  }
}
