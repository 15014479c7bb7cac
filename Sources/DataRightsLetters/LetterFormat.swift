public import DataRights

/// The forms in which this module lays a letter out.
public enum LetterFormat: String, Sendable, Hashable, CaseIterable {
  /// A plain text letter, to print or to paste into a form.
  case text
  /// A page to read on any screen, or to print.
  case html
  /// A page to print and send by post.
  case pdf
  /// A mail draft that a mail program opens.
  case eml
  /// A link that opens a mail program with the letter in it.
  case mailto

  /// The extension of a file in this form, without its dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .html: "html"
    case .pdf: "pdf"
    case .eml: "eml"
    case .mailto: "uri"
    }
  }

  /// The media type of a file in this form.
  public var mediaType: String {
    switch self {
    case .text: "text/plain; charset=utf-8"
    case .html: "text/html; charset=utf-8"
    case .pdf: "application/pdf"
    case .eml: "message/rfc822"
    case .mailto: "text/plain; charset=us-ascii"
    }
  }

  /// Whether a letter can only be laid out so where the addressee has an e-mail address.
  public var needsEmail: Bool {
    switch self {
    case .text, .html, .pdf: false
    case .eml, .mailto: true
    }
  }

  /// Whether it is text that can be shown on a terminal.
  public var isText: Bool { self != .pdf }

  /// The form that a file's name promises by its extension; nil where it promises none.
  public init?(fileName: String) {
    guard let found = Self.allCases.first(where: { fileName.hasSuffix("." + $0.fileExtension) }) else { return nil }
    self = found
  }

  /// The bytes of a file with the letter in this form; a mail draft bears the letter's own date.
  ///
  /// - Parameters:
  ///   - language: the letter's language.
  ///   - paper: what it is printed on; nil for the language's customary paper.
  ///   - attachments: what goes with a mail draft; other forms have no place for it.
  ///   - press: what draws PDF files, for who has many drawn; nil for one of the letter's own.
  public func bytes(
    of letter: Letter, language: Language, paper: LetterSheet.Paper? = nil, attachments: [MailAttachment] = [],
    press: PDFPress? = nil
  ) throws(LetterLayoutError) -> [UInt8] {
    switch self {
    case .text: return try TextLetter(letter, language: language).bytes
    case .html: return HTMLLetter(try LetterSheet(letter, language: language, paper: paper)).bytes
    case .pdf:
      guard let press = press ?? PDFHelper.installed.map(PDFPress.init) else {
        throw .pdf("datarights-pdf is not installed beside this program; install it, or write the letter as HTML")
      }
      return try press.pdf(of: LetterSheet(letter, language: language, paper: paper))
    case .eml:
      return try MailDraft(letter, language: language, date: letter.date, attachments: attachments).bytes
    case .mailto: return Array((try MailtoLink(letter).text + "\n").utf8)
    }
  }
}
