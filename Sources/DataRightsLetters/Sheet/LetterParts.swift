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
    dateLine = try Self.dateLine(letter.date, language: language)
    sender = try Self.sender(letter.sender)
    addressee = try Self.addressee(letter.addressee)
    subject = try PlainText.line(letter.subject, .subject)
    labelledSubject = Self.labelled(subject, by: language.letter.subjectLabel)
    body = try PlainText.lines(letter.body, .body)
  }

  /// Name, postal address and e-mail address of the writer.
  static func sender(_ sender: Letter.Sender) throws(LetterLayoutError) -> [String] {
    [try PlainText.line(sender.name, .senderName)] + (try lines(sender.address, .senderAddress))
      + [try PlainText.line(sender.email, .senderEmail)]
  }

  /// Name and postal address of the controller.
  static func addressee(_ controller: Letter.Addressed) throws(LetterLayoutError) -> [String] {
    [try PlainText.line(controller.name, .addresseeName)] + (try lines(controller.address, .addresseeAddress))
  }

  private static func lines(_ lines: [String], _ field: LetterField) throws(LetterLayoutError) -> [String] {
    var checked: [String] = []
    for line in lines { checked.append(try PlainText.line(line, field)) }
    return checked.filter { !$0.isEmpty }
  }

  /// The date as the language writes it: a letter knows its date, but not the place where it is written.
  static func dateLine(_ date: CivilDate, language: Language) throws(LetterLayoutError) -> String {
    let parts = language.letter.dateLine.split(separator: "{date}", omittingEmptySubsequences: false)
    guard parts.allSatisfy({ !$0.contains("{") }) else { throw .dateLine(language: language.tag) }
    return parts.joined(separator: language.long(date))
  }

  /// A subject after a language's label.
  static func labelled(_ subject: String, by label: String?) -> String {
    guard let label else { return subject }
    // A full-width colon brings its own space.
    return label + (label.last?.isIdeographic == true ? "" : " ") + subject
  }
}
