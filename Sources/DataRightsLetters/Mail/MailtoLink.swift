public import DataRights

/// A letter as a `mailto:` link (RFC 6068) that opens a mail program with the letter in it.
///
/// Paragraphs are not wrapped: the mail program does that when it sends.
public struct MailtoLink: Sendable, Hashable {
  /// The number of characters up to which a link can be relied on.
  ///
  /// No standard sets a limit. The Windows shell hands a program less than 2,083 characters of a link
  /// (`INTERNET_MAX_URL_LENGTH`, Microsoft KB 263909), and browsers there open none of more than about
  /// 2,000; other systems take more.
  public static let reliableLength = 2000

  /// The link.
  public let text: String

  /// Lays a letter out as a link.
  public init(_ letter: Letter) throws(LetterLayoutError) {
    let addressee = try MailDraft.addressee(of: letter)
    let subject = try PlainText.line(letter.subject, .subject)
    let body = try PlainText.lines(letter.body, .body).joined(separator: "\r\n")
    text =
      "mailto:" + Self.encode(addressee.local) + "@" + Self.encode(addressee.domain)
      + "?subject=" + Self.encode(subject) + "&body=" + Self.encode(body)
  }

  /// Whether the link is so long that some systems cut it or do not open it.
  public var isTooLong: Bool { text.utf8.count > Self.reliableLength }

  /// Percent-encodes all but the unreserved characters (RFC 3986, section 2.3).
  static func encode(_ text: String) -> String {
    var encoded: [UInt8] = []
    for byte in text.utf8 {
      if MailAddress.isLetter(byte) || MailAddress.isDigit(byte) || "-._~".utf8.contains(byte) {
        encoded.append(byte)
      } else {
        encoded += [UInt8(ascii: "%")] + Hexadecimal.digits(of: byte)
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
