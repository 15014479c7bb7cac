@testable import DataRights
import DataRightsTestSupport
import Testing

/// Rules of public holidays; the dates are printed calendars'.
struct HolidayRuleTests {
  @Test func `a fixed day is the same each year`() throws {
    #expect(try HolidayRule.days(["fixed": "12-25"], in: 2026) == ["2026-12-25"])
    #expect(try HolidayRule.days(["fixed": "02-29"], in: 2026) == [])
    #expect(try HolidayRule.days(["fixed": "02-29"], in: 2028) == ["2028-02-29"])
  }

  @Test func `days are counted from either Easter`() throws {
    #expect(try HolidayRule.days(["easter": -2], in: 2026) == ["2026-04-03"])
    #expect(try HolidayRule.days(["easter": 60], in: 2026) == ["2026-06-04"])
    #expect(try HolidayRule.days(["orthodoxEaster": 1], in: 2026) == ["2026-04-13"])
  }

  @Test(arguments: [
    // Martin Luther King Day, Thanksgiving, Memorial Day, and the first and the fifth Monday.
    (3, "monday", 1, 2027, "2027-01-18"), (4, "thursday", 11, 2026, "2026-11-26"),
    (-1, "monday", 5, 2026, "2026-05-25"),
    (1, "monday", 6, 2026, "2026-06-01"), (5, "monday", 6, 2026, "2026-06-29"), (-2, "sunday", 2, 2028, "2028-02-20"),
  ])
  func `the nth weekday of a month`(nth: Int, weekday: String, month: Int, year: Int, date: String) throws {
    let rule: JSON = ["weekday": JSON(weekday), "nth": JSON(nth), "month": JSON(month)]
    #expect(try HolidayRule.days(rule, in: year) == [date])
  }

  @Test(arguments: [
    // Midsummer Day in Sweden: the Saturday from 20 to 26 June.
    (2025, "2025-06-21"), (2026, "2026-06-20"), (2020, "2020-06-20"), (2021, "2021-06-26"),
  ])
  func `the first weekday on or after a date`(year: Int, date: String) throws {
    #expect(try HolidayRule.days(["weekday": "saturday", "onOrAfter": "06-20"], in: year) == [date])
  }

  @Test(arguments: [
    // Victoria Day in Canada is the Monday before 25 May; Buß- und Bettag the Wednesday before 23 November.
    ("monday", "05-24", 2026, "2026-05-18"), ("monday", "05-24", 2027, "2027-05-24"),
    ("wednesday", "11-22", 2026, "2026-11-18"), ("wednesday", "11-22", 2023, "2023-11-22"),
  ])
  func `the last weekday on or before a date`(weekday: String, limit: String, year: Int, date: String) throws {
    #expect(try HolidayRule.days(["weekday": JSON(weekday), "onOrBefore": JSON(limit)], in: year) == [date])
  }

  @Test func `single dates count in their year only`() throws {
    let rule: JSON = ["dates": ["2022-09-19", "2023-05-08"]]
    #expect(try HolidayRule.days(rule, in: 2022) == ["2022-09-19"])
    #expect(try HolidayRule.days(rule, in: 2024) == [])
  }
}

struct HolidayRuleLimitTests {
  @Test(arguments: [(2020, 0), (2021, 1), (2022, 0), (2023, 1), (2024, 0)])
  func `a rule keeps to its years and exceptions`(year: Int, count: Int) throws {
    let rule: JSON = ["fixed": "06-19", "from": 2021, "until": 2023, "except": [2022]]
    #expect(try HolidayRule.days(rule, in: year).count == count)
  }

  @Test func `a substitute is a holiday besides the day itself`() throws {
    // Christmas 2022 was a Sunday, in the United Kingdom with Tuesday 27 December in its place.
    let rule: JSON = ["fixed": "12-25", "substitute": ["saturday": 2, "sunday": 2]]
    #expect(try HolidayRule.days(rule, in: 2022) == ["2022-12-25", "2022-12-27"])
    #expect(try HolidayRule.days(rule, in: 2023) == ["2023-12-25"])
  }

  @Test func `a moved day is no holiday itself`() throws {
    // The King's Birthday in the Netherlands: 27 April, on a Sunday the Saturday before.
    let rule: JSON = ["fixed": "04-27", "moves": ["sunday": -1]]
    #expect(try HolidayRule.days(rule, in: 2025) == ["2025-04-26"])
    #expect(try HolidayRule.days(rule, in: 2026) == ["2026-04-27"])
  }

  @Test func `a day can count on some weekdays only`() throws {
    // In Zug and other cantons 26 December is none where it would make a third free day after a Saturday.
    let rule: JSON = ["fixed": "12-26", "weekdays": ["monday", "wednesday", "thursday", "friday"]]
    #expect(try HolidayRule.days(rule, in: 2023) == [])
    #expect(try HolidayRule.days(rule, in: 2024) == ["2024-12-26"])
  }

  @Test(arguments: [
    [:] as JSON, ["fixed": "12-25", "easter": 1], ["weekday": "monday"], ["fixed": "13-01"], ["fixed": "12-32"],
    ["fixed": "2026-12-25"], ["weekday": "monday", "nth": 0, "month": 1], ["weekday": "monday", "nth": 6, "month": 1],
    ["weekday": "monday", "nth": 1, "month": 13], ["weekday": "Mon", "nth": 1, "month": 1], ["fixd": "12-25"],
    ["dates": ["2026-02-30"]], ["fixed": "12-25", "substitute": ["sun": 1]],
  ])
  func `a rule that names no day, or two, is refused`(json: JSON) {
    #expect(throws: DataError.self) { try HolidayRule.made(json) }
  }
}
