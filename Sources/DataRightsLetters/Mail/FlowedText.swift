/// The text format `format=flowed` (RFC 3676), without `DelSp`.
enum FlowedText {
  /// Wraps each line of a text at its spaces; a line that ends in a space goes on in the next.
  ///
  /// - Parameter lines: lines without blanks at their ends.
  static func encode(_ lines: [String]) -> [String] {
    lines.flatMap { line in
      Wrapping.rows(of: Wrapping.pieces(of: line, breaks: .atSpaces), width: Wrapping.columns, hanging: 0)
        .map { stuffed($0.text + $0.gap) }
    }
  }

  /// The line with a space before it where its start would be read as something else (section 4.4).
  private static func stuffed(_ line: String) -> String {
    line.hasPrefix(" ") || line.hasPrefix(">") || line.hasPrefix("From ") ? " " + line : line
  }
}
