import DataRightsExchange
import Testing

/// Tables as spreadsheet programs write them (RFC 4180).
@Suite struct CSVTableTests {
  @Test func `cells are told by their columns, quoted ones whole`() throws {
    let table = try CSVTable(
      "right,to,reason\r\naccess, example ,\r\n\r\nobjection,example,\"one, \"\"two\"\"\nthree\"\r\n")
    #expect(table.columns == ["right", "to", "reason"])
    #expect(table.rows.map(\.line) == [2, 4])
    #expect(table.rows[0].cells == ["right": "access", "to": "example"])
    #expect(table.rows[1].cells["reason"] == "one, \"two\"\nthree")
  }

  @Test func `semicolons and a byte order mark are taken`() throws {
    let table = try CSVTable("\u{FEFF}right;to\naccess;example")
    #expect(table.rows.map(\.cells) == [["right": "access", "to": "example"]])
  }

  @Test(arguments: [
    ("", CSVTable.Problem.empty), ("a,,b\n", .header(column: 2)), ("a,b,a\n", .header(column: 3)),
    ("a,b\n1,\"x\n", .openQuote(line: 2)), ("a,b\n\"x\"y,2\n", .besideQuote(line: 2)),
    ("a,b\n1\n", .cells(line: 2, count: 1, wanted: 2)), ("a,b\n1,2\n1,2,3\n", .cells(line: 3, count: 3, wanted: 2)),
  ])
  func `what is no table is refused with its line`(text: String, problem: CSVTable.Problem) {
    #expect(throws: problem) { try CSVTable(text) }
  }
}

extension CSVTableTests {
  @Test func `a mark at the beginning of a cell hides no separator, and only line ends end rows`() throws {
    let table = try CSVTable("a,b\r\nx,\u{301}y\r\"q\"\"\u{301}\",z\u{2028}z\n")
    #expect(table.rows.map(\.cells) == [["a": "x", "b": "\u{301}y"], ["a": "q\"\u{301}", "b": "z\u{2028}z"]])
    #expect(table.rows.map(\.line) == [2, 3])
  }
}
