public import DataRights

/// A letter as plain text: sender, addressee, date, subject and body, wrapped at 72 columns.
///
/// A word that is wider than a line, such as an address of a page, is never cut.
public struct TextLetter: Sendable, Hashable {
  /// The letter, its lines ending in `\n`.
  public let text: String

  /// Lays a letter out as text.
  ///
  /// - Parameter language: the letter's language, whose customs the date and the subject line follow.
  public init(_ letter: Letter, language: Language) throws(LetterLayoutError) {
    let parts = try LetterParts(letter, language: language)
    let blocks = [parts.sender, parts.addressee, [parts.dateLine], [parts.labelledSubject], parts.body]
    let words = language.citationWords
    text = blocks.map { block in block.map { Self.wrapped($0, keeping: words) + "\n" }.joined() }
      .joined(separator: "\n")
  }

  /// The letter in UTF-8.
  public var bytes: [UInt8] { Array(text.utf8) }

  /// A line, wrapped; the further lines of an item or of an indented line stand below its words.
  ///
  /// - Parameter words: words that keep what follows them on their line.
  private static func wrapped(_ line: String, keeping words: Set<String>) -> String {
    let line = expandingTabs(line)
    let indent = line.prefix { $0 == " " }.count
    let hanging = min(line.dropFirst(indent).hasPrefix("- ") ? indent + 2 : indent, Wrapping.columns / 3)
    let pieces = Wrapping.joined(Wrapping.pieces(of: line, breaks: .wherePossible), after: words)
    let rows = Wrapping.rows(of: pieces, width: Wrapping.columns, hanging: hanging)
    return rows.map(\.text).joined(separator: "\n" + String(repeating: " ", count: hanging))
  }

  /// The line with spaces up to the next eighth column instead of tabs, whose width nobody knows.
  private static func expandingTabs(_ line: String) -> String {
    guard line.contains("\t") else { return line }
    var expanded = ""
    for (index, part) in line.split(separator: "\t", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { expanded += String(repeating: " ", count: 8 - expanded.displayWidth % 8) }
      expanded += part
    }
    return expanded
  }
}
