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
    // By bytes, since all marks are ASCII.
    let lines = Array(text.utf8).split(separator: UInt8(ascii: "\n"), maxSplits: 3, omittingEmptySubsequences: false)
    guard lines.count == 4, lines[2].isEmpty, !lines[..<2].contains(where: { $0.last == UInt8(ascii: "\r") }) else {
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
    subject = try Template(lines[1], file: file, firstLine: 2)
    var body = lines[3]
    while body.last == UInt8(ascii: "\n") { body.removeLast() }
    self.body = try Template(body, file: file, firstLine: 4)
    let (subject, text) = (subject, self.body)
    if let name = needs.filter({ subject.number(of: $0) == nil && text.number(of: $0) == nil }).min() {
      throw error(1, "'\(name)' is declared but not used", "use {{\(name)}} or take it out of needs")
    }
    let undeclared = (subject.gaps + text.gaps).filter { !needs.contains($0) }
    if undeclared.isEmpty { return }
    let outer = text.outerNames
    // The rows of a list may supply a name that stands only inside sections.
    func isInner(_ name: String) -> Bool {
      LetterValues.rowNames.contains(name) && !(text.number(of: name).map(outer.contains) ?? false)
    }
    if let name = undeclared.filter({ !isInner($0) }).min() {
      let line = text.firstLine(of: name) ?? subject.firstLine(of: name) ?? 1
      throw error(line, "'{{\(name)}}' is not declared", "add it to needs in line 1")
    }
  }

  /// How often each value and section stands in it, each with the sections around it: `{{#scope}}{{scope}}`.
  public var skeleton: [String: Int] {
    var counts: [String: Int] = [:]
    for template in [subject, body] { template.forEachTag { counts[$0, default: 0] += 1 } }
    return counts
  }

  /// What is written in it, without values.
  public var words: String { String(decoding: subject.words + "\n".utf8 + body.words, as: UTF8.self) }

  /// The fields of the first line.
  private struct Head {
    let needs: Set<String>
    let review: Review
    let date: CivilDate

    init?(_ line: ArraySlice<UInt8>) {
      guard line.starts(with: "{{!".utf8), line.suffix(2).elementsEqual("}}".utf8) else { return nil }
      var fields: [String: String] = [:]
      for field in line.dropFirst(3).dropLast(2).split(separator: UInt8(ascii: ";")) {
        let halves = field.split(separator: UInt8(ascii: ":"), maxSplits: 1)
        guard halves.count == 2 else { return nil }
        fields[halves[0].trimmed] = halves[1].trimmed
      }
      guard fields.count == 3, let needs = fields["needs"],
        let review = fields["review"].flatMap(Review.init(rawValue:)),
        let date = fields["date"].flatMap(CivilDate.init(iso:))
      else { return nil }
      self.needs = Set(Array(needs.utf8).split(separator: UInt8(ascii: ",")).map(\.trimmed))
      self.review = review
      self.date = date
    }
  }
}

extension ArraySlice<UInt8> {
  /// The text without spaces around it.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isSpace }), let last = lastIndex(where: { !$0.isSpace })
    else { return "" }
    return String(decoding: self[first...last], as: UTF8.self)
  }
}

extension UInt8 {
  /// Whether it is a space, a tab or an end of a line in ASCII.
  fileprivate var isSpace: Bool { self == UInt8(ascii: " ") || (0x09...0x0D).contains(self) }
}
