import DataRights
import DataRightsExchange

/// Writes the deadlines of rows as lines of a table, or as elements of a document.
struct DeadlineRowWriter {
  let isJSON: Bool
  /// The column whose cells tell the rows apart; nil where their lines do.
  let key: Int?
  /// The deadline that is wanted; nil for all.
  let only: DeadlineID?
  private let table: CSVWriter

  init(isJSON: Bool, key: Int?, only: DeadlineID?) {
    self.isJSON = isJSON
    self.key = key
    self.only = only
    table = CSVWriter(header: [key == nil ? "line" : "key", "id", "nominal", "due", "earliest", "certainty"])
  }

  /// What stands before the first row, and after the last.
  var frame: (start: [UInt8], end: [UInt8]) {
    guard isJSON else { return (Array(table.text.utf8), []) }
    return (Array("{\n  \"deadlines\": [".utf8), Array("\n  ],\n  \"format\": 1\n}\n".utf8))
  }

  /// Writes one row; one without deadlines has a line without dates, so that no row goes missing.
  func write(_ plan: DeadlinePlan, of beginning: Beginning, _ block: CSVBlock, _ row: Int, to bytes: inout [UInt8]) {
    let name = name(block, row)
    if let only {
      let dates = plan.dates(only, of: beginning)
      isJSON ? element(dates, only, name, to: &bytes) : line(dates, only, name, to: &bytes)
      return
    }
    var isEmpty = true
    plan.eachDates(of: beginning) { dates in
      isEmpty = false
      isJSON ? element(dates, dates.id, name, to: &bytes) : line(dates, dates.id, name, to: &bytes)
    }
    if isEmpty { isJSON ? element(nil, nil, name, to: &bytes) : line(nil, nil, name, to: &bytes) }
  }

  /// What tells a row apart: the first cell of its lines, or the members of its elements.
  private func name(_ block: CSVBlock, _ row: Int) -> [UInt8] {
    guard isJSON else {
      guard let key else { return Array(String(block.line(of: row)).utf8) }
      let cell = block.bytes[block.place(row: row, cell: key)]
      return cell.isHarmless ? Array(cell) : Array(table.written(block.text(row: row, cell: key)).utf8)
    }
    let line = "\"line\":\(block.line(of: row))"
    guard let key else { return Array(line.utf8) }
    return Array("\"key\":\(JSON(block.text(row: row, cell: key)).text(indented: false)),\(line)".utf8)
  }

  private func line(_ dates: DeadlineDates?, _ id: DeadlineID?, _ name: [UInt8], to bytes: inout [UInt8]) {
    bytes.append(contentsOf: name)
    bytes.append(UInt8(ascii: ","))
    if let id { bytes.append(contentsOf: id.rawValue.utf8) }
    bytes.append(UInt8(ascii: ","))
    dates?.nominal.appendISO(to: &bytes)
    bytes.append(UInt8(ascii: ","))
    dates?.due.appendISO(to: &bytes)
    bytes.append(UInt8(ascii: ","))
    dates?.earliest.appendISO(to: &bytes)
    bytes.append(UInt8(ascii: ","))
    if let dates { bytes.append(contentsOf: dates.certainty.rawValue.utf8) }
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }

  /// An element with the comma before it; the keys are in order, as in every document.
  private func element(_ dates: DeadlineDates?, _ id: DeadlineID?, _ name: [UInt8], to bytes: inout [UInt8]) {
    func add(_ key: StaticString, _ date: CivilDate?) {
      key.withUTF8Buffer { bytes.append(contentsOf: $0) }
      guard let date else { return bytes.append(contentsOf: "null".utf8) }
      bytes.append(UInt8(ascii: "\""))
      date.appendISO(to: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    func add(_ key: StaticString, word: String?) {
      key.withUTF8Buffer { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: (word.map { "\"\($0)\"" } ?? "null").utf8)
    }
    add(",\n    {\"certainty\":", word: dates?.certainty.rawValue)
    add(",\"due\":", dates?.due)
    if let at = dates?.dueAt { add(",\"dueAt\":", word: at.iso) }
    add(",\"earliest\":", dates?.earliest)
    add(",\"id\":", word: id?.rawValue)
    bytes.append(UInt8(ascii: ","))
    bytes.append(contentsOf: name)
    add(",\"nominal\":", dates?.nominal)
    bytes.append(UInt8(ascii: "}"))
  }
}

extension ArraySlice<UInt8> {
  /// Whether a cell of letters and digits, with hyphens within, needs no quotation marks and can be no formula.
  fileprivate var isHarmless: Bool {
    guard let first, first != UInt8(ascii: "-") else { return false }
    return allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
        true
      default: false
      }
    }
  }
}
