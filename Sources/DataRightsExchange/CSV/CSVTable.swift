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
    if text.first == "\u{FEFF}" { text = text.dropFirst() }
    let header = text.prefix { !$0.isNewline }
    let separator: Character = header.contains(";") && !header.contains(",") ? ";" : ","
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
  static func records(
    _ text: Substring, _ separator: Character
  ) throws(Problem) -> [(line: Int, cells: [String])] {
    var records: [(line: Int, cells: [String])] = []
    var cells: [String] = []
    var cell = ""
    var line = 1
    var start = 1
    var quotedAt: Int?
    var wasQuoted = false
    func ends(_ character: Character) -> Bool { character == separator || character.isNewline }
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      if quotedAt != nil {
        if character == "\"", index < text.endIndex, text[index] == "\"" {
          cell.append("\"")
          index = text.index(after: index)
        } else if character == "\"" {
          quotedAt = nil
          wasQuoted = true
        } else {
          if character.isNewline { line += 1 }
          cell.append(character)
        }
      } else if character == "\"", cell.isEmpty, !wasQuoted {
        quotedAt = line
      } else if ends(character) {
        cells.append(wasQuoted ? cell : trimmed(cell))
        (cell, wasQuoted) = ("", false)
        if character.isNewline {
          records.append((start, cells))
          cells = []
          line += 1
          start = line
        }
      } else if wasQuoted {
        guard character == " " else { throw .besideQuote(line: line) }
      } else {
        cell.append(character)
      }
    }
    if let quotedAt { throw .openQuote(line: quotedAt) }
    if !cell.isEmpty || wasQuoted || !cells.isEmpty {
      records.append((start, cells + [wasQuoted ? cell : trimmed(cell)]))
    }
    return records
  }

  private static func trimmed(_ cell: String) -> String {
    var cell = Substring(cell)
    while cell.first?.isWhitespace == true { cell = cell.dropFirst() }
    while cell.last?.isWhitespace == true { cell = cell.dropLast() }
    return String(cell)
  }
}
