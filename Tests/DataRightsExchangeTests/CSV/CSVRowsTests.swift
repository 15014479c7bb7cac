import DataRightsExchange
import Testing

/// Tables that come in pieces: where the pieces end must change nothing.
@Suite struct CSVRowsTests {
  /// Reads bytes in pieces of a size.
  private func rows(_ bytes: [UInt8], pieces size: Int) throws -> (columns: [String], rows: [CSVTable.Row]) {
    var rest = bytes[...]
    var rows = try CSVRows {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
    var read: [CSVTable.Row] = []
    while let row = try rows.next() { read.append(row) }
    return (rows.columns, read)
  }

  private static let table =
    "\u{FEFF}key;since;reason\r\n 1 ;2026-03-02;\"one, \"\"two\"\"\r\nthree\"  \r\n\n\"\";\u{301}ä;\" x \"\r"
    + "\u{A0}Zürich\u{2003};;\n4;5;6"

  @Test(arguments: 1...40) func `pieces of any size give the same rows`(size: Int) throws {
    let read = try rows(Array(Self.table.utf8), pieces: size)
    #expect(read.columns == ["key", "since", "reason"])
    #expect(read.rows.map(\.line) == [2, 5, 6, 7])
    #expect(
      read.rows.map(\.cells) == [
        ["key": "1", "since": "2026-03-02", "reason": "one, \"two\"\r\nthree"],
        ["since": "\u{301}ä", "reason": " x "], ["key": "Zürich"], ["key": "4", "since": "5", "reason": "6"],
      ])
  }

  @Test(arguments: [
    ("", CSVTable.Problem.empty), ("a,,b\n", .header(column: 2)), ("a,b\n1,\"x\n", .openQuote(line: 2)),
    ("a,b\n1,2\n\"x\"y,2\n", .besideQuote(line: 3)), ("a,b\n1\n", .cells(line: 2, count: 1, wanted: 2)),
  ])
  func `what is no table is refused with its line`(text: String, problem: CSVTable.Problem) {
    for size in [1, 3, 100] {
      #expect(throws: problem) { try rows(Array(text.utf8), pieces: size) }
    }
  }

  @Test func `bytes that are no text are refused, also where two cells together would make a letter`() {
    #expect(throws: CSVTable.Problem.notText(line: 3)) {
      try rows(Array("a,b\n1,2\n".utf8) + [0xC3, UInt8(ascii: ","), 0xA9, UInt8(ascii: "\n")], pieces: 4)
    }
  }

  @Test func `a quotation mark that nobody closes does not gather the rest of the file`() throws {
    let piece = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 16)
    var pulled = 0
    var table = try CSVRows {
      pulled += 1
      return pulled == 1 ? Array("a,b\n1,\"".utf8) : piece
    }
    #expect(throws: CSVTable.Problem.tooLong(line: 2)) { try table.next() }
    #expect(pulled < 2 * CSVRows.longestRow / piece.count)
  }

  @Test func `what the source throws comes through`() throws {
    struct Broken: Error {}
    var isBroken = false
    var table = try CSVRows {
      if isBroken { throw Broken() }
      isBroken = true
      return Array("a,b\n1,2\n3,".utf8)
    }
    #expect(try table.next()?.line == 2)
    #expect(throws: Broken.self) { try table.next() }
  }

  @Test func `a block keeps its finished rows when the next is none`() throws {
    var pieces: [[UInt8]] = [Array("a,b\n1,2\nx\"\",\"y\"\"z\"\n3,4,5\n".utf8)]
    var table = try CSVRows { pieces.popLast() }
    var block = CSVBlock()
    #expect(try table.next(into: &block))
    #expect(try table.next(into: &block))
    #expect(throws: CSVTable.Problem.cells(line: 4, count: 3, wanted: 2)) { try table.next(into: &block) }
    #expect(block.count == 2)
    #expect((0..<2).map { row in (0..<2).map { block.text(row: row, cell: $0) } } == [["1", "2"], ["x\"\"", "y\"z"]])
    block.removeAll()
    #expect(block.count == 0 && block.bytes.isEmpty)
  }
}
