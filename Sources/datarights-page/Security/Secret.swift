/// A random number of 256 bits that only the program and one browser know, in hexadecimal digits.
struct Secret: Sendable {
  /// The digits, for the one place that they are sent to.
  let text: String

  private static let bytes = 32

  /// Makes one from the system's generator.
  init() {
    var generator = SystemRandomNumberGenerator()
    text = Self.digits(of: (0..<Self.bytes).map { _ in UInt8.random(in: 0...255, using: &generator) })
  }

  /// Whether a text is the secret; it takes as long for any text of the right length.
  func isSame(as text: String?) -> Bool {
    guard let text, text.utf8.count == self.text.utf8.count else { return false }
    return zip(text.utf8, self.text.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func digits(of bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
  }
}
