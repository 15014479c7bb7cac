/// Checks texts for what must not stand in them, and takes them apart into lines.
enum PlainText {
  /// A text that must be one line, without blanks at its ends.
  static func line(_ text: String, _ field: LetterField) throws(LetterLayoutError) -> String {
    guard !text.unicodeScalars.contains(where: { isControl($0) || isLineBreak($0) }) else {
      throw .controlCharacter(field)
    }
    return withoutTrailingBlanks(text.drop(while: \.isWhitespace))
  }

  /// The lines of a text, without blanks at their ends and without empty lines around the text.
  static func lines(_ text: String, _ field: LetterField) throws(LetterLayoutError) -> [String] {
    guard !text.unicodeScalars.contains(where: { isControl($0) && !isLineBreak($0) && $0 != "\t" }) else {
      throw .controlCharacter(field)
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(withoutTrailingBlanks)
    guard let first = lines.firstIndex(where: { !$0.isEmpty }), let last = lines.lastIndex(where: { !$0.isEmpty })
    else { return [] }
    return Array(lines[first...last])
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
