/// The encoding `base64` (RFC 4648, section 4).
enum Base64 {
  private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The number of characters that so many bytes become.
  static func length(ofBytes count: Int) -> Int { (count + 2) / 3 * 4 }

  /// The bytes in base64, padded.
  static func encode(_ bytes: [UInt8]) -> String {
    var encoded: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << ((3 - group.count) * 8)
      for position in 0..<4 {
        let index = bits >> (18 - 6 * position) & 0x3F
        encoded.append(position <= group.count ? alphabet[index] : UInt8(ascii: "="))
      }
    }
    return String(decoding: encoded, as: UTF8.self)
  }
}
