public import DataRights

/// A letter as a mail draft (`.eml`, RFC 5322) that mail programs open unsent.
///
/// The text is there twice (`multipart/alternative`): as HTML, which nearly all programs show and fit to any screen,
/// and as `text/plain; format=flowed` (RFC 3676), whose lines are wrapped at 72 columns and tidy wherever only text is
/// shown, as in ticket systems. Both say the same. Attachments follow them (`multipart/mixed`).
///
/// There is no sender or addressee block: the header has both. A draft has no `Message-ID`, which is left to the program
/// that sends; a mail that is handed to a program to be sent has one, and no date, which that program knows better.
public struct MailDraft: Sendable, Hashable {
  /// The whole file, with CRLF line breaks.
  public let bytes: [UInt8]

  /// Lays a letter out as a draft.
  ///
  /// - Parameters:
  ///   - language: the letter's language.
  ///   - date: the day in the header, at noon UTC, so that equal letters have equal bytes.
  ///   - attachments: what goes with it, in this order; many servers refuse mails of more than 25 MB.
  ///   - answered: the `Message-ID` of the controller's mail that the letter answers, so that both stand together.
  ///   - sentAs: the `Message-ID` of a mail that is not a draft but goes out at once.
  ///   - logHead: the hash that the writer's log of the proceeding ends with, in hexadecimal digits; sent out, it proves
  ///     later that nothing before it was changed.
  public init(
    _ letter: Letter, language: Language, date: CivilDate, attachments: [MailAttachment] = [],
    inReplyTo answered: String? = nil, sentAs: MessageID? = nil, logHead: String? = nil
  ) throws(LetterLayoutError) {
    let subject = try PlainText.line(letter.subject, .subject)
    let addressee = try Self.addressee(of: letter)
    let state =
      sentAs.map { [HeaderField("Message-ID", plain: $0.text)] }
      ?? [HeaderField("X-Unsent", plain: "1"), HeaderField(date: date)]
    let header =
      state + [
        HeaderField("From", mailbox: try PlainText.line(letter.sender.name, .senderName), try Self.sender(of: letter)),
        HeaderField("To", mailbox: try PlainText.line(letter.addressee.name, .addresseeName), addressee),
        HeaderField("Subject", text: subject),
      ]
    let lines = try PlainText.lines(letter.body, .body)
    let text = MailPart.multipart(
      "alternative", [.flowed(lines), .html(MailPage.html(lines, subject: subject, language: language.tag))])
    let content = attachments.isEmpty ? text : .multipart("mixed", [text] + attachments.map(MailPart.file))
    let head = logHead.map { [HeaderField("X-DataRights-Head", plain: $0)] } ?? []
    let fields =
      header + head + (try Self.thread(answered)) + [HeaderField("MIME-Version", plain: "1.0")] + content.fields
    bytes = MailPart(fields: fields, content: content.content).bytes
  }

  /// The address that a letter can be mailed to.
  static func addressee(of letter: Letter) throws(LetterLayoutError) -> MailAddress {
    guard let email = letter.addressee.email else { throw .noEmail }
    do throws(MailAddress.Problem) {
      return try MailAddress(email)
    } catch {
      throw .address(.addresseeEmail, error)
    }
  }

  private static func sender(of letter: Letter) throws(LetterLayoutError) -> MailAddress {
    do throws(MailAddress.Problem) {
      return try MailAddress(letter.sender.email)
    } catch {
      throw .address(.senderEmail, error)
    }
  }

  /// The fields that put an answer below the mail it answers.
  private static func thread(_ answered: String?) throws(LetterLayoutError) -> [HeaderField] {
    guard let answered else { return [] }
    do throws(MessageID.Problem) {
      let id = try MessageID(answered)
      return ["In-Reply-To", "References"].map { HeaderField($0, plain: id.text) }
    } catch {
      throw .messageID(error)
    }
  }
}
