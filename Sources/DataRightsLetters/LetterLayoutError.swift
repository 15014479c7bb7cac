/// Why a letter cannot be laid out; it never quotes what the letter says.
public enum LetterLayoutError: Error, Hashable, Sendable {
  /// The addressee has no e-mail address, so that nothing can be mailed.
  case noEmail
  /// An e-mail address that cannot be written to.
  case address(LetterField, MailAddress.Problem)
  /// An identifier of the answered mail that cannot stand in a header.
  case messageID(MessageID.Problem)
  /// A line break, a NUL or another control character where only a line of text may stand.
  case controlCharacter(LetterField)
  /// The language's date line asks for something that a letter does not have.
  case dateLine(language: String)
  /// The helper that draws PDF files is not installed, or says why it cannot draw this one.
  case pdf(String)
}

/// The parts of a letter that a message names.
public enum LetterField: String, Sendable, Hashable, CaseIterable {
  /// The name of the person who writes.
  case senderName = "the sender's name"
  /// The address that answers go to.
  case senderEmail = "the sender's e-mail address"
  /// The lines of the sender's postal address.
  case senderAddress = "the sender's postal address"
  /// The name of the controller.
  case addresseeName = "the addressee's name"
  /// The address that a draft or a link is directed to.
  case addresseeEmail = "the addressee's e-mail address"
  /// The lines of the controller's postal address.
  case addresseeAddress = "the addressee's postal address"
  /// What the letter is about.
  case subject = "the subject"
  /// The letter's own text.
  case body = "the body"
}

extension LetterLayoutError: CustomStringConvertible {
  /// What is wrong and what to do.
  public var description: String {
    switch self {
    case .noEmail:
      "no e-mail address of the addressee is known; write the letter as text and send it another way"
    case .pdf(let reason): reason
    case .address(let field, let problem): "\(field.rawValue) cannot be used: \(problem)"
    case .messageID(let problem): "the identifier of the mail that is answered cannot be used: \(problem)"
    case .controlCharacter(let field):
      "there is a line break or another control character in \(field.rawValue); take it out"
    case .dateLine(let language):
      "the date line of the language '\(language)' has a gap other than {date}; letters fill no other"
    }
  }
}
