import DataRights
import DataRightsTestSupport
import Testing

/// Days against an odometer that knows only the months and Gregory's rule.
struct CivilDateTests {
  /// Turns over one day at a time.
  struct Odometer {
    var (year, month, day) = (1900, 1, 1)

    mutating func turn() {
      let isLeap = (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
      let length = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
      day += 1
      if day > length { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func `every day from 1900 to 2200 goes to its number and back`() throws {
    var odometer = Odometer()
    // 1900-01-01 was a Monday, 25 567 days before 1970-01-01.
    var number = -25_567
    var weekday = 0
    while odometer.year <= 2200 {
      let date = try #require(CivilDate(year: odometer.year, month: odometer.month, day: odometer.day))
      guard date.dayNumber == number,
        CivilDate(dayNumber: number).components == (odometer.year, odometer.month, odometer.day),
        date.weekday.index == weekday
      else {
        Issue.record("\(odometer) is not \(date), day \(number), weekday \(weekday)")
        return
      }
      odometer.turn()
      number += 1
      weekday = (weekday + 1) % 7
    }
    #expect(number == 84_371)
  }

  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("1969-07-20", .sunday), ("1945-05-08", .tuesday), ("1989-11-09", .thursday),
    ("2000-01-01", .saturday), ("2000-02-29", .tuesday), ("2018-05-25", .friday), ("2026-11-23", .monday),
  ])
  func `known days fall on their weekday`(iso: String, weekday: Weekday) {
    #expect(day(iso).weekday == weekday)
  }

  @Test(arguments: [
    (2026, 2, 29), (1900, 2, 29), (2100, 2, 29), (2026, 4, 31), (2026, 13, 1), (2026, 0, 1), (2026, 1, 0),
    (2026, 1, 32),
    (0, 1, 1), (10_000, 1, 1), (-1, 1, 1),
  ])
  func `a day that the calendar lacks is refused`(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test(arguments: ["2000-02-29", "2024-02-29", "0001-01-01", "9999-12-31", "2026-03-02"])
  func `an ISO date comes out as it went in`(iso: String) {
    #expect(CivilDate(iso: iso)?.iso == iso)
  }

  @Test(arguments: [
    "", "2026", "2026-3-2", "2026-03-2", "20260302", "2026/03/02", "2026-02-30", "02-03-2026", " 2026-03-02",
    "2026-03-02 ",
    "2026-03-02T10:00", "+026-03-02", "-026-03-02", "２０２６-03-02", "2026-03-0२", "2026–03–02",
  ])
  func `a text that is no ISO date is refused`(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test func `days compare and subtract by number`() {
    #expect(day("2026-02-28") < day("2026-03-01"))
    #expect(day("2026-03-01") - day("2026-02-28") == 1)
    #expect(day("2024-03-01") - day("2024-02-28") == 2)
    #expect(day("2026-03-01").adding(days: -1) == day("2026-02-28"))
  }
}
