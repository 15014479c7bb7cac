/// A table of texts as a spreadsheet program writes it (RFC 4180): a header line and rows.
public struct CSVTable: Sendable, Hashable {
  /// A row, with the line of the file on which it begins.
  public struct Row: Sendable, Hashable {
    /// The first line is 1.
    public let line: Int
    /// The cells by the name of their column; those that are empty are left out.
    public let cells: [String: String]

    /// Takes a row out of a block.
    init(_ block: CSVBlock, _ row: Int, columns: [String]) {
      line = block.line(of: row)
      var cells: [String: String] = [:]
      for (cell, name) in columns.enumerated() where !block.place(row: row, cell: cell).isEmpty {
        cells[name] = block.text(row: row, cell: cell)
      }
      self.cells = cells
    }
  }

  /// The names of the columns, in order.
  public let columns: [String]
  /// The rows, empty lines left out.
  public let rows: [Row]

  /// What is wrong with a file; it never quotes a cell.
  public enum Problem: Error, Sendable, Hashable {
    /// There is no header line.
    case empty
    /// A column has no name, or one that another has.
    case header(column: Int)
    /// A quotation mark is not closed.
    case openQuote(line: Int)
    /// Something stands beside a quoted cell.
    case besideQuote(line: Int)
    /// A row has more or fewer cells than the header.
    case cells(line: Int, count: Int, wanted: Int)
    /// A row is not UTF-8; a text that was read whole never has it.
    case notText(line: Int)
    /// A row is longer than ``CSVRows/longestRow``; only rows that are read one by one are bounded.
    case tooLong(line: Int)
  }

  /// Reads a table; commas, or semicolons where the header has them and no comma, part the cells.
  public init(_ text: String) throws(Problem) {
    var scanner = CSVTableScanner()
    scanner.add(Array(text.utf8))
    scanner.add(nil)
    _ = try scanner.readHeader()
    let columns = scanner.columns ?? []
    var rows: [Row] = []
    var block = CSVBlock()
    while try scanner.next(into: &block) == .row {
      rows.append(Row(block, 0, columns: columns))
      block.removeAll()
    }
    self.columns = columns
    self.rows = rows
  }

  /// The cells of each row, the header's among them; their number may differ from row to row.
  static func records(
    _ text: Substring, _ separator: UInt8
  ) throws(Problem) -> [(line: Int, cells: [String])] {
    var scanner = CSVScanner(separator: separator)
    scanner.add(Array(text.utf8))
    scanner.add(nil)
    var records: [(line: Int, cells: [String])] = []
    var block = CSVBlock()
    while try scanner.next(into: &block) == .row {
      records.append((block.line(of: 0), (0..<block.width(of: 0)).map { block.text(row: 0, cell: $0) }))
      block.removeAll()
    }
    return records
  }
}
