import DataRights
@testable import DataRightsExchange
import DataRightsTestSupport
import Foundation
import Testing

/// Workbooks that the Python package openpyxl writes, as spreadsheet programs do.
@Suite(.enabled(if: Python.ofOracle != nil, "DATARIGHTS_ORACLE names no folder; see Tests/Oracles/prepare"))
struct WorkbookOracleTests {
  @Test func `what openpyxl writes is read`() throws {
    let python = try #require(Python.ofOracle)
    let folder = try TestFolder()
    let rows = try folder.write(
      "rows.json", String(decoding: JSONEncoder().encode(OrderImportTests.rows), as: UTF8.self))
    let path = folder.path + "/export.xlsx"
    let script = """
      import datetime, json, openpyxl, sys
      book = openpyxl.Workbook()
      book.active.title = 'Profile'
      sheet = book.create_sheet('Order Information')
      for row in json.load(open(sys.argv[1])): sheet.append([cell or None for cell in row])
      dates = book.create_sheet('Dates')
      dates.append(['order_id', 'gmt_create_order_time'])
      dates.append([3069099405669913, datetime.datetime(2025, 2, 21, 7, 44, 46)])
      book.properties.created = datetime.datetime(2026, 3, 9, 1, 2, 3)
      book.save(sys.argv[2])
      """
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = ["-c", script, rows, path]
    try ProcessStart.run(process)
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    let history = try Exports.orders().history(at: path)
    OrderImportTests.check(history)
    #expect(history.exportedOn == day("2026-03-09"))
    let bytes = try #require(FileBytes(path: path))
    let book = try #require(try Workbook(ZIPArchive(bytes, file: path), file: path))
    #expect(book.sheets.map(\.name) == ["Profile", "Order Information", "Dates"])
    let dates = try book.rows(book.sheets[2])
    #expect(dates[1][0] == "3069099405669913")
    let days = try #require(Double(dates[1][1]))
    let dayZero = try #require(CivilDate(iso: "1899-12-30"))
    #expect(dayZero.adding(days: Int(days)) == day("2025-02-21"))
  }
}
