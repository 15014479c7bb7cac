public import DataRights

/// A mail as a person would read it: who, when, about what, the text, what is attached.
public struct MailFile: Sendable {
  /// A file that came with it.
  public struct Attachment: Sendable, Hashable {
    /// The file's name; nil where it has none.
    public let name: String?
    /// Its type, such as `application/pdf`.
    public let type: String
    /// Its size in bytes.
    public let size: Int
  }

  /// Who wrote it; nil where the mail does not say.
  public let from: Mailbox?
  /// To whom it went.
  public let to: [Mailbox]
  /// What it is about; empty where it does not say.
  public let subject: String
  /// When it was written, in the writer's zone; nil where the mail does not say.
  public let date: CivilTime?
  /// Its own key, without angle brackets.
  public let messageID: String?
  /// The keys of the mails that it answers, the nearest first.
  public let answers: [String]
  /// The text, with what it quotes.
  public let text: String
  /// The files that came with it.
  public let attachments: [Attachment]
  /// Whether a machine says that it wrote the mail.
  public let isAutomatic: Bool
  /// Whether it comes from a mail server rather than from somebody.
  public let isFromServer: Bool
  /// What a mail server reports; nil where it is no report.
  public let report: DeliveryReport?
  /// The subject and keys of the mail that came back with a report.
  public let returned: [String]
  /// Charsets that are not known, so that letters of the text may be wrong.
  public let unknownCharsets: [String]

  /// Reads a mail file.
  public init(_ bytes: [UInt8]) throws(MailError) {
    guard bytes.count <= MailLimits.bytes else {
      throw .tooLarge(bytes: bytes.count, limit: MailLimits.bytes)
    }
    let root = MailPart(bytes[...])
    let headers = root.headers
    let facts = try MailFacts(headers, mails: 1)
    from = facts.from
    to = facts.to
    subject = facts.subject
    date = facts.date
    messageID = facts.messageID
    answers = facts.answers
    let contents = MailContents(root)
    text = contents.text
    attachments = contents.attachments
    report = contents.report
    returned = contents.returned
    unknownCharsets = contents.unknownCharsets
    isAutomatic = Self.isAutomatic(headers)
    let sender = from?.address.lowercased() ?? ""
    isFromServer =
      sender.hasPrefix("mailer-daemon") || sender.hasPrefix("postmaster@")
      || (headers.plain("return-path") == "<>" && root.type.value == "multipart/report")
  }

  private static func isAutomatic(_ headers: MailHeaders) -> Bool {
    if let stated = headers.plain("auto-submitted"), !stated.lowercased().hasPrefix("no") { return true }
    if headers.raw("x-autoreply") != nil || headers.raw("x-autorespond") != nil { return true }
    return headers.plain("precedence")?.lowercased() == "auto_reply"
  }

  /// The keys of a field such as `References`.
  static func keys(_ text: String?) -> [String] {
    var keys: [String] = []
    for piece in (text ?? "").split(separator: "<").prefix(200) {
      if let end = piece.firstIndex(of: ">"), end > piece.startIndex { keys.append(String(piece[..<end])) }
    }
    return keys
  }
}
