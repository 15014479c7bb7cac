@testable import DataRights
import DataRightsTestSupport
import Testing

/// The vectors that are about a calendar alone, under no law.
struct CalendarVectorTests {
  struct Vector: Sendable, CustomTestStringConvertible {
    let id: String
    let calendar: String
    let start: CivilDate
    let period: Period
    let due: String

    var testDescription: String { id }

    init(_ json: JSON) throws {
      var reader = try ObjectReader(json, file: "vectors.json")
      id = try reader.string("id")
      calendar = try reader.string("calendar")
      start = try reader.date("start")
      let unit = try reader.string("unit")
      period = Period(
        count: try reader.integer("count"),
        unit: try #require(Period.Unit(rawValue: unit.split(separator: " ").joined(separator: "-"))))
      due = try reader.string("due")
    }

    static func all() throws -> [Vector] {
      let json = try JSON.parse(try Repository.bytes("Tests/Fixtures/vectors.json"), file: "vectors.json")
      return try #require(json["calendarOnly"]?.array).map(Vector.init)
    }

    var workingCalendar: WorkingCalendar {
      get throws { calendar == "weekends only" ? .weekendsOnly : try Repository.calendar(calendar) }
    }
  }

  @Test(arguments: try Vector.all())
  func `a period ends as the vector says`(vector: Vector) throws {
    let calendar = try vector.workingCalendar
    let end = Counting.end(
      of: vector.period, from: vector.start, firstDay: .excluded, monthEnd: .lastDay, calendar: calendar)
    #expect(Counting.roll(end, off: calendar.week.others, calendar: calendar).iso == vector.due)
  }
}
