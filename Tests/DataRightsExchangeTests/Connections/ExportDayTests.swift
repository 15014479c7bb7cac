import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Testing

struct ExportDayTests {
  private func list(_ archive: String, _ name: String, on date: String) throws -> ConnectionList {
    let folder = try TestFolder()
    let path = try folder.archive(archive, [(name, FacebookExportTests.of2018)], on: date)
    return try #require(try Exports.connections(exportedOn: "2020-02-02").lists(at: path).first)
  }

  @Test func `an archive is dated by its entry`() throws {
    let list = try list("export.zip", "apps_and_websites.json", on: "2026-03-10")
    #expect((list.exportedOn, list.datedBy) == (day("2026-03-10"), .archive))
  }

  @Test func `a date in a name wins where it is earlier`() throws {
    let packedAnew = try list("facebook-erika-2024-01-05-xyz.zip", "apps_and_websites.json", on: "2026-03-10")
    #expect((packedAnew.exportedOn, packedAnew.datedBy) == (day("2024-01-05"), .name))
    let folder = try list("x.zip", "facebook-2024-01-05/apps_and_websites.json", on: "2026-03-10")
    #expect((folder.exportedOn, folder.datedBy) == (day("2024-01-05"), .name))
    let named = try list("later-2027-01-05.zip", "apps_and_websites.json", on: "2026-03-10")
    #expect((named.exportedOn, named.datedBy) == (day("2026-03-10"), .archive))
  }

  @Test(arguments: ["facebook-100012345.zip", "facebook-2024-13-05.zip", "2024-1-5.zip", "12024-01-055.zip"])
  func `what is no date is none`(name: String) throws {
    let list = try list(name, "apps_and_websites.json", on: "1980-01-01")
    #expect((list.exportedOn, list.datedBy) == (day("2020-02-02"), .given))
  }

  @Test func `a file alone is dated by its name or by the user`() throws {
    let given = try Exports.list(
      FacebookExportTests.of2018, named: "apps_and_websites.json", exportedOn: "2026-01-01")
    #expect(given.datedBy == .given)
    let none = try Exports.list(FacebookExportTests.of2018, named: "apps_and_websites.json")
    #expect((none.exportedOn, none.datedBy) == (nil, nil))
    #expect(none.remarks == [.undated])
  }

  static let texts: [(text: String, day: String?)] = [
    ("2023-07-09", "2023-07-09"), ("2023-07-09T23:30:00Z", "2023-07-09"), ("2023-07-09T23:30:00-02:00", "2023-07-10"),
    ("2023-07-09T00:30:00.123+02:00", "2023-07-08"), ("2023-07-09T00:30:00+0200", "2023-07-08"),
    ("2023-07-09 11:48:45", "2023-07-09"), ("2023-07-09 kl. 11:48", "2023-07-09"), ("2023-07-099", nil),
    ("Jul 09, 2023 11:48:45 am", "2023-07-09"), ("January 1, 2019, 12:00\u{202F}PM", "2019-01-01"),
    ("9. Juli 2023", "2023-07-09"), ("9 de julio de 2023, 11:48", "2023-07-09"), ("9 juillet 2023", "2023-07-09"),
    ("2023年7月9日 11:48", "2023-07-09"), ("2023년 7월 9일", "2023-07-09"), ("9.7.2023", "2023-07-09"),
    ("09.07.2023 11:48", "2023-07-09"), ("13/07/2023", "2023-07-13"), ("07/13/2023", "2023-07-13"),
    ("07/07/2023", "2023-07-07"), ("07/09/2023", nil), ("2023/07/09", "2023-07-09"), ("31 February 2023", nil),
    ("July 2023", nil), ("12:30, 5 July 2023", "2023-07-05"), ("AliExpress", nil), ("12345", nil), ("", nil),
    ("10221234567890123", nil), ("1.2.3", nil), ("July 9, 2023, July 10, 2023", nil),
  ]

  @Test(arguments: texts.indices)
  func `dates are read or left`(index: Int) throws {
    let (text, expected) = Self.texts[index]
    #expect(ExportDate(months: try Exports.months.get()).day(text)?.iso == expected, "\(text)")
  }

  @Test func `Apple writes the month first`() throws {
    let dates = ExportDate(months: try Exports.months.get(), isMonthFirst: true)
    #expect(dates.day("07-09-2023 11:48:45")?.iso == "2023-07-09")
    #expect(dates.day("13-09-2023") == nil)
  }

  @Test func `garbled text is put right only where it is surely garbled`() {
    #expect(ExportText.repaired("CafÃ©") == "Café")
    // As spreadsheet programs misread it, whose characters are those of windows-1252.
    #expect(ExportText.repaired("GroÃŸe StraÃŸe â€“ 5 â‚¬") == "Große Straße – 5 €")
    #expect(ExportText.repaired("\u{e4}\u{b8}\u{ad}\u{e6}\u{96}\u{87}") == "中文")
    for text in ["Café", "Cafe", "", "Größe", "Ã", "中文", "CafÃ© 中"] {
      #expect(ExportText.repaired(text) == nil, "\(text)")
    }
  }
}
