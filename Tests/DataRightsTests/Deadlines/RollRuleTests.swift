@testable import DataRights
import DataRightsTestSupport
import Testing

/// What a statute says, or does not say, of an end on a day without work.
struct RollRuleTests {
  private func response(_ roll: JSON, received: String = "2026-05-15", holiday: String = "05-25") throws -> Deadline {
    let law = try MadeUpLaw.with(
      method: ["firstDay": "excluded", "roll": roll], deadlines: [MadeUpLaw.deadline("response", 10, "day")])
    let world = Geography.everywhere(try .made(["fixed": JSON(holiday)]))
    return try #require(
      try MadeUpLaw.report(
        law, "received=\(received)", parties: Parties(controllerPlace: "xx", holidays: CalendarReference("xx")),
        geography: world)[.response])
  }

  @Test func `ruled out, the end stays on the holiday`() throws {
    // Código Civil y Comercial (Argentina), art. 6; Monday 25 May 2026 is a national holiday.
    let response = try response(["rule": "ruled-out"])
    #expect(response.due == day("2026-05-25") && response.nominal == day("2026-05-25"))
    #expect(response.earliest == day("2026-05-25"))
    #expect(response.certainty == .confirmed)
  }

  @Test func `confirmed, it moves on every reading`() throws {
    let response = try response(["rule": "next-working-day"])
    #expect(response.nominal == day("2026-05-25"))
    #expect(response.due == day("2026-05-26") && response.earliest == day("2026-05-26"))
    #expect(response.certainty == .confirmed)
  }

  @Test func `unstated, it moves on the latest reading only and is derived`() throws {
    let response = try response(["rule": "unstated"])
    #expect(response.due == day("2026-05-26") && response.earliest == day("2026-05-25"))
    #expect(response.certainty == .derived)
  }

  @Test func `unstated but not needed, the date is as sure as its law`() throws {
    let response = try response(["rule": "unstated"], received: "2026-05-16")
    #expect(response.due == day("2026-05-26") && response.earliest == day("2026-05-26"))
    #expect(response.certainty == .confirmed)
  }

  @Test func `a moving that is only reported leaves the earliest unmoved`() throws {
    let response = try response(["rule": "next-working-day", "certainty": "reported"])
    #expect(response.due == day("2026-05-26") && response.earliest == day("2026-05-25"))
    #expect(response.certainty == .reported)
  }

  @Test func `where holidays do not matter only weekends move it`() throws {
    #expect(try response(["rule": "next-working-day", "holidays": false]).due == day("2026-05-25"))
    #expect(
      try response(["rule": "next-working-day", "holidays": false], received: "2026-05-13").due == day("2026-05-25"))
  }

  @Test func `a derivation names the days it moved off`() throws {
    let response = try response(["rule": "next-working-day"], received: "2026-05-13")
    let passed = response.derivation.compactMap { step -> [DerivationStep.PassedDay]? in
      if case .roll(_, _, let passed, _) = step { passed } else { nil }
    }.flatMap(\.self)
    #expect(passed.map(\.date) == [day("2026-05-23"), day("2026-05-24"), day("2026-05-25")])
    #expect(passed.map { !$0.holiday.isEmpty } == [false, false, true])
  }
}
