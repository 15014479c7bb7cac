/// The text format `format=flowed` (RFC 3676), without `DelSp`.
enum FlowedText {
  /// Wraps each line of a text at its spaces; a line that ends in a space goes on in the next.
  ///
  /// - Parameter lines: lines without blanks at their ends.
  static func encode(_ lines: [String]) -> [String] {
    let ties = SimpleLine.Ties([])
    return lines.flatMap { line -> [String] in
      if line.utf8.count <= Wrapping.columns { return [stuffed(line)] }
      let bytes = Array(line.utf8)
      guard SimpleText.isSimple(bytes, in: bytes.indices), bytes.last != UInt8(ascii: " ") else {
        return Wrapping.rows(of: Wrapping.pieces(of: line, breaks: .atSpaces), width: Wrapping.columns, hanging: 0)
          .map { stuffed($0.text + $0.gap) }
      }
      let whole = SimpleLine(bytes: bytes, start: 0, end: bytes.count)
      var rows: [String] = []
      var start = 0
      while start < bytes.count {
        let next = whole.row(from: start, limit: Wrapping.columns, ties: ties).next
        rows.append(stuffed(String(decoding: bytes[start..<next], as: UTF8.self)))
        start = next
      }
      return rows
    }
  }

  /// The line with a space before it where its start would be read as something else (section 4.4).
  private static func stuffed(_ line: String) -> String {
    line.utf8.starts(with: " ".utf8) || line.utf8.starts(with: ">".utf8) || line.utf8.starts(with: "From ".utf8)
      ? " " + line : line
  }
}
