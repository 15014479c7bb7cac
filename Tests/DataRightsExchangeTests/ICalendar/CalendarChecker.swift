/// Reads the bytes of a calendar by the grammar of RFC 5545, section 3.1, and says where they depart from it.
struct CalendarChecker {
  /// A component with its properties, in order.
  struct Component {
    let name: String
    var properties: [(name: String, value: String)] = []
    var parts: [Component] = []

    /// The value of the property of a name.
    subscript(name: String) -> String? { properties.first { $0.name == name }?.value }
  }

  private(set) var complaints: [String] = []
  /// The lines before they were folded.
  private(set) var lines: [String] = []
  private(set) var calendar: Component?

  init(_ bytes: [UInt8]) {
    checkLineEnds(bytes)
    let physical = bytes.split(separator: 10, omittingEmptySubsequences: false).dropLast().map { Array($0.dropLast()) }
    for line in physical { check(line) }
    unfold(physical)
    nest()
  }

  private mutating func checkLineEnds(_ bytes: [UInt8]) {
    if !bytes.suffix(2).elementsEqual([13, 10]) { complaints.append("no line break at the end") }
    for (index, byte) in bytes.enumerated() {
      if byte == 13, index + 1 == bytes.count || bytes[index + 1] != 10 { complaints.append("CR alone at \(index)") }
      if byte == 10, index == 0 || bytes[index - 1] != 13 { complaints.append("LF alone at \(index)") }
    }
  }

  private mutating func check(_ line: [UInt8]) {
    if line.count > 75 { complaints.append("\(line.count) octets") }
    guard let text = String(validating: line, as: UTF8.self) else {
      complaints.append("a character is parted")
      return
    }
    for scalar in text.unicodeScalars
    where scalar.properties.generalCategory == .control && scalar != "\t" || scalar == "\u{2028}"
      || scalar == "\u{2029}"
    {
      complaints.append("control character \(scalar.value)")
    }
  }

  private mutating func unfold(_ physical: [[UInt8]]) {
    var whole: [[UInt8]] = []
    var folds: [[Int]] = []
    for line in physical {
      if line.first == 32 || line.first == 9, let last = whole.indices.last {
        if Self.escapes(whole[last]) { complaints.append("an escape is parted") }
        folds[last].append(whole[last].count)
        whole[last] += line.dropFirst()
      } else {
        whole.append(line)
        folds.append([])
      }
    }
    lines = whole.map { String(decoding: $0, as: UTF8.self) }
    for (line, folds) in zip(lines, folds) where !folds.isEmpty { checkCharacters(line, folds) }
  }

  /// Whether the last byte is a backslash that no other escapes.
  private static func escapes(_ line: [UInt8]) -> Bool {
    line.reversed().prefix { $0 == UInt8(ascii: "\\") }.count % 2 == 1
  }

  /// Folds stand between what a reader sees as characters, as long as those fit a line.
  private mutating func checkCharacters(_ line: String, _ folds: [Int]) {
    var end = 0
    for character in line {
      let begin = end
      end += character.utf8.count
      // A backslash that escapes moves to the next line with what it escapes.
      if end - begin < 73, folds.contains(where: { $0 > begin && $0 < end }) {
        complaints.append("\(character) is parted")
      }
    }
    let name = line.utf8.prefix { $0 != UInt8(ascii: ":") }.count
    if let first = folds.first, first <= name { complaints.append("the name is folded") }
  }

  private mutating func nest() {
    var open: [Component] = []
    for line in lines {
      guard let colon = line.unicodeScalars.firstIndex(of: ":") else {
        complaints.append("no colon: \(line)")
        continue
      }
      let name = String(line[..<colon])
      let value = String(line.unicodeScalars[line.unicodeScalars.index(after: colon)...])
      switch name {
      case "BEGIN": open.append(Component(name: value))
      case "END":
        guard let closed = open.popLast(), closed.name == value else {
          complaints.append("END:\(value) closes nothing")
          return
        }
        if open.isEmpty {
          if calendar != nil { complaints.append("a second calendar") }
          calendar = closed
        } else {
          open[open.count - 1].parts.append(closed)
        }
      default:
        if open.isEmpty {
          complaints.append("\(name) outside a component")
        } else {
          open[open.count - 1].properties.append((name, value))
        }
      }
    }
    if !open.isEmpty { complaints.append("\(open.map(\.name)) stay open") }
  }
}
