/// Walks through the tags and texts of a page without building a tree, so that any page costs what its length does.
struct HTMLScanner {
  /// What comes next on the page.
  enum Token {
    /// A tag with its name in small letters and what stands behind the name.
    case open(String, attributes: Bytes)
    case close(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private var index = 0
  /// Tags whose contents are no text of the page.
  private static let silent: Set<String> = ["script", "style", "template", "noscript", "title"]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "<") {
        switch tag() {
        case .token(let token): return token
        case .nothing: continue
        case .sign: break
        }
      }
      let next = bytes[(index + 1)...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
      defer { index = next }
      let text = ExportText.bounded(HTMLEntities.decode(bytes[index..<next]))
      if text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) { return .text(text) }
    }
    return nil
  }

  private enum Read {
    case token(Token)
    /// A comment or the like.
    case nothing
    /// A `<` that begins no tag.
    case sign
  }

  private mutating func tag() -> Read {
    var at = index + 1
    if bytes[at...].starts(with: Array("!--".utf8)) {
      index = HTMLText.end(of: "-->", bytes, from: at + 3)
      return .nothing
    }
    let isClosing = at < bytes.count && bytes[at] == UInt8(ascii: "/")
    if isClosing { at += 1 }
    guard at < bytes.count else { return .sign }
    if bytes[at] == UInt8(ascii: "!") || bytes[at] == UInt8(ascii: "?") {
      index = HTMLText.end(of: ">", bytes, from: at)
      return .nothing
    }
    let name = String(decoding: bytes[at...].prefix(20).prefix(while: HTMLText.isNameByte), as: UTF8.self).lowercased()
    guard let first = name.utf8.first, !first.isDigit else { return .sign }
    let end = HTMLText.tagEnd(bytes, from: at)
    index = end
    if isClosing { return .token(.close(name)) }
    if Self.silent.contains(name) {
      index = HTMLText.end(of: "</" + name, bytes, from: end)
      return .nothing
    }
    return .token(.open(name, attributes: bytes[(at + name.utf8.count)..<max(at + name.utf8.count, end)]))
  }

  /// The value of an attribute; nil where it does not stand.
  static func value(of name: String, in attributes: Bytes) -> String? {
    let wanted = Array(name.utf8)
    var at = attributes.startIndex
    while let sign = attributes[at...].firstIndex(of: UInt8(ascii: "=")) {
      let before = attributes[at..<sign].trimmed.suffix(wanted.count)
      var rest = attributes[(sign + 1)...].drop { $0.isBlank || $0 == .lf || $0 == .cr }
      let quote = rest.first
      let value: Bytes
      if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
        rest = rest.dropFirst()
        let end = rest.firstIndex { $0 == quote } ?? rest.endIndex
        value = rest[..<end]
        at = min(end + 1, attributes.endIndex)
      } else {
        value = rest.prefix { !$0.isBlank && $0 != .lf && $0 != .cr && $0 != UInt8(ascii: ">") }
        at = value.endIndex
      }
      if before.map({ $0 | 0x20 }) == wanted { return ExportText.bounded(HTMLEntities.decode(value)) }
    }
    return nil
  }
}
