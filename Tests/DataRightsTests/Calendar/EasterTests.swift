@testable import DataRights
import DataRightsTestSupport
import Testing

/// Easter against dateutil.easter (Tests/Oracles/fixtures.py).
struct EasterTests {
  @Test func `Western and Orthodox Easter of 2000 to 2099`() throws {
    let rows = try Repository.table("Tests/Fixtures/easter.tsv")
    #expect(rows.count == 100)
    for row in rows {
      let year = try #require(Int(row[0]))
      #expect(Easter.western(year).iso == row[1])
      #expect(Easter.orthodox(year).iso == row[2])
    }
  }

  // The earliest, the latest and the two famous exceptions of the Gregorian reckoning.
  @Test(arguments: [
    (1818, "1818-03-22"), (1943, "1943-04-25"), (1954, "1954-04-18"), (1981, "1981-04-19"), (2038, "2038-04-25"),
  ])
  func `Western Easter keeps its limits`(year: Int, date: String) {
    #expect(Easter.western(year).iso == date)
  }
}
