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
