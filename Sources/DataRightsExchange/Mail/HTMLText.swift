/// Turns HTML into lines of text: blocks become lines, quotations get `> `, scripts and styles vanish.
struct HTMLText {
  private var lines: [String] = []
  private var line = ""
  private var wantsSpace = false
  private var wantsBlank = false
  private var quoteDepth = 0
  private var size = 0

  /// The text of a page.
  static func text(_ html: String) -> String {
    var reader = HTMLText()
    reader.read(Array(html.utf8))
    reader.endLine()
    return reader.lines.joined(separator: "\n")
  }

  private mutating func read(_ bytes: [UInt8]) {
    var index = 0
    while index < bytes.count, size < MailLimits.text {
      if bytes[index] == UInt8(ascii: "<"), let end = tag(bytes, at: index) {
        index = end
        continue
      }
      let next = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      add(HTMLEntities.decode(bytes[index..<next]))
      index = next
    }
  }

  /// Reads the tag at an index and says where it ends; nil where a `<` is only a sign.
  private mutating func tag(_ bytes: [UInt8], at start: Int) -> Int? {
    var index = start + 1
    if bytes[index...].starts(with: Array("!--".utf8)) { return Self.end(of: "-->", bytes, from: index + 3) }
    let isClosing = index < bytes.count && bytes[index] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    guard index < bytes.count else { return nil }
    if bytes[index] == UInt8(ascii: "!") || bytes[index] == UInt8(ascii: "?") {
      return Self.end(of: ">", bytes, from: index)
    }
    let name = String(decoding: bytes[index...].prefix(20).prefix(while: Self.isNameByte), as: UTF8.self).lowercased()
    guard let first = name.utf8.first, !first.isDigit else { return nil }
    let end = Self.tagEnd(bytes, from: index)
    if !isClosing, ["script", "style", "title", "head", "template", "noscript"].contains(name) {
      return name == "head" ? end : Self.end(of: "</" + name, bytes, from: end)
    }
    apply(name, isClosing: isClosing)
    return end
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    byte.isDigit || (65...90).contains(byte) || (97...122).contains(byte)
  }

  /// Behind the `>` of a tag; one within quotes ends it only where the quotes are never closed.
  static func tagEnd(_ bytes: [UInt8], from start: Int) -> Int {
    var quote: UInt8?
    var first: Int?
    for index in start..<min(bytes.count, start + 20_000) {
      let byte = bytes[index]
      if byte == UInt8(ascii: ">") {
        if quote == nil { return index + 1 }
        first = first ?? index + 1
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    return first ?? min(bytes.count, start + 20_000)
  }

  /// Behind a mark, in any case of its letters; the end of the text where it never comes.
  static func end(of mark: String, _ bytes: [UInt8], from start: Int) -> Int {
    let mark = Array(mark.utf8)
    guard start < bytes.count else { return bytes.count }
    for index in start..<bytes.count where bytes[index] == mark[0] && index + mark.count <= bytes.count {
      if zip(bytes[index...], mark).allSatisfy({ $0 | ($0 >= 65 && $0 <= 90 ? 32 : 0) == $1 }) {
        return mark.last == UInt8(ascii: ">") ? index + mark.count : tagEnd(bytes, from: index)
      }
    }
    return bytes.count
  }

  private mutating func apply(_ name: String, isClosing: Bool) {
    switch name {
    case "br": endLine()
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul", "ol", "dl", "section", "article", "hr", "pre":
      endLine()
      wantsBlank = true
    case "div", "tr", "li", "dt", "dd", "body", "header", "footer", "center", "form", "address":
      endLine()
      if name == "li", !isClosing { add("- ") }
    case "td", "th": wantsSpace = true
    case "blockquote":
      endLine()
      wantsBlank = true
      quoteDepth = min(max(0, quoteDepth + (isClosing ? -1 : 1)), 9)
    default: break
    }
  }

  /// Adds text, its white space as one space.
  private mutating func add(_ text: String) {
    for scalar in text.unicodeScalars {
      if scalar.properties.isWhitespace {
        wantsSpace = true
      } else {
        if wantsSpace, !line.isEmpty { line += " " }
        wantsSpace = false
        line.unicodeScalars.append(scalar)
      }
    }
    size += text.utf8.count
  }

  private mutating func endLine() {
    wantsSpace = false
    guard !line.isEmpty else { return }
    let prefix = String(repeating: ">", count: quoteDepth)
    if wantsBlank, !lines.isEmpty { lines.append(prefix) }
    wantsBlank = false
    lines.append(prefix.isEmpty ? line : prefix + " " + line)
    line = ""
  }
}
