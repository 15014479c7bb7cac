/// Puts texts into HTML so that they are shown as they are, whatever stands in them.
package enum Markup {
  /// A text as the content of an element, or as the value of an attribute in double quotes.
  ///
  /// HTML has no way to write a control character or one that Unicode will never assign, so they are replaced by U+FFFD;
  /// letters that were checked have none.
  package static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy(standsForItself) { return text }
    guard !text.unicodeScalars.contains(where: isUnwritable) else {
      let writable = text.unicodeScalars.map { isUnwritable($0) ? "\u{FFFD}" : $0 }
      return escaped(String(String.UnicodeScalarView(writable)))
    }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(text.utf8.count + text.utf8.count / 8)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      case UInt8(ascii: "\t"), UInt8(ascii: "\n"): escaped.append(byte)
      case 0..<0x20, 0x7F: escaped += "\u{FFFD}".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// Whether a byte is written as it is and begins nothing that may be unwritable.
  private static func standsForItself(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): false
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): true
    // Control characters begin with C2, characters that will never be assigned with EF or more.
    case 0..<0x20, 0x7F, 0xC2, 0xEF...: false
    default: true
    }
  }

  /// Whether it is a control character beyond ASCII or no character, which neither HTML nor XML 1.0 may hold.
  private static func isUnwritable(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value >= 0x80 else { return false }
    return scalar.value <= 0x9F || scalar.properties.isNoncharacterCodePoint
  }

  /// Lines in one element.
  static func lines(_ lines: [String]) -> String {
    lines.map(escaped).joined(separator: "<br>")
  }

  /// The attributes of the root: the language, and the direction where its script runs from the right.
  package static func root(_ tag: String) -> String {
    let primary = tag.prefix { $0 != "-" }.lowercased()
    let direction = fromTheRight.contains(primary) ? " dir=\"rtl\"" : ""
    return "lang=\"\(escaped(tag))\"\(direction)"
  }

  /// Languages that are customarily written from the right.
  private static let fromTheRight: Set<String> = ["ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"]
}
