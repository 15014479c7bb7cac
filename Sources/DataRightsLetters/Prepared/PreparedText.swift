public import DataRights

/// A prepared letter laid out as plain text, so that a letter to one more addressee is little but copied.
///
/// Lines without gaps are wrapped once. What it writes equals what `TextLetter` makes of the letter that
/// `PreparedLetter.letter` fills; a value that could change more than the lines it stands in is left to those.
public struct PreparedText: Sendable {
  private let letter: PreparedLetter
  private let ties: SimpleLine.Ties
  /// What stands before the subject's own words.
  private let label: [UInt8]
  /// The date line between its empty lines.
  private let date: [UInt8]

  /// Lays out what is the same in every letter.
  public init(_ letter: PreparedLetter) throws(LetterLayoutError) {
    self.letter = letter
    let language = letter.language
    ties = SimpleLine.Ties(language.citationWords)
    var lines = TextLines(ties)
    lines.addEmpty()
    lines.add(try LetterParts.dateLine(letter.date, language: language))
    lines.addEmpty()
    date = lines.bytes
    label = Array(LetterParts.labelled("", by: language.letter.subjectLabel).utf8)
  }

  /// A writer as the letters disclose them to addressees that demand the same.
  public struct Sender: Sendable {
    /// What is disclosed.
    public let budget: IdentityBudget
    /// The block at the head of the letter, with the empty line after it.
    let block: [UInt8]
    /// The letter's own words with all that is said of the writer; nil where a value is in their way.
    let words: (subject: PreparedLines, body: PreparedLines)?
  }

  /// Lays a writer out.
  ///
  /// - Parameter budget: what the letters disclose of the writer, as `PreparedLetter.budget` makes it.
  public func sender(_ budget: IdentityBudget) throws(LetterLayoutError) -> Sender {
    var lines = TextLines(ties)
    let parts = try LetterParts.sender(
      Letter.Sender(name: budget.name, email: budget.email, address: budget.address))
    for line in parts { lines.add(line) }
    lines.addEmpty()
    return Sender(budget: budget, block: lines.bytes, words: words(of: budget))
  }

  private func words(of budget: IdentityBudget) -> (PreparedLines, PreparedLines)? {
    guard let own = try? letter.filled(budget, leaving: PreparedLines.Slot.names),
      let subject = PreparedLines(own.subject, isLine: true, ties: ties),
      let body = PreparedLines(own.body, isLine: false, ties: ties)
    else { return nil }
    return (subject, body)
  }

  /// Writes a letter at the end of some bytes.
  ///
  /// - Parameter reference: the lasting key of the proceeding, as `Reference` makes it.
  /// - Throws: `LetterError` or `LetterLayoutError`; nothing is written then.
  public func write(
    _ sender: Sender, to controller: Letter.Addressed, reference: String, into bytes: inout [UInt8]
  ) throws {
    let start = bytes.count
    if let (subject, body) = sender.words,
      let values = PreparedLines.Values(
        controller, reference, needsAddress: subject.needsAddress || body.needsAddress)
    {
      var writer = PreparedLines.Writer(values, TextLines(ties))
      swap(&bytes, &writer.lines.bytes)
      let isWritten = try? write(sender, controller, subject, body, by: &writer)
      swap(&bytes, &writer.lines.bytes)
      if isWritten == true { return }
      bytes.removeSubrange(start...)
    }
    bytes += try TextLetter(
      letter.letter(sender.budget, to: controller, reference: reference), language: letter.language
    ).bytes
  }

  private func write(
    _ sender: Sender, _ controller: Letter.Addressed, _ subject: PreparedLines, _ body: PreparedLines,
    by writer: inout PreparedLines.Writer
  ) throws -> Bool {
    writer.lines.bytes.append(contentsOf: sender.block)
    try add(controller, to: &writer.lines)
    writer.lines.bytes.append(contentsOf: date)
    guard writer.write(line: subject, label: label) else { return false }
    writer.lines.addEmpty()
    return writer.write(body)
  }

  /// Adds the addressee's block.
  private func add(_ controller: Letter.Addressed, to lines: inout TextLines) throws(LetterLayoutError) {
    let start = lines.bytes.count
    var isAsItIs = lines.add(asItIs: controller.name)
    for line in controller.address where isAsItIs { isAsItIs = lines.add(asItIs: line) }
    guard !isAsItIs else { return }
    lines.bytes.removeSubrange(start...)
    for line in try LetterParts.addressee(controller) { lines.add(line) }
  }
}
