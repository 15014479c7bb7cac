import DataRights

/// The parts of a letter as lines: checked, without blanks at their ends, worded as the language has it.
///
/// Text and sheet are both made of them, so that they say the same.
struct LetterParts {
  /// Name, postal address and e-mail address of the writer.
  let sender: [String]
  /// Name and postal address of the controller.
  let addressee: [String]
  /// The date as the language writes it.
  let dateLine: String
  /// The subject without a label.
  let subject: String
  /// The subject after the language's label.
  let labelledSubject: String
  /// The lines of the text.
  let body: [String]

  init(_ letter: Letter, language: Language) throws(LetterLayoutError) {
    dateLine = try Self.fill(language.letter.dateLine, with: language.long(letter.date), language: language.tag)
    sender =
      [try PlainText.line(letter.sender.name, .senderName)]
      + (try Self.lines(letter.sender.address, .senderAddress))
      + [try PlainText.line(letter.sender.email, .senderEmail)]
    addressee =
      [try PlainText.line(letter.addressee.name, .addresseeName)]
      + (try Self.lines(letter.addressee.address, .addresseeAddress))
    subject = try PlainText.line(letter.subject, .subject)
    labelledSubject = Self.labelled(subject, by: language.letter.subjectLabel)
    body = try PlainText.lines(letter.body, .body)
  }

  private static func lines(_ lines: [String], _ field: LetterField) throws(LetterLayoutError) -> [String] {
    var checked: [String] = []
    for line in lines { checked.append(try PlainText.line(line, field)) }
    return checked.filter { !$0.isEmpty }
  }

  /// The date line: a letter knows its date, but not the place where it is written.
  private static func fill(
    _ pattern: String, with date: String, language: String
  ) throws(LetterLayoutError) -> String {
    let parts = pattern.split(separator: "{date}", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.contains("{") }) else { throw .dateLine(language: language) }
    return parts.joined(separator: date)
  }

  private static func labelled(_ subject: String, by label: String?) -> String {
    guard let label else { return subject }
    // A full-width colon brings its own space.
    return label + (label.last?.isIdeographic == true ? "" : " ") + subject
  }
}
