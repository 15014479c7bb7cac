/// The escaping of texts (RFC 5545, section 3.3.11).
enum ICalendarText {
  /// Appends a text so that nothing in it can end a line or part a value.
  ///
  /// Every kind of line break becomes `\n`; other control characters but the tab are left out.
  static func append(_ text: String, to line: inout [UInt8]) {
    var text = text
    text.withUTF8 { bytes in
      var plain = 0
      var index = 0
      while index < bytes.count {
        if index + 8 <= bytes.count {
          let plain = plainBytes(ofEight: bytes, at: index)
          index += plain
          if plain == 8 { continue }
        }
        let length = needsCare(bytes[index]) ? special(bytes, at: index) : 0
        guard length > 0 else {
          index += 1
          continue
        }
        line.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain..<index]))
        appendEscape(for: bytes, at: index, to: &line)
        index += length
        plain = index
      }
      line.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[plain...]))
    }
  }

  /// Whether a byte can begin what cannot stay as it is; most bytes cannot.
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case ..<32, UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","), 127, 0xC2, 0xE2: true
    default: false
    }
  }

  /// How many of eight bytes come before the first that needs care, all looked at at once: a difference below zero sets the
  /// top bit of its byte, and sets none wrongly below the first.
  private static func plainBytes(ofEight bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let eight = UInt64(
      littleEndian: UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self))
    let controls = (eight &- 0x2020_2020_2020_2020) & ~eight
    let marks =
      isAmong(eight ^ 0x2C2C_2C2C_2C2C_2C2C) | isAmong(eight ^ 0x3B3B_3B3B_3B3B_3B3B)
      | isAmong(eight ^ 0x5C5C_5C5C_5C5C_5C5C) | isAmong(eight ^ 0x7F7F_7F7F_7F7F_7F7F)
    let leads = isAmong(eight ^ 0xC2C2_C2C2_C2C2_C2C2) | isAmong(eight ^ 0xE2E2_E2E2_E2E2_E2E2)
    return ((controls | marks | leads) & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
  }

  /// The top bits say whether some byte is zero, where it equals the one it was told apart by.
  private static func isAmong(_ differences: UInt64) -> UInt64 {
    (differences &- 0x0101_0101_0101_0101) & ~differences
  }

  /// How many bytes here cannot stay as they are.
  private static func special(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 9: 0
    case 13: index + 1 < bytes.count && bytes[index + 1] == 10 ? 2 : 1
    // U+0080 to U+009F.
    case 0xC2: bytes[index + 1] < 0xA0 ? 2 : 0
    // U+2028 and U+2029.
    case 0xE2: bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
    default: 1
    }
  }

  /// Appends what stands for a line break or a character with a meaning; nothing for other control characters.
  private static func appendEscape(
    for bytes: UnsafeBufferPointer<UInt8>, at index: Int, to line: inout [UInt8]
  ) {
    let byte = bytes[index]
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: ";"), UInt8(ascii: ","):
      line.append(UInt8(ascii: "\\"))
      line.append(byte)
    // U+0085 is a line break.
    case 0xC2 where bytes[index + 1] == 0x85, 10...13, 0xE2:
      line.append(UInt8(ascii: "\\"))
      line.append(UInt8(ascii: "n"))
    default: break
    }
  }
}
