/// Decoders written straight from the RFCs, to check the encoders by.
enum Decoders {
  /// The text of encoded words that stand on a line each (RFC 2047).
  static func encodedWords(_ words: [String]) throws -> String {
    var text = ""
    for word in words {
      let parts = word.split(separator: "?", omittingEmptySubsequences: false)
      guard parts.count == 5, parts[0] == "=", parts[1] == "UTF-8", parts[4] == "=" else { throw NotDecodable() }
      let bytes =
        parts[2] == "Q" ? try escaped(parts[3].replacing("_", with: " "), sign: "=") : try base64(parts[3])
      // Each word must be whole by itself, so it is decoded by itself.
      guard let part = String(validating: bytes, as: UTF8.self) else { throw NotDecodable() }
      text += part
    }
    return text
  }

  /// The text of quoted-printable lines (RFC 2045).
  static func quotedPrintable(_ bytes: [UInt8]) throws -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    let joined = text.replacing("=\r\n", with: "").replacing("\r\n", with: "\n")
    return String(decoding: try escaped(joined, sign: "="), as: UTF8.self)
  }

  /// The text of percent-encoding (RFC 3986).
  static func percent(_ text: String) throws -> String {
    String(decoding: try escaped(text, sign: "%"), as: UTF8.self)
  }

  /// The paragraphs of `format=flowed` (RFC 3676, section 4.2).
  static func flowed(_ lines: [String]) -> [String] {
    var paragraphs: [String] = []
    var open = false
    for line in lines {
      let text = line.hasPrefix(" ") ? String(line.dropFirst()) : line
      if open { paragraphs[paragraphs.count - 1] += text } else { paragraphs.append(text) }
      open = text.hasSuffix(" ") && text != "-- "
    }
    return paragraphs
  }

  struct NotDecodable: Error {}

  private static func escaped(_ text: some StringProtocol, sign: Unicode.Scalar) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: sign) else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      else { throw NotDecodable() }
      bytes.append(value)
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  private static func base64(_ text: Substring) throws -> [UInt8] {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var bytes: [UInt8] = []
    var bits = 0, count = 0
    for character in text where character != "=" {
      guard let value = alphabet.firstIndex(of: character) else { throw NotDecodable() }
      bits = (bits << 6 | value) & 0xFFFF
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(bits >> count & 0xFF))
      }
    }
    return bytes
  }
}
