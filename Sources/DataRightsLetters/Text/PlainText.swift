/// Checks texts for what must not stand in them, and takes them apart into lines.
enum PlainText {
  /// A text that must be one line, without blanks at its ends.
  static func line(_ text: String, _ field: LetterField) throws(LetterLayoutError) -> String {
    if isTrimmedSimple(text) { return text }
    guard !text.unicodeScalars.contains(where: { isControl($0) || isLineBreak($0) }) else {
      throw .controlCharacter(field)
    }
    return withoutTrailingBlanks(text.drop(while: \.isWhitespace))
  }

  /// The lines of a text, without blanks at their ends and without empty lines around the text.
  static func lines(_ text: String, _ field: LetterField) throws(LetterLayoutError) -> [String] {
    if let lines = simpleLines(text) { return withoutEmptyAround(lines) }
    guard !text.unicodeScalars.contains(where: { isControl($0) && !isLineBreak($0) && $0 != "\t" }) else {
      throw .controlCharacter(field)
    }
    return withoutEmptyAround(
      text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(withoutTrailingBlanks))
  }

  /// Whether a text is simple and has certainly no blank at its ends.
  private static func isTrimmedSimple(_ text: String) -> Bool {
    guard let first = text.utf8.first, let last = text.utf8.last, SimpleText.beginsPlainly(first),
      !SimpleText.mayBeBlank(last)
    else { return false }
    return SimpleText.isSimple(text)
  }

  /// The lines of a text that is simple but for line feeds; nil for any other.
  private static func simpleLines(_ text: String) -> [String]? {
    let bytes = Array(text.utf8)
    var lines: [String] = []
    var start = 0
    var at = text.utf8.startIndex
    while true {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      guard SimpleText.isSimple(bytes, in: start..<end) else { return nil }
      let stop = text.utf8.index(at, offsetBy: end - start)
      let line = text[at..<stop]
      lines.append(end > start && SimpleText.mayBeBlank(bytes[end - 1]) ? withoutTrailingBlanks(line) : String(line))
      guard end < bytes.count else { return lines }
      start = end + 1
      at = text.utf8.index(after: stop)
    }
  }

  private static func withoutEmptyAround(_ lines: [String]) -> [String] {
    guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    return first == 0 && last == lines.count - 1 ? lines : Array(lines[first...last])
  }

  private static func withoutTrailingBlanks(_ line: Substring) -> String {
    var line = line
    while line.last?.isWhitespace == true { line.removeLast() }
    return String(line)
  }

  /// Whether it is a control character, or a code point that Unicode keeps out of texts, such as U+FFFF.
  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
  }

  private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
    Character(scalar).isNewline
  }
}
