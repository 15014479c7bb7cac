/// A part of a mail: header fields that say what it is, and its encoded content (RFC 2045 and 2046).
struct MailPart {
  let fields: [HeaderField]
  let content: [UInt8]

  /// Text as `text/plain; format=flowed`.
  ///
  /// - Parameter lines: lines without blanks at their ends.
  static func flowed(_ lines: [String]) -> MailPart {
    MailPart(
      fields: [
        HeaderField("Content-Type", plain: "text/plain; charset=utf-8; format=flowed"),
        HeaderField("Content-Transfer-Encoding", plain: "quoted-printable"),
      ],
      content: QuotedPrintable.encode(FlowedText.encode(lines).map { $0 + "\n" }.joined()))
  }

  /// A page, its lines ending in `\n`.
  static func html(_ page: String) -> MailPart {
    MailPart(
      fields: [
        HeaderField("Content-Type", plain: "text/html; charset=utf-8"),
        HeaderField("Content-Transfer-Encoding", plain: "quoted-printable"),
      ],
      content: QuotedPrintable.encode(page))
  }

  /// A file to be saved.
  ///
  /// A mail as evidence (`message/rfc822`) must not be encoded (RFC 2046, section 5.2.1), and relays alter what is not;
  /// it goes as a file of no type, so that it arrives as it is.
  static func file(_ file: MailAttachment) -> MailPart {
    let isComposite = ["message/", "multipart/"].contains { file.mediaType.lowercased().hasPrefix($0) }
    return MailPart(
      fields: [
        HeaderField("Content-Type", plain: isComposite ? "application/octet-stream" : file.mediaType),
        HeaderField("Content-Transfer-Encoding", plain: "base64"),
        HeaderField(attachmentNamed: file.fileName),
      ],
      content: Base64.lines(file.bytes))
  }

  /// Parts under one header.
  ///
  /// The boundary begins with `=_`, which neither quoted-printable nor base64 can make (RFC 2045, section 6.7), so it
  /// occurs in no part whatever a letter says. One part in another needs another `kind`.
  static func multipart(_ kind: String, _ parts: [MailPart]) -> MailPart {
    let boundary = "=_" + kind
    let delimiter = Array("--\(boundary)\r\n".utf8)
    let body = parts.flatMap { delimiter + $0.bytes + QuotedPrintable.lineBreak }
    return MailPart(
      fields: [HeaderField("Content-Type", plain: "multipart/\(kind); boundary=\"\(boundary)\"")],
      content: body + Array("--\(boundary)--\r\n".utf8))
  }

  /// The header, an empty line and the content.
  var bytes: [UInt8] {
    Array((fields.map(\.text).joined(separator: "\r\n") + "\r\n\r\n").utf8) + content
  }
}
