public import DataRights

/// What the head of a mail says that is kept as evidence: when, from whom, to whom, about what, and its keys.
///
/// Cheaper than ``MailFile``, as the mail's text and what is attached are not looked at. A mailbox file (`.mbox`) gives
/// the facts of its first mail.
public struct MailFacts: Sendable, Hashable {
  /// When it was written, in the writer's zone; nil where the mail does not say.
  public let date: CivilTime?
  /// Who wrote it; nil where the mail does not say.
  public let from: Mailbox?
  /// To whom it went.
  public let to: [Mailbox]
  /// What it is about; empty where it does not say.
  public let subject: String
  /// Its own key, without angle brackets; nil where it has none.
  public let messageID: String?
  /// The keys of the mails that it answers, the nearest first.
  public let answers: [String]
  /// How many mails the file holds; more than one only in a mailbox file, and then these are the facts of the first.
  public let mails: Int

  /// The day on which it was written, as the writer's clock had it; nil where the mail does not say.
  public var day: CivilDate? { date?.date }

  /// Reads the head of a mail file, or of the first mail of a mailbox file.
  public init(_ bytes: [UInt8]) throws(MailError) {
    guard bytes.count <= MailLimits.bytes else { throw .tooLarge(bytes: bytes.count, limit: MailLimits.bytes) }
    var rest = bytes[...]
    let headers = MailHeaders(takingFrom: &rest)
    let isMailbox = bytes.starts(with: Self.separator)
    try self.init(headers, mails: isMailbox ? 1 + Self.separators(in: rest) : 1)
  }

  /// The facts in the head of a mail.
  init(_ headers: MailHeaders, mails: Int) throws(MailError) {
    guard ["from", "date", "subject", "received", "message-id"].contains(where: { headers.raw($0) != nil }) else {
      throw .noMail
    }
    date = headers.plain("date").flatMap { MailDate.read($0) }
    from = headers.plain("from").flatMap { Mailbox.list($0).first }
    to = Mailbox.list(headers.plain("to") ?? "")
    subject = headers.decoded("subject") ?? ""
    messageID = MailFile.keys(headers.plain("message-id")).first
    answers = MailFile.keys(headers.plain("in-reply-to")) + MailFile.keys(headers.plain("references")).reversed()
    self.mails = mails
  }

  private static let separator = Array("From ".utf8)

  /// The lines that part mails: `From ` after an empty line, or where the text begins (RFC 4155).
  private static func separators(in text: Bytes) -> Int {
    var rest = text
    var count = 0
    var isAfterEmpty = true
    while let line = rest.takeLine() {
      if isAfterEmpty, line.starts(with: separator) { count += 1 }
      isAfterEmpty = line.isEmpty
    }
    return count
  }
}
