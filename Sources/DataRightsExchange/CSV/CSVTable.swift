/// A table of texts as a spreadsheet program writes it (RFC 4180): a header line and rows.
public struct CSVTable: Sendable, Hashable {
  /// A row, with the line of the file on which it begins.
  public struct Row: Sendable, Hashable {
    /// The first line is 1.
    public let line: Int
    /// The cells by the name of their column; those that are empty are left out.
    public let cells: [String: String]
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
  }

  /// Reads a table; commas, or semicolons where the header has them and no comma, part the cells.
  public init(_ text: String) throws(Problem) {
    var text = Substring(text)
    if text.unicodeScalars.first == "\u{FEFF}" { text.unicodeScalars.removeFirst() }
    let header = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }
    let separator: Unicode.Scalar = header.contains(";") && !header.contains(",") ? ";" : ","
    var records = try Self.records(text, separator)
    guard !records.isEmpty else { throw .empty }
    let names = records.removeFirst().cells
    for (index, name) in names.enumerated() where name.isEmpty || names[..<index].contains(name) {
      throw .header(column: index + 1)
    }
    var rows: [Row] = []
    for record in records where record.cells != [""] {
      guard record.cells.count == names.count else {
        throw .cells(line: record.line, count: record.cells.count, wanted: names.count)
      }
      let cells = zip(names, record.cells).filter { !$1.isEmpty }.map { ($0, $1) }
      rows.append(Row(line: record.line, cells: Dictionary(cells) { first, _ in first }))
    }
    columns = names
    self.rows = rows
  }

  /// The cells of each row, the header's among them; their number may differ from row to row.
  ///
  /// Signs are looked for among scalars: a mark that begins a cell would hide the separator before it, as the two make
  /// one character.
  static func records(
    _ text: Substring, _ separator: Unicode.Scalar
  ) throws(Problem) -> [(line: Int, cells: [String])] {
    let scalars = text.unicodeScalars
    var records: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell = String.UnicodeScalarView()
    var line = 1
    var start = 1
    var quotedAt: Int?
    var wasQuoted = false
    func finished() -> String { wasQuoted ? String(cell) : String(cell).trimmed }
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      let isBreak = scalar == "\n" || scalar == "\r"
      let isPair = scalar == "\r" && index < scalars.endIndex && scalars[index] == "\n"
      if quotedAt != nil {
        if scalar == "\"", index < scalars.endIndex, scalars[index] == "\"" {
          cell.append("\"")
          index = scalars.index(after: index)
        } else if scalar == "\"" {
          quotedAt = nil
          wasQuoted = true
        } else {
          if isBreak, !isPair { line += 1 }
          cell.append(scalar)
        }
      } else if scalar == "\"", cell.isEmpty, !wasQuoted {
        quotedAt = line
      } else if scalar == separator || isBreak {
        cells.append(finished())
        cell.removeAll(keepingCapacity: true)
        wasQuoted = false
        if isBreak {
          records.append((start, cells))
          cells = []
          line += 1
          start = line
          if isPair { index = scalars.index(after: index) }
        }
      } else if wasQuoted {
        guard scalar == " " else { throw .besideQuote(line: line) }
      } else {
        cell.append(scalar)
      }
    }
    if let quotedAt { throw .openQuote(line: quotedAt) }
    if !cell.isEmpty || wasQuoted || !cells.isEmpty { records.append((start, cells + [finished()])) }
    return records
  }
}
