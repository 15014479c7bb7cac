/// Finds the rows and cells in bytes that come in pieces.
///
/// All signs that part cells and rows are of ASCII, so bytes are looked at, not characters: a mark that begins a cell
/// would hide the separator before it, as the two make one character.
struct CSVScanner {
  /// What became of the search for a row.
  enum Step { case row, needsMore, end }

  /// What parts the cells.
  var separator: UInt8
  private var bytes: [UInt8] = []
  private var position = 0
  private var line = 1
  private var hasAll = false

  init(separator: UInt8 = UInt8(ascii: ",")) {
    self.separator = separator
  }

  /// The bytes that no row was made of yet.
  var rest: ArraySlice<UInt8> { bytes[position...] }

  /// The line on which the next row begins.
  var nextLine: Int { line }

  /// Whether no more bytes will come.
  var isComplete: Bool { hasAll }

  /// Takes the next bytes; nil where there are no more.
  mutating func add(_ piece: [UInt8]?) {
    guard let piece else { return hasAll = true }
    if position == bytes.count {
      bytes = piece
    } else {
      bytes.removeSubrange(..<position)
      bytes.append(contentsOf: piece)
    }
    position = 0
  }

  /// Passes over bytes that are no part of a row.
  mutating func skip(_ count: Int) { position += count }

  /// Adds the next row to a block, if it is there as a whole; rows may differ in their number of cells.
  mutating func next(into block: inout CSVBlock) throws(CSVTable.Problem) -> Step {
    let row = block.count
    var scan = Scan(separator: separator, hasAll: hasAll, position: position, line: line)
    let step: Step
    do throws(CSVTable.Problem) {
      step = try scan.row(in: bytes, into: &block)
      if step == .row, scan.signs >= 0x80,
        String(validating: bytes[position..<scan.position], as: UTF8.self) == nil
      {
        throw .notText(line: line)
      }
    } catch {
      block.removeRows(from: row)
      throw error
    }
    guard step == .row else {
      block.removeRows(from: row)
      return step
    }
    block.endRow(line: line)
    (position, line) = (scan.position, scan.line)
    return .row
  }
}

/// The search for one row.
private struct Scan {
  let separator: UInt8
  let hasAll: Bool
  var position: Int
  var line: Int
  /// The bits of all bytes seen, which tell whether they are all of ASCII.
  var signs: UInt8 = 0

  mutating func row(in bytes: [UInt8], into block: inout CSVBlock) throws(CSVTable.Problem) -> CSVScanner.Step {
    while true {
      let isQuoted = position < bytes.count && bytes[position] == .quote
      if isQuoted {
        guard try quoted(in: bytes, into: &block) else { return .needsMore }
      } else {
        plain(in: bytes, into: &block)
      }
      guard position < bytes.count else {
        guard hasAll else { return .needsMore }
        guard isQuoted || !block.isAtCellStart || !block.isAtRowStart else { return .end }
        block.endCell(trimming: !isQuoted)
        return .row
      }
      let sign = bytes[position]
      // Whether a line feed follows a carriage return must be known.
      if sign == .return, position + 1 == bytes.count, !hasAll { return .needsMore }
      block.endCell(trimming: !isQuoted)
      position += 1
      if sign == separator { continue }
      line += 1
      if sign == .return, position < bytes.count, bytes[position] == .feed { position += 1 }
      return .row
    }
  }

  /// Takes a cell without quotation marks, up to what ends it.
  private mutating func plain(in bytes: [UInt8], into block: inout CSVBlock) {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == .feed || byte == .return { break }
      signs |= byte
      position += 1
    }
    block.add(bytes[start..<position])
  }

  /// Takes a cell in quotation marks with the blanks behind it, up to what ends it; false where more bytes are needed.
  private mutating func quoted(in bytes: [UInt8], into block: inout CSVBlock) throws(CSVTable.Problem) -> Bool {
    let begin = line
    position += 1
    while true {
      let start = position
      while position < bytes.count, bytes[position] != .quote {
        let byte = bytes[position]
        signs |= byte
        position += 1
        if byte == .feed || byte == .return && (position == bytes.count || bytes[position] != .feed) { line += 1 }
      }
      block.add(bytes[start..<position])
      guard position < bytes.count else {
        guard hasAll else { return false }
        throw .openQuote(line: begin)
      }
      position += 1
      guard position < bytes.count, bytes[position] == .quote else { break }
      block.add(bytes[position...position])
      position += 1
    }
    while position < bytes.count {
      let byte = bytes[position]
      if byte == separator || byte == .feed || byte == .return { return true }
      guard byte == UInt8(ascii: " ") else { throw .besideQuote(line: line) }
      position += 1
    }
    return true
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let feed = UInt8(ascii: "\n")
  fileprivate static let `return` = UInt8(ascii: "\r")
}
