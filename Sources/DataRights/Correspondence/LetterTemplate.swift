/// A letter's words in one language for one family of laws: a head that declares its needs, a subject and a body.
public struct LetterTemplate: Sendable {
  /// Who has read a letter through.
  public enum Review: String, Sendable, Hashable, CaseIterable { case none, native, lawyer }

  /// The names that the letter uses.
  public let needs: Set<String>
  /// Who has read its words through; letters pass it on.
  public let review: Review
  /// The day of the review, or of the writing where there was none.
  public let date: CivilDate
  /// The subject line, which is the second line of the file.
  public let subject: Template
  /// The letter from the salutation on, without line feeds at its end.
  public let body: Template

  /// Reads a letter's file: the head, the subject line, an empty line, the body.
  public init(_ text: String, file: String) throws(DataError) {
    func error(_ line: Int, _ message: String, _ remedy: String) -> DataError {
      DataError(file: file, line: line, check: "template", message: message, remedy: remedy)
    }
    let lines = text.split(separator: "\n", maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count == 4, lines[2].isEmpty else {
      throw error(1, "the file is no letter", "write the head, the subject, an empty line, the body")
    }
    guard let head = Head(lines[0]) else {
      throw error(
        1, "the head is not complete",
        "write {{! needs: a, b; review: none, native or lawyer; date: 2026-11-23 }}")
    }
    needs = head.needs
    review = head.review
    date = head.date
    subject = try Template(String(lines[1]), file: file, firstLine: 2)
    var body = lines[3]
    while body.hasSuffix("\n") { body = body.dropLast() }
    self.body = try Template(String(body), file: file, firstLine: 4)
    let used = subject.usedNames.union(self.body.usedNames)
    if let name = needs.subtracting(used).sorted().first {
      throw error(1, "'\(name)' is declared but not used", "use {{\(name)}} or take it out of needs")
    }
    if let name = used.subtracting(needs).sorted().first(where: { !Self.isInner($0, of: self.body) }) {
      let line = self.body.names[name] ?? subject.names[name] ?? 1
      throw error(line, "'{{\(name)}}' is not declared", "add it to needs in line 1")
    }
  }

  /// How often each value and section stands in it, each with the sections around it: `{{#scope}}{{scope}}`.
  public var skeleton: [String: Int] {
    var counts: [String: Int] = [:]
    func count(_ segments: [Template.Segment], within path: String) {
      for segment in segments {
        switch segment {
        case .text: break
        case .value(let name, _): counts["\(path){{\(name)}}", default: 0] += 1
        case .section(let name, let inner, _):
          counts["\(path){{#\(name)}}", default: 0] += 1
          count(inner, within: "\(path){{#\(name)}}")
        case .inverted(let name, let inner, _):
          counts["\(path){{^\(name)}}", default: 0] += 1
          count(inner, within: "\(path){{^\(name)}}")
        }
      }
    }
    count(subject.segments, within: "")
    count(body.segments, within: "")
    return counts
  }

  /// What is written in it, without values.
  public var words: String {
    var words = ""
    func add(_ segments: [Template.Segment]) {
      for segment in segments {
        switch segment {
        case .text(let bytes): words += String(decoding: bytes, as: UTF8.self)
        case .value: words += "\u{FFFC}"
        case .section(_, let inner, _), .inverted(_, let inner, _): add(inner)
        }
      }
    }
    add(subject.segments)
    words += "\n"
    add(body.segments)
    return words
  }

  /// Whether a name stands only inside sections, where the rows of a list may supply it.
  private static func isInner(_ name: String, of template: Template) -> Bool {
    func standsOutside(_ segments: [Template.Segment]) -> Bool {
      segments.contains { segment in
        switch segment {
        case .value(let other, _): other == name
        case .section(let other, _, _), .inverted(let other, _, _): other == name
        case .text: false
        }
      }
    }
    return LetterValues.rowNames.contains(name) && !standsOutside(template.segments)
  }

  /// The fields of the first line.
  private struct Head {
    let needs: Set<String>
    let review: Review
    let date: CivilDate

    init?(_ line: Substring) {
      guard line.hasPrefix("{{!"), line.hasSuffix("}}") else { return nil }
      var fields: [String: String] = [:]
      for field in line.dropFirst(3).dropLast(2).split(separator: ";") {
        let halves = field.split(separator: ":", maxSplits: 1)
        guard halves.count == 2 else { return nil }
        fields[halves[0].trimmed] = halves[1].trimmed
      }
      guard fields.count == 3, let needs = fields["needs"],
        let review = fields["review"].flatMap(Review.init(rawValue:)),
        let date = fields["date"].flatMap(CivilDate.init(iso:))
      else { return nil }
      self.needs = Set(needs.split(separator: ",").map(\.trimmed))
      self.review = review
      self.date = date
    }
  }
}

extension StringProtocol {
  /// The text without spaces around it.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return String(text)
  }
}
