/// Control characters that change in which direction a text is written.
enum Direction {
  /// Whether such a character stands in a text.
  static func isChanged(in text: String) -> Bool {
    text.unicodeScalars.contains(where: isControl)
  }

  /// The text without them, for places that have no room for an element.
  static func stripped(_ text: String) -> String {
    guard isChanged(in: text) else { return text }
    return String(String.UnicodeScalarView(text.unicodeScalars.filter { !isControl($0) }))
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isBidiControl }
}
