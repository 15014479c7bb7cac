/// A text with gaps, parsed once; every gap is declared, and what is missing or left over is an error.
///
/// Mustache's `{{value}}`, `{{#flag-or-list}}…{{/…}}`, `{{^flag}}…{{/…}}` and `{{! comment }}`; nothing is escaped,
/// and a value is never looked at again, so that `{{x}}` inside one comes out as it went in.
public struct Template: Sendable {
  /// A piece of a template; what a section holds are the pieces that follow it.
  package enum Segment: Sendable {
    /// Words that stand in the file, by their place among all of them.
    case text(Range<Int>)
    /// A gap, by the number of its name.
    case value(Int, line: Int)
    case section(Int, length: Int, line: Int)
    case inverted(Int, length: Int, line: Int)
  }

  /// The file's path, for errors.
  public let file: String
  package let segments: [Segment]
  /// All words that stand in it, as UTF-8.
  package let literals: [UInt8]
  /// The names of its gaps and sections, each under the number that its segments bear.
  package let gaps: [String]
  /// Whether each name stands in its segments: of a template that is filled in part few are left.
  let used: [Bool]

  /// Parses a text.
  public init(_ text: String, file: String, firstLine: Int = 1) throws(DataError) {
    try self.init(Array(text.utf8)[...], file: file, firstLine: firstLine)
  }

  /// Parses a text in UTF-8.
  init(_ text: ArraySlice<UInt8>, file: String, firstLine: Int) throws(DataError) {
    self.file = file
    var parser = TemplateParser(text, file: file, firstLine: firstLine)
    try parser.parse()
    // No larger than they are: many templates are kept.
    segments = parser.segments.withUnsafeBufferPointer(Array.init)
    literals = parser.literals.withUnsafeBufferPointer(Array.init)
    gaps = parser.gaps.withUnsafeBufferPointer(Array.init)
    used = Array(repeating: true, count: parser.gaps.count)
  }

  /// The same template with other pieces.
  init(_ template: Template, segments: [Segment], literals: [UInt8]) {
    used = Self.used(in: segments, of: template.gaps.count)
    file = template.file
    gaps = template.gaps
    self.segments = segments
    self.literals = literals
  }

  private static func used(in segments: [Segment], of count: Int) -> [Bool] {
    var used = Array(repeating: false, count: count)
    for segment in segments {
      switch segment {
      case .text: break
      case .value(let name, _), .section(let name, _, _), .inverted(let name, _, _): used[name] = true
      }
    }
    return used
  }

  /// The names that stand in it.
  public var usedNames: Set<String> { Set(gaps) }

  /// The number of a name; nil where it does not stand in it.
  func number(of name: String) -> Int? { gaps.firstIndex(of: name) }

  /// The first line that a name stands on; nil where it does not stand in it.
  func firstLine(of name: String) -> Int? {
    guard let wanted = number(of: name) else { return nil }
    for segment in segments {
      switch segment {
      case .value(wanted, let line), .section(wanted, _, let line), .inverted(wanted, _, let line): return line
      default: break
      }
    }
    return nil
  }

  /// The numbers of the names that stand outside all sections.
  var outerNames: Set<Int> {
    var names: Set<Int> = []
    var index = 0
    while index < segments.count {
      switch segments[index] {
      case .text: break
      case .value(let name, _): names.insert(name)
      case .section(let name, let length, _), .inverted(let name, let length, _):
        names.insert(name)
        index += length
      }
      index += 1
    }
    return names
  }
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
