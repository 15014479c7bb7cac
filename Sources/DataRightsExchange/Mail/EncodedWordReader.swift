/// Reads encoded words such as `=?utf-8?Q?Gr=C3=BC=C3=9Fe?=` (RFC 2047) within a header's text.
enum EncodedWordReader {
  static func decode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "=")) else { return text }
    let bytes = Array(text.utf8)
    var decoded = ""
    var index = 0
    // Bytes of one charset in neighbouring words belong together, for some split a character over two words.
    var pending: (charset: String, bytes: [UInt8])?
    func flush() {
      if let word = pending { decoded += Charset.decode(word.bytes[...], charset: word.charset).text }
      pending = nil
    }
    var plain = index
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "="), let word = word(bytes, at: index) else {
        index += 1
        continue
      }
      let between = bytes[plain..<index]
      let isGap = pending != nil && between.allSatisfy { $0.isBlank || $0 == .cr || $0 == .lf }
      if !isGap || pending?.charset != word.charset {
        flush()
        if !isGap { decoded += between.text }
      }
      pending = (word.charset, (pending?.bytes ?? []) + word.bytes)
      index = word.end
      plain = index
    }
    flush()
    return decoded + bytes[plain...].text
  }

  /// The encoded word that begins at an index.
  private static func word(_ bytes: [UInt8], at start: Int) -> (charset: String, bytes: [UInt8], end: Int)? {
    guard start + 1 < bytes.count, bytes[start + 1] == UInt8(ascii: "?") else { return nil }
    let question = UInt8(ascii: "?")
    // A charset's name and a word's text are short; without a bound hostile text would take quadratic time.
    guard let charsetEnd = bytes[(start + 2)...].prefix(80).firstIndex(of: question), charsetEnd > start + 2,
      charsetEnd + 2 < bytes.count, bytes[charsetEnd + 2] == question,
      let textEnd = bytes[(charsetEnd + 3)...].prefix(4000).firstIndex(of: question), textEnd + 1 < bytes.count,
      bytes[textEnd + 1] == UInt8(ascii: "=")
    else { return nil }
    let charset = String(decoding: bytes[(start + 2)..<charsetEnd], as: UTF8.self).prefix { $0 != "*" }.lowercased()
    let text = bytes[(charsetEnd + 3)..<textEnd]
    switch bytes[charsetEnd + 1] {
    case UInt8(ascii: "B"), UInt8(ascii: "b"): return (charset, TransferEncoding.base64(text), textEnd + 2)
    case UInt8(ascii: "Q"), UInt8(ascii: "q"):
      let spaced = text.map { $0 == UInt8(ascii: "_") ? UInt8.space : $0 }
      return (charset, spaced.unescaped(UInt8(ascii: "=")), textEnd + 2)
    default: return nil
    }
  }
}
