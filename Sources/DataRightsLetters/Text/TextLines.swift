/// The lines of a plain text, each wrapped at the width of a letter as it is added.
struct TextLines {
  private let ties: SimpleLine.Ties
  /// What has been laid out, every row ending in `\n`.
  var bytes: [UInt8] = []
  private var buffer: [UInt8] = []

  /// - Parameters:
  ///   - ties: what keeps words on one line.
  ///   - bytes: what stands before the lines.
  init(_ ties: SimpleLine.Ties, after bytes: [UInt8] = []) {
    self.ties = ties
    self.bytes = bytes
  }

  /// Adds a line without blanks at its end; its further rows stand below the words of an item or of an indented line.
  mutating func add(_ line: String) {
    buffer.removeAll(keepingCapacity: true)
    buffer.append(contentsOf: line.utf8)
    add(line: buffer)
  }

  /// Adds a line that is simple text, fits a row and has no blank at its ends; false for any other, which is not added.
  mutating func add(asItIs line: String) -> Bool {
    let start = bytes.count
    bytes.append(contentsOf: line.utf8)
    let end = bytes.count
    guard start < end, end - start <= Wrapping.columns, SimpleText.beginsPlainly(bytes[start]),
      !SimpleText.mayBeBlank(bytes[end - 1]), SimpleText.isSimple(bytes, in: start..<end)
    else {
      bytes.removeSubrange(start...)
      return false
    }
    bytes.append(UInt8(ascii: "\n"))
    return true
  }

  /// Adds a line, given as UTF-8.
  mutating func add(line: [UInt8]) {
    // No character takes more columns than bytes, but for a tab.
    if line.count <= Wrapping.columns, !line.contains(UInt8(ascii: "\t")) {
      bytes.append(contentsOf: line)
      bytes.append(UInt8(ascii: "\n"))
    } else if SimpleText.isSimple(line, in: line.indices), line.last != UInt8(ascii: " ") {
      add(simple: line)
    } else {
      bytes.append(contentsOf: Self.wrapped(String(decoding: line, as: UTF8.self), keeping: ties.words).utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
  }

  /// Adds a line of simple text without blanks at its end.
  mutating func add(simple line: [UInt8]) {
    if line.count > Wrapping.columns {
      let indent = line.firstIndex { $0 != UInt8(ascii: " ") } ?? 0
      let isItem = line[indent...].starts(with: "- ".utf8)
      let hanging = min(isItem ? indent + 2 : indent, Wrapping.columns / 3)
      let whole = SimpleLine(bytes: line, start: 0, end: line.count)
      var row = whole.row(from: 0, limit: Wrapping.columns, ties: ties)
      bytes.append(contentsOf: line[..<row.end])
      while row.next < line.count {
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<hanging { bytes.append(UInt8(ascii: " ")) }
        let start = row.next
        row = whole.row(from: start, limit: Wrapping.columns - hanging, ties: ties)
        bytes.append(contentsOf: line[start..<row.end])
      }
    } else {
      bytes.append(contentsOf: line)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  /// Adds an empty line.
  mutating func addEmpty() { bytes.append(UInt8(ascii: "\n")) }

  /// A line of any text, wrapped.
  private static func wrapped(_ line: String, keeping words: Set<String>) -> String {
    let line = expandingTabs(line)
    let indent = line.prefix { $0 == " " }.count
    let hanging = min(line.dropFirst(indent).hasPrefix("- ") ? indent + 2 : indent, Wrapping.columns / 3)
    let pieces = Wrapping.joined(Wrapping.pieces(of: line, breaks: .wherePossible), after: words)
    let rows = Wrapping.rows(of: pieces, width: Wrapping.columns, hanging: hanging)
    return rows.map(\.text).joined(separator: "\n" + String(repeating: " ", count: hanging))
  }

  /// The line with spaces up to the next eighth column instead of tabs, whose width nobody knows.
  private static func expandingTabs(_ line: String) -> String {
    guard line.contains("\t") else { return line }
    var expanded = ""
    for (index, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { expanded += String(repeating: " ", count: 8 - expanded.displayWidth % 8) }
      expanded += part
    }
    return expanded
  }
}
