public import DataRights

/// A letter as plain text: sender, addressee, date, subject and body, wrapped at 72 columns.
///
/// A word that is wider than a line, such as an address of a page, is never cut.
public struct TextLetter: Sendable, Hashable {
  /// The letter in UTF-8, its lines ending in `\n`.
  public let bytes: [UInt8]

  /// Lays a letter out as text.
  ///
  /// - Parameter language: the letter's language, whose customs the date and the subject line follow.
  public init(_ letter: Letter, language: Language) throws(LetterLayoutError) {
    let parts = try LetterParts(letter, language: language)
    var lines = TextLines(SimpleLine.Ties(language.citationWords))
    lines.bytes.reserveCapacity(letter.body.utf8.count + letter.body.utf8.count / 8 + 512)
    for line in parts.sender { lines.add(line) }
    lines.addEmpty()
    for line in parts.addressee { lines.add(line) }
    lines.addEmpty()
    lines.add(parts.dateLine)
    lines.addEmpty()
    lines.add(parts.labelledSubject)
    lines.addEmpty()
    for line in parts.body { lines.add(line) }
    bytes = lines.bytes
  }

  /// The letter, its lines ending in `\n`.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
