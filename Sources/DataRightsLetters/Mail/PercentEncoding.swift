/// Percent-encoding, as links and the parameters of header fields use it.
enum PercentEncoding {
  /// Encodes all but the unreserved characters (RFC 3986, section 2.3).
  static func encode(_ text: some StringProtocol) -> String {
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
