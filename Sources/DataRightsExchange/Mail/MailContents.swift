/// What the parts of a mail hold.
struct MailContents {
  private(set) var text = ""
  private(set) var attachments: [MailFile.Attachment] = []
  private(set) var report: DeliveryReport?
  private(set) var returned: [String] = []
  private(set) var unknownCharsets: [String] = []
  private(set) var leaves: [MailPart] = []

  init(_ root: MailPart) {
    collect(root)
    var texts: [String] = []
    read(root, into: &texts)
    text = texts.joined(separator: "\n\n")
  }

  /// Lists the leaves, the files and the reports.
  private mutating func collect(_ part: MailPart) {
    switch part.type.value {
    case "message/delivery-status", "message/global-delivery-status":
      report = report ?? DeliveryReport(part.content)
    case "text/rfc822-headers", "message/rfc822-headers":
      var rest = part.content
      remember(MailHeaders(takingFrom: &rest))
    case "message/rfc822": if let inner = part.children.first { remember(inner.headers) }
    default: break
    }
    if part.children.isEmpty { leaves.append(part) }
    if part.isAttachment, part.type.value != "message/delivery-status" {
      attachments.append(.init(name: part.fileName, type: part.type.value, size: part.content.count))
    }
    // What a mail within the mail has attached is not attached to this one.
    if part.type.value == "message/rfc822" {
      leaves += part.children.flatMap(\.allLeaves)
    } else {
      for child in part.children { collect(child) }
    }
  }

  private mutating func remember(_ headers: MailHeaders) {
    returned += [headers.decoded("subject")].compactMap(\.self) + MailFile.keys(headers.plain("message-id"))
  }

  /// Reads the text that a mail program would show.
  private mutating func read(_ part: MailPart, into texts: inout [String]) {
    switch part.type.value {
    case "multipart/alternative": if let best = alternative(part) { texts.append(best) }
    case let type where type.hasPrefix("multipart/"): for child in part.children { read(child, into: &texts) }
    case "text/plain", "text/html": if !part.isAttachment { texts.append(words(part)) }
    default: break
    }
  }

  /// The plain text, unless it only says that there is a page.
  private mutating func alternative(_ part: MailPart) -> String? {
    var plain: String?
    var page: String?
    for child in part.children {
      var texts: [String] = []
      read(child, into: &texts)
      guard !texts.isEmpty else { continue }
      if child.type.value == "text/plain" { plain = plain ?? texts[0] } else { page = texts.joined(separator: "\n\n") }
    }
    guard let plain, let page else { return plain ?? page }
    let (few, many) = (
      plain.split(whereSeparator: \.isWhitespace).count, page.split(whereSeparator: \.isWhitespace).count
    )
    return few < 25 && many > few * 3 ? page : plain
  }

  private mutating func words(_ part: MailPart) -> String {
    let (text, unknown) = part.text
    if let unknown, !unknownCharsets.contains(unknown) { unknownCharsets.append(unknown) }
    if part.type.value == "text/html" { return HTMLText.text(text) }
    let lines = Self.lines(text)
    guard part.type["format"]?.lowercased() == "flowed" else { return lines }
    return FlowedReader.unfold(lines, deletesSpace: part.type["delsp"]?.lowercased() == "yes")
  }

  /// The text with line feeds alone, as much of it as is looked at.
  private static func lines(_ text: String) -> String {
    var lines = String.UnicodeScalarView()
    var hadReturn = false
    for scalar in text.unicodeScalars.prefix(MailLimits.text) {
      if scalar != "\n" || !hadReturn { lines.append(scalar == "\r" ? "\n" : scalar) }
      hadReturn = scalar == "\r"
    }
    return String(lines)
  }
}

extension MailPart {
  /// The parts without parts of their own.
  fileprivate var allLeaves: [MailPart] { children.isEmpty ? [self] : children.flatMap(\.allLeaves) }
}
