import DataRights
import DataRightsTestSupport
import Testing

/// Every start day from 2020 to 2035 in every place against python-dateutil and the package holidays.
///
/// Enabled only where the variable DATARIGHTS_ORACLE names the folder that Tests/Oracles/prepare wrote, because the
/// tables are made by other software that this package does not depend on.
@Suite(.enabled(if: DueDateOracle.folder != nil, "DATARIGHTS_ORACLE names no folder; see Tests/Oracles/prepare"))
struct DueDateOracleTests {
  @Test func `the oracle knows at least sixty places`() throws {
    #expect(try DueDateOracle.places().count >= 60)
  }

  @Test(arguments: try DueDateOracle.places())
  func `the holidays of a place are the oracle's`(place: String) throws {
    let folder = try #require(DueDateOracle.folder)
    let calendar = try Repository.calendar(place)
    let ours = calendar.allHolidays.filter { calendar.week.contains($0.weekday) }.map(\.iso)
    #expect(ours == (try Repository.table("\(folder)/\(place).holidays.tsv")).map { $0[0] })
  }

  @Test(arguments: try DueDateOracle.places())
  func `the due dates of a place are the oracle's`(place: String) throws {
    let folder = try #require(DueDateOracle.folder)
    // One calendar for all start days, so that the reckoning is measured and not the reading of files.
    let calendar = try Repository.calendar(place)
    let geography = Geography(calendar: { _ in calendar }, chain: { [$0] }, postDays: { _ in 3 })
    let calculator = DeadlineCalculator(law: try Repository.law("eu-gdpr"), geography: geography)
    let parties = Parties(holidays: CalendarReference(place))
    let rows = try Repository.bytes("\(folder)/\(place).due.tsv").split(separator: UInt8(ascii: "\n"))
    #expect(rows.count == 5813)
    var wrong = 0
    for row in rows {
      let received = try #require(CivilDate(iso: String(decoding: row.prefix(10), as: UTF8.self)))
      let expected = try #require(CivilDate(iso: String(decoding: row.suffix(10), as: UTF8.self)))
      let report = try calculator.report(on: .access, events: [Event(.received, on: received)], parties: parties)
      let due = report[.response]?.due
      guard due != expected else { continue }
      wrong += 1
      if wrong < 4 {
        Issue.record("\(place), received \(received): \(due?.iso ?? "none"), by the oracle \(expected)")
      }
    }
    #expect(wrong == 0)
  }
}

/// The tables that Tests/Oracles/due_dates.py wrote.
enum DueDateOracle {
  static let folder = Repository.environment("DATARIGHTS_ORACLE")

  static func places() throws -> [String] {
    try folder.map { try Repository.names(in: $0, suffix: ".due.tsv") } ?? []
  }
}
