public import DataRights

/// A letter as a `mailto:` link (RFC 6068) that opens a mail program with the letter in it.
///
/// Paragraphs are not wrapped: the mail program does that when it sends. Most letters are longer than a link can be
/// everywhere; ``shortened`` opens a mail to the right address with the right subject, to paste the text into.
public struct MailtoLink: Sendable, Hashable {
  /// What takes links up to a length; no standard sets one.
  public enum Limit: Int, Sendable, Hashable, CaseIterable {
    /// Programs on Windows, whose shell has `INTERNET_MAX_URL_LENGTH`, 2,083, for a link (Microsoft KB 263909).
    ///
    /// Firefox and Chrome kept to 2,048 with quotation marks around it (Chromium issue 727909); Outlook was measured
    /// to take 2,046.
    case windows = 2000
    /// Gmail in a browser, which was seen to refuse links of 6,410 characters.
    case gmail = 6000
    /// Outlook, which was measured to take 31,888 characters from programs that hand over so many, and 30,975 on the
    /// web. Telephones and other systems take more.
    case outlook = 30_000
  }

  /// The number of characters up to which a link can be relied on.
  public static let reliableLength = Limit.windows.rawValue

  /// The link.
  public let text: String
  /// The link without the letter's text: address and subject only.
  public let shortened: String

  /// Lays a letter out as a link.
  public init(_ letter: Letter) throws(LetterLayoutError) {
    let addressee = try MailDraft.addressee(of: letter)
    let subject = try PlainText.line(letter.subject, .subject)
    let body = try PlainText.lines(letter.body, .body).joined(separator: "\r\n")
    shortened =
      "mailto:" + PercentEncoding.encode(addressee.local) + "@" + PercentEncoding.encode(addressee.domain)
      + "?subject=" + PercentEncoding.encode(subject)
    text = shortened + "&body=" + PercentEncoding.encode(body)
  }

  /// What may cut the link or not open it, for its length.
  public var exceeded: [Limit] { Limit.allCases.filter { text.utf8.count > $0.rawValue } }

  /// Whether the link is so long that some systems cut it or do not open it.
  public var isTooLong: Bool { !exceeded.isEmpty }
}
