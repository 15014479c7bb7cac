public import DataRights

/// A letter as a mail draft (`.eml`, RFC 5322) that mail programs open unsent.
///
/// The body is `text/plain; format=flowed` (RFC 3676): lines are wrapped at 72 columns, and a space before a
/// line break says that the paragraph goes on. Programs that know the format fit the paragraphs to their
/// window or to a telephone; all others, and ticket systems that show mail in a fixed width, show tidy lines
/// of 72 columns. Hard-wrapped paragraphs are ragged on a narrow screen, and unwrapped ones run out of the
/// window where nothing wraps them, so neither reads well everywhere.
///
/// There is no sender or addressee block: the header has both. `Message-ID` is left to the program that sends.
public struct MailDraft: Sendable, Hashable {
  /// The whole file, with CRLF line breaks.
  public let bytes: [UInt8]

  /// Lays a letter out as a draft.
  ///
  /// - Parameter date: the day in the header, at noon UTC, so that equal letters have equal bytes.
  public init(_ letter: Letter, date: CivilDate) throws(LetterLayoutError) {
    let addressee = try Self.addressee(of: letter)
    let sender: MailAddress
    do throws(MailAddress.Problem) {
      sender = try MailAddress(letter.sender.email)
    } catch {
      throw .address(.senderEmail, error)
    }
    let header = [
      HeaderField("X-Unsent", plain: "1"),
      HeaderField(date: date),
      HeaderField("From", mailbox: try PlainText.line(letter.sender.name, .senderName), sender),
      HeaderField("To", mailbox: try PlainText.line(letter.addressee.name, .addresseeName), addressee),
      HeaderField("Subject", text: try PlainText.line(letter.subject, .subject)),
      HeaderField("MIME-Version", plain: "1.0"),
      HeaderField("Content-Type", plain: "text/plain; charset=utf-8; format=flowed"),
      HeaderField("Content-Transfer-Encoding", plain: "quoted-printable"),
    ]
    let body = FlowedText.encode(try PlainText.lines(letter.body, .body)).map { $0 + "\n" }.joined()
    bytes = Array((header.map(\.text).joined(separator: "\r\n") + "\r\n\r\n").utf8) + QuotedPrintable.encode(body)
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
}
