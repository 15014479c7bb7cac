@testable import DataRights
import DataRightsTestSupport
import Testing

struct WorkingCalendarTests {
  @Test func `weekends only knows no holiday`() {
    let calendar = WorkingCalendar.weekendsOnly
    #expect(calendar.isWorkingDay(day("2026-12-25")))
    #expect(!calendar.isWorkingDay(day("2026-12-26")))
    #expect(calendar.known == nil)
  }

  @Test func `a holiday is no working day, a substitute of the year before neither`() throws {
    let calendar = try WorkingCalendar.made(["fixed": "12-31", "substitute": ["sunday": 1]])
    // 31 December 2023 was a Sunday.
    #expect(!calendar.isWorkingDay(day("2024-01-01")))
    #expect(calendar.isWorkingDay(day("2025-01-01")))
    #expect(!calendar.isWorkingDay(day("2025-12-31")))
  }

  @Test func `outside its years a calendar knows weekends only`() throws {
    let calendar = try WorkingCalendar.made(years: 2020...2021, ["fixed": "12-25"])
    #expect(calendar.isHoliday(day("2020-12-25")))
    #expect(!calendar.isHoliday(day("2023-12-25")))
    #expect(calendar.known == day("2020-01-01")...day("2021-12-31"))
    #expect(calendar.allHolidays == [day("2020-12-25"), day("2021-12-25")])
  }

  @Test func `another week moves the weekend`() throws {
    let sundayToThursday = Weekdays([.sunday, .monday, .tuesday, .wednesday, .thursday])
    let calendar = try WorkingCalendar.made(week: sundayToThursday)
    #expect(calendar.isWorkingDay(day("2026-11-22")))
    #expect(!calendar.isWorkingDay(day("2026-11-20")))
    #expect(sundayToThursday.others == Weekdays([.friday, .saturday]))
  }

  @Test func `joined calendars have the holidays of both and the years both know`() throws {
    let a = try WorkingCalendar.made(id: "a", years: 2020...2030, ["fixed": "05-01"])
    let b = try WorkingCalendar.made(id: "b", years: 2025...2035, ["fixed": "10-03"])
    let joined = a.joined(with: b)
    #expect(joined.id == "a+b")
    #expect(joined.isHoliday(day("2026-05-01")) && joined.isHoliday(day("2026-10-03")))
    #expect(joined.known == day("2025-01-01")...day("2030-12-31"))
  }

  @Test func `a day is named by every rule that makes it a holiday`() throws {
    let calendar = try WorkingCalendar.made(["fixed": "05-01"], ["dates": ["2026-05-01"]])
    #expect(calendar.names(of: day("2026-05-01")).count == 2)
    #expect(calendar.names(of: day("2027-05-01")).count == 1)
    #expect(calendar.names(of: day("2026-05-02")).isEmpty)
  }

  @Test func `a year is estimated from where the rule says so`() throws {
    let calendar = try WorkingCalendar.made(["dates": ["2026-03-20", "2027-03-10"], "estimatedFrom": 2027])
    #expect(calendar.isHoliday(day("2027-03-10")) && calendar.isEstimated(day("2027-03-10")))
    #expect(!calendar.isEstimated(day("2026-03-20")))
  }
}

struct YearlyClosureTests {
  private func closure(_ from: String, _ until: String) throws -> YearlyClosure {
    var reader = try ObjectReader(["from": JSON(from), "until": JSON(until)], file: "test.json")
    return try YearlyClosure(&reader)
  }

  // Privacy Act 2020 (New Zealand), s 7: 25 December to 15 January are no working days.
  @Test(arguments: [
    ("2026-12-24", false), ("2026-12-25", true), ("2026-12-31", true), ("2027-01-01", true), ("2027-01-15", true),
    ("2027-01-16", false), ("2027-06-30", false),
  ])
  func `a closure runs over the turn of the year`(date: String, isClosed: Bool) throws {
    #expect(try closure("12-25", "01-15").contains(day(date)) == isClosed)
  }

  @Test(arguments: [("2026-07-31", false), ("2026-08-01", true), ("2026-08-31", true), ("2026-09-01", false)])
  func `a closure lies within a year`(date: String, isClosed: Bool) throws {
    #expect(try closure("08-01", "08-31").contains(day(date)) == isClosed)
  }

  @Test func `a closure to the end of February has its 29th, and one from there begins in March else`() throws {
    let before = try closure("02-01", "02-29")
    let after = try closure("02-29", "03-10")
    for (date, isBefore, isAfter) in [
      ("2024-02-29", true, true), ("2025-02-28", true, false), ("2025-03-01", false, true), ("2024-03-01", false, true),
      ("2025-01-31", false, false), ("2025-03-11", false, false),
    ] {
      #expect(before.contains(day(date)) == isBefore)
      #expect(after.contains(day(date)) == isAfter)
    }
  }

  @Test func `a closed day is no working day, whatever its weekday`() throws {
    let calendar = WorkingCalendar.weekendsOnly.with(closures: [try closure("12-25", "01-15")])
    #expect(!calendar.isWorkingDay(day("2027-01-15")))
    #expect(calendar.isWorkingDay(day("2027-01-18")))
    #expect(!calendar.isHoliday(day("2027-01-15")))
  }

  @Test func `a closure that names no day is refused`() {
    #expect(throws: DataError.self) { try closure("12-32", "01-15") }
  }
}

struct DaySetTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5])
  func `a set holds what was put in, in any order`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let numbers = (0..<200).map { _ in Int.random(in: -5000...30_000, using: &generator) }
    var left = DaySet()
    var right = DaySet()
    for (index, number) in numbers.enumerated() {
      if index.isMultiple(of: 2) {
        left.insert(CivilDate(dayNumber: number))
      } else {
        right.insert(CivilDate(dayNumber: number))
      }
    }
    let union = left.union(right)
    let expected = Set(numbers)
    for number in -5100...30_100 where union.contains(CivilDate(dayNumber: number)) != expected.contains(number) {
      Issue.record("day \(number)")
    }
  }
}
