/// A part of a mail, with the parts within it.
struct MailPart {
  let headers: MailHeaders
  let type: HeaderValue
  let disposition: HeaderValue
  /// The body with its transfer encoding; empty where the part has children.
  let body: Bytes
  private(set) var children: [MailPart] = []

  /// Reads a mail whole.
  init(_ bytes: Bytes) {
    var budget = MailLimits.parts
    self.init(bytes, depth: 0, budget: &budget, fallback: "text/plain")
  }

  private init(_ bytes: Bytes, depth: Int, budget: inout Int, fallback: String) {
    var rest = bytes
    headers = MailHeaders(takingFrom: &rest)
    let stated = headers.plain("content-type").map { HeaderValue($0) }
    // A type without a slash is none (RFC 2045, 5.2).
    type =
      stated.flatMap { $0.value.split(separator: "/").count == 2 ? $0 : nil }
      ?? HeaderValue(stated == nil ? fallback : "text/plain")
    disposition = HeaderValue(headers.plain("content-disposition") ?? "")
    body = rest
    guard depth < MailLimits.depth else { return }
    if type.value.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
      let inner = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
      for piece in Self.pieces(of: rest, boundary: boundary) {
        guard budget > 0 else { break }
        budget -= 1
        children.append(MailPart(piece, depth: depth + 1, budget: &budget, fallback: inner))
      }
    } else if type.value == "message/rfc822", ["", "7bit", "8bit", "binary"].contains(encoding), budget > 0 {
      budget -= 1
      children = [MailPart(rest, depth: depth + 1, budget: &budget, fallback: "text/plain")]
    }
  }

  /// The body's parts between lines of two hyphens and the boundary; the line break before one belongs to it.
  private static func pieces(of body: Bytes, boundary: String) -> [Bytes] {
    let mark = Array(("--" + boundary).utf8)
    var pieces: [Bytes] = []
    var start: Int?
    var rest = body
    var previousEnd = body.startIndex
    while !rest.isEmpty {
      guard let line = rest.takeLine() else { break }
      if line.starts(with: mark) {
        var tail = line.dropFirst(mark.count)
        let isEnd = tail.starts(with: Array("--".utf8))
        if isEnd { tail = tail.dropFirst(2) }
        if tail.allSatisfy(\.isBlank) {
          if let start { pieces.append(body[start..<max(start, previousEnd)]) }
          start = isEnd ? nil : rest.startIndex
          if isEnd || pieces.count > MailLimits.parts { return pieces }
        }
      }
      previousEnd = line.endIndex
    }
    if let start { pieces.append(body[start...]) }
    return pieces
  }

  var encoding: String {
    (headers.plain("content-transfer-encoding") ?? "").prefix { $0 != ";" && $0 != "(" }.trimmed.lowercased()
  }

  /// The body without its transfer encoding.
  var content: Bytes { TransferEncoding.decode(body, encoding: encoding) }

  /// The body as text, and a charset that was not known.
  var text: (text: String, unknown: String?) {
    let charset = type["charset"] ?? ""
    let (text, isKnown) = Charset.decode(content, charset: charset)
    return (text, isKnown ? nil : charset)
  }

  /// The name of the file that the part is.
  var fileName: String? {
    (disposition["filename"] ?? type["name"]).map { EncodedWordReader.decode($0) }
  }

  /// Whether the part is a file beside the text.
  var isAttachment: Bool {
    if disposition.value == "attachment" { return true }
    if !type.value.hasPrefix("text/") { return children.isEmpty && !type.value.hasPrefix("multipart/") }
    return fileName != nil && disposition.value != "inline"
  }
}
