@testable import DataRights
import DataRightsTestSupport
import Testing

/// One count in each unit; the days were counted on a printed calendar.
struct CountingTests {
  private func end(
    _ count: Int, _ unit: Period.Unit, from start: String, firstDay: CountingMethod.FirstDay = .excluded,
    calendar: WorkingCalendar = .weekendsOnly
  ) -> String {
    Counting.end(
      of: Period(count: count, unit: unit), from: day(start), firstDay: firstDay, monthEnd: .lastDay, calendar: calendar
    ).iso
  }

  @Test func `days count from the day after the event`() {
    #expect(end(30, .day, from: "2026-06-01") == "2026-07-01")
    #expect(end(45, .day, from: "2026-12-02") == "2027-01-16")
  }

  @Test func `clear days count neither the event's day nor that of the act`() {
    // Seven clear days after Monday 1 June are 2 to 8 June; the act can be done on the 9th.
    #expect(end(7, .clearDay, from: "2026-06-01") == "2026-06-09")
  }

  @Test func `weeks end on the same weekday`() {
    // CJEU C-171/03, para 36: an event on a Monday, one week, ends on the following Monday.
    #expect(end(1, .week, from: "2026-06-01") == "2026-06-08")
    #expect(end(3, .week, from: "1998-03-12") == "1998-04-02")
  }

  @Test func `months end on the same number`() {
    #expect(end(1, .month, from: "2026-06-01") == "2026-07-01")
    #expect(end(1, .month, from: "2026-01-31") == "2026-02-28")
  }

  @Test func `hours without a time of day count as whole days begun`() {
    #expect(end(72, .hour, from: "2026-11-20") == "2026-11-23")
    #expect(end(25, .hour, from: "2026-11-20") == "2026-11-22")
  }

  @Test(arguments: [
    (Period.Unit.day, 10, "2026-06-10"), (.week, 1, "2026-06-07"), (.month, 1, "2026-06-30"),
    (.workingDay, 5, "2026-06-05"),
  ])
  func `where the event's day counts, the end is a day earlier`(unit: Period.Unit, count: Int, expected: String) {
    #expect(end(count, unit, from: "2026-06-01", firstDay: .included) == expected)
  }
}

struct WorkingDayCountTests {
  private func end(_ count: Int, from start: String, _ calendar: WorkingCalendar) -> String {
    Counting.end(
      of: Period(count: count, unit: .workingDay), from: day(start), firstDay: .excluded, monthEnd: .lastDay,
      calendar: calendar
    ).iso
  }

  @Test func `working days leave out weekends and holidays`() throws {
    let christmas = try WorkingCalendar.made(["fixed": "12-25"], ["fixed": "12-26"], ["fixed": "01-01"])
    // 21, 22, 23, 24, 28, 29, 30, 31 December, 4, 5 January
    #expect(end(10, from: "2026-12-18", christmas) == "2027-01-05")
    #expect(end(10, from: "2026-12-18", .weekendsOnly) == "2027-01-01")
  }

  @Test func `working days of a week from Sunday to Thursday`() throws {
    let egypt = try WorkingCalendar.made(week: Weekdays([.sunday, .monday, .tuesday, .wednesday, .thursday]))
    // Six working days after Sunday 1 February 2026: 2, 3, 4, 5, 8, 9 February (vector tv-31).
    #expect(end(6, from: "2026-02-01", egypt) == "2026-02-09")
  }

  @Test func `working days leave out a closure over the turn of the year`() throws {
    var reader = try ObjectReader(["from": "12-25", "until": "01-15"], file: "test.json")
    let closed = WorkingCalendar.weekendsOnly.with(closures: [try YearlyClosure(&reader)])
    // The Ombudsman of New Zealand: a request of 25 November 2022 is due on 23 December, the last day before the closure.
    #expect(end(20, from: "2022-11-25", closed) == "2022-12-23")
    #expect(end(20, from: "2022-11-28", closed) == "2023-01-16")
  }

  @Test func `a start on a day without work counts from the next working day`() {
    #expect(end(1, from: "2026-06-06", .weekendsOnly) == "2026-06-08")
  }
}

/// Whole words of days are looked at, so the ends of words must not show: every start of some years is counted by hand.
struct WordwiseCountTests {
  private static let spans = 17_800..<19_300

  private func calendar() throws -> WorkingCalendar {
    var reader = try ObjectReader(["from": "12-25", "until": "01-15"], file: "test.json")
    return try WorkingCalendar.made(
      week: Weekdays([.sunday, .monday, .tuesday, .thursday]), ["fixed": "05-01"], ["easter": 1],
      ["weekday": "monday", "nth": -1, "month": 8]
    ).with(closures: [try YearlyClosure(&reader)])
  }

