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

    /// Nil where the place has no record yet.
    var workingCalendar: WorkingCalendar? {
      get throws {
        if calendar == "weekends only" { return .weekendsOnly }
        return Repository.placeIDs.contains(calendar) ? try Repository.calendar(calendar) : nil
      }
    }
  }

  /// Vectors whose place has no record, with the reason.
  static let waiting = ["tv-10": "needs the holidays of Chile", "tv-11": "needs the holidays of Chile"]

  @Test(arguments: try Vector.all().filter { try $0.workingCalendar != nil })
  func `a period ends as the vector says`(vector: Vector) throws {
    let calendar = try #require(try vector.workingCalendar)
    let end = Counting.end(
      of: vector.period, from: vector.start, firstDay: .excluded, monthEnd: .lastDay, calendar: calendar)
    #expect(Counting.roll(end, off: calendar.week.others, calendar: calendar).iso == vector.due)
  }

  @Test func `only the listed vectors wait for their place`() throws {
    let missing = try Vector.all().filter { try $0.workingCalendar == nil }.map(\.id)
    #expect(missing.sorted() == Self.waiting.keys.sorted())
    #expect(try Vector.all().count == 4)
  }
}
