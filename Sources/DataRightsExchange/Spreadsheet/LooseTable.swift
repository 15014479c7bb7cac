import DataRights

/// A table from an export that nobody documents: rows may be short or long, columns may share a name.
struct LooseTable {
  /// The names of the columns; empty where a column has none.
  let columns: [String]
  /// The cells of each row, as many as it has.
  let rows: [[String]]

  /// More rows than this are not read.
  static let mostRows = 200_000
  /// Rows before the header, such as a title.
  private static let mostTitles = 10

  /// Makes a table of rows of which one, after some titles at most, is the header.
  ///
  /// - Parameter isHeader: whether a row is the header, by its cells; where none is, it is the first of the widest.
  init?(_ records: [[String]], isHeader: ([String]) -> Bool) {
    let records = records.map { $0.map(ExportText.bounded) }
    let first = records.prefix(Self.mostTitles)
    let widest = first.map(\.count).max() ?? 0
    guard let index = first.firstIndex(where: isHeader) ?? first.firstIndex(where: { $0.count == widest }) else {
      return nil
    }
    columns = records[index].map(\.trimmed)
    rows = Array(records[(index + 1)...].prefix(Self.mostRows).filter { $0.contains { !$0.isEmpty } })
  }

  /// Reads a text whose cells are parted by commas, semicolons or tabs, whichever the first lines have most of.
  static func records(csv text: String, of file: FoundFile) throws(ImportError) -> [[String]] {
    var text = Substring(text)
    if text.first == "\u{FEFF}" { text = text.dropFirst() }
    let start = text.prefix(10_000).split(whereSeparator: \.isNewline).prefix(mostTitles)
    func most(_ separator: UInt8) -> Int {
      start.map { line in line.utf8.count { $0 == separator } }.max() ?? 0
    }
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    let separator = separators.max { most($0) < most($1) } ?? UInt8(ascii: ",")
    do throws(CSVTable.Problem) {
      return try CSVTable.records(text, separator).map(\.cells)
    } catch {
      throw file.damaged(.syntax, line: error.line)
    }
  }

  /// Takes a list of JSON objects for rows, each key for a column; nil where it is no such list.
  static func records(json: JSON) -> [[String]]? {
    let inner = json.members?.lazy.compactMap(\.value.array).first { $0.contains { $0.members != nil } }
    guard let elements = json.array ?? inner else { return nil }
    var columns: [String] = []
    var places: [String: Int] = [:]
    var rows: [[String]] = []
    for element in elements.prefix(mostRows) {
      guard let members = element.members else { continue }
      var row = [String](repeating: "", count: columns.count)
      for member in members {
        let cell = member.value.scalar ?? member.value.bool.map(String.init) ?? ""
        if let place = places[member.key] {
          row[place] = cell
        } else if columns.count < mostColumns {
          places[member.key] = columns.count
          columns.append(member.key)
          row.append(cell)
        }
      }
      rows.append(row)
    }
    return columns.isEmpty && !elements.isEmpty ? nil : [columns] + rows
  }

  /// More columns than this are not read.
  static let mostColumns = 256
}