  private func isWorkingDay(_ date: CivilDate, _ calendar: WorkingCalendar) -> Bool {
    let (_, month, day) = date.components
    let isClosed = month * 100 + day >= 1225 || month * 100 + day <= 115
    return calendar.week.contains(date.weekday) && !calendar.isHoliday(date) && !isClosed
  }

  @Test(arguments: [1, 2, 20, 45, 150]) func `so many working days are counted day by day`(count: Int) throws {
    let calendar = try calendar()
    for number in Self.spans {
      let start = CivilDate(dayNumber: number)
      var (end, left) = (start, count)
      while left > 0 {
        end = end.adding(days: 1)
        if isWorkingDay(end, calendar) { left -= 1 }
      }
      let found = Counting.end(
        of: Period(count: count, unit: .workingDay), from: start, firstDay: .excluded, monthEnd: .lastDay,
        calendar: calendar)
      if found != end { Issue.record("\(count) working days from \(start): \(found), by hand \(end)") }
    }
  }

  @Test(arguments: [Weekdays([.saturday, .sunday]), Weekdays([.friday]), Weekdays([])])
  func `an end moves day by day`(off: Weekdays) throws {
    let calendar = try calendar()
    for number in Self.spans {
      let start = CivilDate(dayNumber: number)
      var end = start
      while off.contains(end.weekday) || calendar.isHoliday(end) { end = end.adding(days: 1) }
      let found = Counting.roll(start, off: off, calendar: calendar)
      if found != end { Issue.record("\(start) moves to \(found), by hand \(end)") }
    }
  }

  @Test func `a week without end is given up after ten years`() throws {
    var reader = try ObjectReader(["from": "01-01", "until": "12-31"], file: "test.json")
    let closed = WorkingCalendar.weekendsOnly.with(closures: [try YearlyClosure(&reader)])
    let end = Counting.end(
      of: Period(count: 2, unit: .workingDay), from: day("2026-06-01"), firstDay: .excluded, monthEnd: .lastDay,
      calendar: closed)
    #expect(end - day("2026-06-01") == 3660 + 14)
  }
}

struct MonthEndTests {
  private func end(_ start: String, _ monthEnd: CountingMethod.MonthEnd) -> String {
    Counting.end(
      of: Period(count: 1, unit: .month), from: day(start), firstDay: .excluded, monthEnd: monthEnd,
      calendar: .weekendsOnly
    ).iso
  }

  @Test(arguments: [
    ("2026-01-31", "2026-02-28", "2026-03-01"), ("2024-01-30", "2024-02-29", "2024-03-01"),
    ("2026-08-31", "2026-09-30", "2026-10-01"), ("2026-07-31", "2026-08-31", "2026-08-31"),
    ("2026-02-28", "2026-03-28", "2026-03-28"),
  ])
  func `a month without the day ends on its last day, or on the first of the next`(
    start: String, lastDay: String, nextDay: String
  ) {
    #expect(end(start, .lastDay) == lastDay)
    #expect(end(start, .nextDay) == nextDay)
  }
}

struct RollTests {
  @Test func `an end moves off weekends and holidays to the next day that is neither`() throws {
    let calendar = try WorkingCalendar.made(["fixed": "12-25"], ["fixed": "12-26"])
    #expect(Counting.roll(day("2026-12-25"), off: calendar.week.others, calendar: calendar) == day("2026-12-28"))
    #expect(Counting.roll(day("2026-12-24"), off: calendar.week.others, calendar: calendar) == day("2026-12-24"))
    #expect(Counting.roll(day("2026-12-25"), off: calendar.week.others, calendar: nil) == day("2026-12-25"))
  }

  @Test func `an end moves off the named weekdays only`() {
    // Interpretation Act 1965 (Singapore), s 50(b): Sundays and public holidays, not Saturdays.
    #expect(Counting.roll(day("2026-07-04"), off: Weekdays([.sunday]), calendar: nil) == day("2026-07-04"))
    #expect(Counting.roll(day("2026-07-05"), off: Weekdays([.sunday]), calendar: nil) == day("2026-07-06"))
  }

  @Test func `where every weekday is off nothing moves`() {
    #expect(Counting.roll(day("2026-07-04"), off: Weekdays(Weekday.allCases), calendar: nil) == day("2026-07-04"))
  }
}
