/// The encoding `base64` (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  /// The bytes that fill a line of 76 characters (RFC 2045, section 6.8).
  private static let lineBytes = 57

  /// The number of characters that so many bytes become.
  static func length(ofBytes count: Int) -> Int { (count + 2) / 3 * 4 }

  /// The bytes in base64, padded.
  static func encode(_ bytes: [UInt8]) -> String {
    var encoded: [UInt8] = []
    append(bytes[...], to: &encoded)
    return String(decoding: encoded, as: UTF8.self)
  }

  /// The bytes in base64 as a mail has them: lines of 76 characters that end in CRLF.
  static func lines(_ bytes: [UInt8]) -> [UInt8] {
    var encoded: [UInt8] = []
    encoded.reserveCapacity(length(ofBytes: bytes.count) / 38 * 39 + 4)
    for start in stride(from: 0, to: bytes.count, by: lineBytes) {
      append(bytes[start..<min(start + lineBytes, bytes.count)], to: &encoded)
      encoded += QuotedPrintable.lineBreak
    }
    return encoded
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to encoded: inout [UInt8]) {
    for start in stride(from: bytes.startIndex, to: bytes.endIndex, by: 3) {
      let count = min(3, bytes.endIndex - start)
      var bits = 0
      for offset in 0..<3 { bits = bits << 8 | (offset < count ? Int(bytes[start + offset]) : 0) }
      for position in 0..<4 {
        encoded.append(position <= count ? alphabet[bits >> (18 - 6 * position) & 0x3F] : UInt8(ascii: "="))
      }
    }
  }
}
