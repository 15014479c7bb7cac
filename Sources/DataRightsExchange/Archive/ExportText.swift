/// Turns the bytes of an export into text, by their mark or by how they look.
enum ExportText {
  /// The text; UTF-16 is recognised by its mark or by its zeros, everything else is UTF-8 or one byte a character.
  static func decode(_ bytes: [UInt8]) -> String {
    if let order = utf16(bytes) { return bounded(Charset.decode(bytes[...], charset: order).text) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    return bounded(text.text)
  }

  /// How many marks one letter bears at most, as Unicode bounds them for streams (UAX #15, section 13).
  private static let mostMarks = 30

  /// The text with no more marks over a letter than that: to compare two texts takes the square of their number.
  static func bounded(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 >= 0x80 }) else { return text }
    var marks = 0
    var kept = String.UnicodeScalarView()
    var isKept = true
    for scalar in text.unicodeScalars {
      marks = isMark(scalar) ? marks + 1 : 0
      if marks <= mostMarks { kept.append(scalar) } else { isKept = false }
    }
    return isKept ? text : String(kept)
  }

  private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x300 && scalar.properties.canonicalCombiningClass != .notReordered
  }

  /// Whether a JSON document writes more marks over a letter as escapes than any language has.
  static func hasEndlessLetter(json: [UInt8]) -> Bool {
    var marks = 0
    var at = 0
    while let next = json[at...].firstIndex(of: UInt8(ascii: "\\")), next + 6 <= json.count {
      if next > at { marks = 0 }
      at = next + 2
      guard json[next + 1] == UInt8(ascii: "u") else {
        marks = 0
        continue
      }
      let digits = json[(next + 2)..<(next + 6)].compactMap(\.hexValue)
      let value = digits.reduce(0) { $0 << 4 | UInt32($1) }
      marks = digits.count == 4 && Unicode.Scalar(value).map(isMark) ?? false ? marks + 1 : 0
      if marks > mostMarks { return true }
      at = digits.count == 4 ? next + 6 : next + 2
    }
    return false
  }

  /// The bytes as UTF-8, as they are where they are no UTF-16.
  static func utf8(_ bytes: [UInt8]) -> [UInt8] {
    utf16(bytes).map { Array(Charset.decode(bytes[...], charset: $0).text.utf8) } ?? bytes
  }

  private static func utf16(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xFE]) { return "utf-16le" }
    if bytes.starts(with: [0xFE, 0xFF]) { return "utf-16be" }
    guard bytes.count >= 4, bytes.count % 2 == 0 else { return nil }
    // Exports begin with signs of ASCII, of which UTF-16 makes a zero and the sign.
    if bytes[0] != 0, bytes[1] == 0, bytes[2] != 0, bytes[3] == 0 { return "utf-16le" }
    if bytes[0] == 0, bytes[1] != 0, bytes[2] == 0, bytes[3] != 0 { return "utf-16be" }
    return nil
  }

  /// A text put right whose UTF-8 bytes were taken for characters, `CafÃ©` for `Café`; nil where it is none.
  ///
  /// Only where every character stands for a byte and the bytes are valid UTF-8: hardly any text is both by chance.
  static func repaired(_ text: String) -> String? {
    var bytes: [UInt8] = []
    var isPlain = true
    for scalar in text.unicodeScalars {
      guard let byte = UInt8(exactly: scalar.value) ?? windows1252(scalar, after: bytes) else { return nil }
      bytes.append(byte)
      if byte >= 0x80 { isPlain = false }
    }
    return isPlain ? nil : String(validating: bytes, as: UTF8.self)
  }

  /// The byte of a character that only windows-1252 has, as in `StraÃŸe`.
  ///
  /// Only behind the first bytes of letters of Western Europe and of dashes, quotation marks and the euro sign: elsewhere
  /// people do write a dash or a quotation mark after a letter.
  private static func windows1252(_ scalar: Unicode.Scalar, after bytes: [UInt8]) -> UInt8? {
    guard let last = bytes.last, last == 0xC3 || bytes.suffix(2).contains(0xE2) else { return nil }
    return Charset.windows1252(scalar)
  }
}
