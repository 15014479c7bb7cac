/// Finds the header line and the rows of a table in bytes that come in pieces, and checks them.
struct CSVTableScanner {
  /// The names of the columns; nil until the header line was read.
  private(set) var columns: [String]?
  private var scanner = CSVScanner()
  private var isBegun = false

  /// The bytes that no row was made of yet.
  var pending: Int { scanner.rest.count }

  /// The line on which the next row begins.
  var nextLine: Int { scanner.nextLine }

  /// Takes the next bytes; nil where there are no more.
  mutating func add(_ piece: [UInt8]?) { scanner.add(piece) }

  /// Reads the header line, if it is there as a whole.
  mutating func readHeader() throws(CSVTable.Problem) -> Bool {
    guard isBegun || begin() else { return false }
    var block = CSVBlock()
    switch try scanner.next(into: &block) {
    case .needsMore: return false
    case .end: throw .empty
    case .row: break
    }
    let names = (0..<block.width(of: 0)).map { block.text(row: 0, cell: $0) }
    for (index, name) in names.enumerated() where name.isEmpty || names[..<index].contains(name) {
      throw .header(column: index + 1)
    }
    columns = names
    return true
  }

  /// Passes over a byte order mark and sees what parts the cells, once the first line is there.
  private mutating func begin() -> Bool {
    let header = scanner.rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
    guard header.endIndex < scanner.rest.endIndex || scanner.isComplete else { return false }
    if header.contains(UInt8(ascii: ";")), !header.contains(UInt8(ascii: ",")) {
      scanner.separator = UInt8(ascii: ";")
    }
    if header.starts(with: [0xEF, 0xBB, 0xBF]) { scanner.skip(3) }
    isBegun = true
    return true
  }

  /// Adds the next row to a block, if it is there as a whole; lines with nothing in them are passed over.
  mutating func next(into block: inout CSVBlock) throws(CSVTable.Problem) -> CSVScanner.Step {
    let wanted = columns?.count ?? 0
    while true {
      let step = try scanner.next(into: &block)
      guard step == .row else { return step }
      let row = block.count - 1
      let width = block.width(of: row)
      if width == 1, block.place(row: row, cell: 0).isEmpty {
        block.removeRows(from: row)
        continue
      }
      guard width == wanted else {
        let line = block.line(of: row)
        block.removeRows(from: row)
        throw .cells(line: line, count: width, wanted: wanted)
      }
      return .row
    }
  }
}
