/// A text with gaps, parsed once; every gap is declared, and what is missing or left over is an error.
///
/// Mustache's `{{value}}`, `{{#flag-or-list}}…{{/…}}`, `{{^flag}}…{{/…}}` and `{{! comment }}`; nothing is escaped,
/// and a value is never looked at again, so that `{{x}}` inside one comes out as it went in.
public struct Template: Sendable {
  /// A piece of a template.
  indirect enum Segment: Sendable {
    case text([UInt8])
    case value(String, line: Int)
    case section(String, [Segment], line: Int)
    case inverted(String, [Segment], line: Int)
  }

  /// The file's path, for errors.
  public let file: String
  let segments: [Segment]
  /// The names that stand in it, each with its first line, lists' inner names left out.
  let names: [String: Int]

  /// Parses a text.
  public init(_ text: String, file: String, firstLine: Int = 1) throws(DataError) {
    self.file = file
    var parser = TemplateParser(text, file: file, firstLine: firstLine)
    segments = try parser.parse()
    names = parser.names
  }

  /// The names that stand in it.
  public var usedNames: Set<String> { Set(names.keys) }
}

/// A template's value: a text, a flag, or a list of small tables.
public enum TemplateValue: Sendable, Hashable {
  case text(String)
  case flag(Bool)
  case list([[String: String]])

  /// Whether a section on it is shown.
  var isShown: Bool {
    switch self {
    case .text(let text): !text.isEmpty
    case .flag(let flag): flag
    case .list(let rows): !rows.isEmpty
    }
  }
}

/// Cuts a template into its segments.
private struct TemplateParser {
  private let lines: [Substring]
  private let file: String
  private let firstLine: Int
  private(set) var names: [String: Int] = [:]

  /// An open section with what it holds so far.
  private struct Frame {
    let name: String
    let isInverted: Bool
    let line: Int
    var segments: [Template.Segment] = []
  }

  init(_ text: String, file: String, firstLine: Int) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    self.file = file
    self.firstLine = firstLine
  }

  private func error(_ line: Int, _ message: String, _ remedy: String) -> DataError {
    DataError(file: file, line: line, check: "template", message: message, remedy: remedy)
  }

  mutating func parse() throws(DataError) -> [Template.Segment] {
    var frames = [Frame(name: "", isInverted: false, line: firstLine)]
    for (index, line) in lines.enumerated() {
      let number = firstLine + index
      let isLast = index == lines.count - 1
      if Self.isSectionAlone(line) {
        try self.line(Substring(line.drop(while: { $0 == " " })), number, &frames)
        continue
      }
      try self.line(line, number, &frames)
      if !isLast { append("\n", to: &frames) }
    }
    guard frames.count == 1, let whole = frames.first else {
      let open = frames[frames.count - 1]
      throw error(
        open.line, "the section {{\(open.isInverted ? "^" : "#")\(open.name)}} is not closed", "add {{/\(open.name)}}")
    }
    return whole.segments
  }

  /// Whether a line holds nothing but one section tag or comment, which then leaves no line behind.
  private static func isSectionAlone(_ line: Substring) -> Bool {
    let bare = line.drop { $0 == " " }
    guard bare.hasPrefix("{{"), let kind = bare.dropFirst(2).first, "#^/!".contains(kind), bare.hasSuffix("}}") else {
      return false
    }
    return bare.range(of: "}}")?.upperBound == bare.endIndex
  }

  private mutating func line(_ line: Substring, _ number: Int, _ frames: inout [Frame]) throws(DataError) {
    var rest = line
    while let open = rest.range(of: "{{") {
      append(rest[..<open.lowerBound], to: &frames)
      let after = rest[open.upperBound...]
      guard let close = after.range(of: "}}") else {
        throw error(number, "a tag is not closed", "end it with }}")
      }
      try tag(after[..<close.lowerBound], number, &frames)
      rest = after[close.upperBound...]
    }
    append(rest, to: &frames)
  }

  private mutating func tag(_ inside: Substring, _ line: Int, _ frames: inout [Frame]) throws(DataError) {
    let kind = inside.first
    if kind == "!" { return }
    let isPlain = kind.map { !"#^/".contains($0) } ?? true
    let name = String(isPlain ? inside : inside.dropFirst())
    guard !name.isEmpty, name.utf8.allSatisfy(Self.isNameByte) else {
      throw error(
        line, "'{{\(inside)}}' is no tag", "write names of small letters, digits, '.' and '-', without spaces")
    }
    switch kind {
    case "#", "^":
      frames.append(Frame(name: name, isInverted: kind == "^", line: line))
    case "/":
      guard frames.count > 1, let frame = frames.popLast(), frame.name == name else {
        throw error(
          line, "{{/\(name)}} closes a section that is not open", "close sections in the order they were opened")
      }
      note(name, frame.line, inside: frames)
      frames[frames.count - 1].segments.append(
        frame.isInverted
          ? .inverted(name, frame.segments, line: frame.line) : .section(name, frame.segments, line: frame.line))
    default:
      note(name, line, inside: frames)
      frames[frames.count - 1].segments.append(.value(name, line: line))
    }
  }

  /// Remembers a name unless a list around it may supply it.
  private mutating func note(_ name: String, _ line: Int, inside frames: [Frame]) {
    if names[name] == nil { names[name] = line }
  }

  private func append(_ text: some StringProtocol, to frames: inout [Frame]) {
    guard !text.isEmpty else { return }
    if case .text(let bytes)? = frames[frames.count - 1].segments.last {
      frames[frames.count - 1].segments[frames[frames.count - 1].segments.count - 1] = .text(bytes + Array(text.utf8))
    } else {
      frames[frames.count - 1].segments.append(.text(Array(text.utf8)))
    }
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
