/// A header text as encoded words (RFC 2047), each whole by itself: none splits a character.
enum EncodedWords {
  /// The longest encoded word, and the longest line that holds one.
  static let wordLength = 75, lineLength = 76

  /// The encoded words of a text, to be put on a line each.
  ///
  /// - Parameter column: how much of the first line is taken already.
  static func words(_ text: String, column: Int) -> [String] {
    let encoding = Encoding.fitting(text)
    var words: [String] = []
    var chunk: [UInt8] = []
    var size = 0
    func room() -> Int { min(wordLength, lineLength - (words.isEmpty ? column : 1)) - encoding.frame }
    func close() {
      words.append("=?UTF-8?\(encoding.rawValue)?\(encoding.encode(chunk))?=")
      chunk = []
      size = 0
    }
    for unit in units(of: text, by: encoding) {
      let more = encoding.size(unit)
      if !chunk.isEmpty, encoding.length(ofSize: size + more) > room() { close() }
      chunk += unit
      size += more
    }
    close()
    return words
  }

  /// Whether a text has a sign in it by which encoded words begin.
  static func mayBegin(in text: String) -> Bool {
    var before: UInt8 = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "?"), before == UInt8(ascii: "=") { return true }
      before = byte
    }
    return false
  }

  /// What must stay in one word: a character, or its parts where it alone would fill more than a word.
  private static func units(of text: String, by encoding: Encoding) -> [[UInt8]] {
    text.flatMap { character -> [[UInt8]] in
      let bytes = Array(character.utf8)
      // Half a word always has room, even on the first line after a field's name.
      guard encoding.length(ofSize: encoding.size(bytes)) > wordLength / 2 else { return [bytes] }
      return character.unicodeScalars.map { Array(String($0).utf8) }
    }
  }

  /// The two encodings of RFC 2047.
  enum Encoding: String {
    /// Like quoted-printable: for texts with few letters outside ASCII.
    case quoted = "Q"
    /// Base64: for other scripts.
    case base64 = "B"

    /// The length of `=?UTF-8?Q?` and `?=`.
    var frame: Int { 12 }

    /// The readable encoding where most of a text stays readable in it (RFC 2047, section 4).
    static func fitting(_ text: String) -> Encoding {
      let escaped = text.utf8.count { !isPlain($0) && $0 != 0x20 }
      return escaped * 2 <= text.utf8.count ? .quoted : .base64
    }

    /// What some bytes add to the size of a word's content, of which its length follows.
    func size(_ bytes: [UInt8]) -> Int {
      switch self {
      case .quoted: bytes.reduce(0) { $0 + (Self.isPlain($1) || $1 == 0x20 ? 1 : 3) }
      case .base64: bytes.count
      }
    }

    func length(ofSize size: Int) -> Int {
      switch self {
      case .quoted: size
      case .base64: Base64.length(ofBytes: size)
      }
    }

    func encode(_ bytes: [UInt8]) -> String {
      switch self {
      case .base64: return Base64.encode(bytes)
      case .quoted:
        var encoded: [UInt8] = []
        for byte in bytes {
          if byte == 0x20 {
            encoded.append(UInt8(ascii: "_"))
          } else if Self.isPlain(byte) {
            encoded.append(byte)
          } else {
            encoded += [UInt8(ascii: "=")] + Hexadecimal.digits(of: byte)
          }
        }
        return String(decoding: encoded, as: UTF8.self)
      }
    }

    /// Whether a byte may stand for itself even in a display name (RFC 2047, section 5, rule 3).
    private static func isPlain(_ byte: UInt8) -> Bool {
      MailAddress.isLetter(byte) || MailAddress.isDigit(byte) || "!*+-/".utf8.contains(byte)
    }
  }
}
