import DataRights
import DataRightsTestSupport
import Testing

/// Months added to days; python-dateutil's relativedelta is the oracle (Tests/Oracles/fixtures.py).
struct MonthTests {
  @Test(arguments: [
    // Regulation 1182/71, Art. 3(2)(c): the day with the same number, else the last of the month.
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"), ("2026-08-31", 1, "2026-09-30"),
    ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2026-12-31", 2, "2027-02-28"),
    ("2026-02-28", 1, "2026-03-28"), ("2026-03-31", -1, "2026-02-28"), ("2026-01-15", -1, "2025-12-15"),
    ("2026-06-01", 0, "2026-06-01"),
  ])
  func `a month ends on the same number or the month's last day`(start: String, months: Int, end: String) {
    #expect(day(start).adding(months: months) == day(end))
  }

  @Test func `months agree with relativedelta`() throws {
    let rows = try Repository.table("Tests/Fixtures/months.tsv")
    #expect(rows.count > 1000)
    for row in rows {
      let months = try #require(Int(row[1]))
      #expect(day(row[0]).adding(months: months).iso == row[2], "\(row[0]) and \(months) months")
    }
  }

  @Test(arguments: [(2023, 28), (2024, 29), (1900, 28), (2000, 29), (2100, 28)])
  func `February has a leap day by Gregory's rule`(year: Int, days: Int) {
    #expect(CivilDate.days(inMonth: 2, of: year) == days)
  }
}
