public import DataRights

/// The forms in which this module lays a letter out.
public enum LetterFormat: String, Sendable, Hashable, CaseIterable {
  /// A plain text letter, to print or to paste into a form.
  case text
  /// A mail draft that a mail program opens.
  case eml
  /// A link that opens a mail program with the letter in it.
  case mailto

  /// The extension of a file in this form, without its dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .eml: "eml"
    case .mailto: "uri"
    }
  }

  /// The media type of a file in this form.
  public var mediaType: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .eml: "message/rfc822"
    case .mailto: "text/plain; charset=us-ascii"
    }
  }

  /// The bytes of a file with the letter in this form; a mail draft bears the letter's own date.
  public func bytes(of letter: Letter, language: Language) throws(LetterLayoutError) -> [UInt8] {
    switch self {
    case .text: try TextLetter(letter, language: language).bytes
    case .eml: try MailDraft(letter, date: letter.date).bytes
    case .mailto: Array((try MailtoLink(letter).text + "\n").utf8)
    }
  }
}
