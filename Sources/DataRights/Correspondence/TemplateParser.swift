/// Cuts a template into its segments, by its bytes.
struct TemplateParser {
  private let text: ArraySlice<UInt8>
  private let file: String
  private let firstLine: Int
  private(set) var segments: [Template.Segment] = []
  private(set) var literals: [UInt8] = []
  private(set) var gaps: [String] = []
  private var numbers: [String: Int] = [:]
  private var frames: [Frame] = []
  /// The first segment that words may be added to: none before the last beginning or end of a section.
  private var firstOpen = 0

  /// An open section.
  private struct Frame {
    let name: String
    let isInverted: Bool
    let line: Int
    /// Where its segment stands, whose length is known when it is closed.
    let index: Int
  }

  init(_ text: ArraySlice<UInt8>, file: String, firstLine: Int) {
    self.text = text
    self.file = file
    self.firstLine = firstLine
  }

  private func error(_ line: Int, _ message: String, _ remedy: String) -> DataError {
    DataError(file: file, line: line, check: "template", message: message, remedy: remedy)
  }

  mutating func parse() throws(DataError) {
    literals.reserveCapacity(text.count)
    var start = text.startIndex
    var number = firstLine
    while true {
      let end = endOfLine(from: start)
      if let tag = tagAlone(in: start..<end) {
        try self.tag(tag, number)
      } else {
        // The line's end is one of its words, but for the last line, which has none.
        try line(start..<end, endingAt: min(end + 1, text.endIndex), number)
      }
      guard end < text.endIndex else { break }
      start = end + 1
      number += 1
    }
    if let open = frames.last {
      throw error(
        open.line, "the section {{\(open.isInverted ? "^" : "#")\(open.name)}} is not closed", "add {{/\(open.name)}}")
    }
  }

  /// Where a line ends; a line feed after a carriage return ends none.
  private func endOfLine(from start: Int) -> Int {
    var end = start
    while end < text.endIndex, text[end] != UInt8(ascii: "\n") || end > start && text[end - 1] == UInt8(ascii: "\r") {
      end += 1
    }
    return end
  }

  /// Where two equal bytes follow one another.
  private func pair(_ byte: UInt8, in range: Range<Int>) -> Int? {
    var index = range.lowerBound
    while index + 1 < range.upperBound {
      if text[index] == byte, text[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }

  /// What stands in a section's tag or a comment that is all of a line, which then leaves no line behind.
  private func tagAlone(in line: Range<Int>) -> Range<Int>? {
    var open = line.lowerBound
    while open < line.upperBound, text[open] == UInt8(ascii: " ") { open += 1 }
    guard open + 2 < line.upperBound, text[open] == Self.open, text[open + 1] == Self.open,
      Self.isSection(text[open + 2]) || text[open + 2] == UInt8(ascii: "!"),
      let close = pair(Self.close, in: open + 2..<line.upperBound), close + 2 == line.upperBound
    else { return nil }
    return open + 2..<close
  }

  private mutating func line(_ line: Range<Int>, endingAt end: Int, _ number: Int) throws(DataError) {
    var rest = line.lowerBound
    while let open = pair(Self.open, in: rest..<line.upperBound) {
      append(rest..<open)
      guard let close = pair(Self.close, in: open + 2..<line.upperBound) else {
        throw error(number, "a tag is not closed", "end it with }}")
      }
      try tag(open + 2..<close, number)
      rest = close + 2
    }
    append(rest..<end)
  }

  private mutating func tag(_ inside: Range<Int>, _ line: Int) throws(DataError) {
    let kind = inside.isEmpty ? nil : text[inside.lowerBound]
    if kind == UInt8(ascii: "!") { return }
    let bytes = text[kind.map(Self.isSection) ?? false ? inside.dropFirst() : inside]
    guard !bytes.isEmpty, bytes.allSatisfy(Self.isNameByte) else {
      throw error(
        line, "'{{\(String(decoding: text[inside], as: UTF8.self))}}' is no tag",
        "write names of small letters, digits, '.' and '-', without spaces")
    }
    let name = String(decoding: bytes, as: UTF8.self)
    let number = number(of: name)
    switch kind {
    case UInt8(ascii: "#"), UInt8(ascii: "^"):
      let isInverted = kind == UInt8(ascii: "^")
      frames.append(Frame(name: name, isInverted: isInverted, line: line, index: segments.count))
      add(isInverted ? .inverted(number, length: 0, line: line) : .section(number, length: 0, line: line))
    case UInt8(ascii: "/"):
      guard let frame = frames.popLast(), frame.name == name else {
        throw error(
          line, "{{/\(name)}} closes a section that is not open", "close sections in the order they were opened")
      }
      let length = segments.count - frame.index - 1
      segments[frame.index] =
        frame.isInverted
        ? .inverted(number, length: length, line: frame.line) : .section(number, length: length, line: frame.line)
      firstOpen = segments.count
    default:
      add(.value(number, line: line))
    }
  }

  private mutating func number(of name: String) -> Int {
    if let number = numbers[name] { return number }
    numbers[name] = gaps.count
    gaps.append(name)
    return gaps.count - 1
  }

  private mutating func add(_ segment: Template.Segment) {
    segments.append(segment)
    firstOpen = segments.count
  }

  private mutating func append(_ words: Range<Int>) {
    guard !words.isEmpty else { return }
    let start = literals.count
    literals.append(contentsOf: text[words])
    if segments.count > firstOpen, case .text(let range)? = segments.last {
      segments[segments.count - 1] = .text(range.lowerBound..<literals.count)
    } else {
      segments.append(.text(start..<literals.count))
    }
  }

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  /// Whether a tag that begins so opens or closes a section.
  private static func isSection(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: "^") || byte == UInt8(ascii: "/")
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
