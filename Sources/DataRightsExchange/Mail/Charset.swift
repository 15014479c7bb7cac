/// Turns bytes of a named charset into text.
enum Charset {
  /// The text, and whether the charset was one that is known.
  static func decode(_ bytes: Bytes, charset name: String) -> (text: String, isKnown: Bool) {
    switch canonical(name) {
    case "utf8": (String(decoding: withoutMark(bytes), as: UTF8.self), true)
    case "iso88591", "latin1", "windows1252", "cp1252", "iso885911987": (windows1252(bytes), true)
    case "iso885915", "latin9": (latin9(bytes), true)
    case "utf16", "utf16be", "utf16le": (utf16(bytes, littleEndian: canonical(name) == "utf16le"), true)
    case "usascii", "ascii", "ansix341968", "", "unknown8bit": (bytes.text, true)
    default: (bytes.text, false)
    }
  }

  /// Lower case, letters and digits only.
  private static func canonical(_ name: String) -> String {
    String(
      name.lowercased().unicodeScalars.filter { $0.isASCII && $0.properties.isAlphabetic || isDigit($0) }.map(
        Character.init))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func withoutMark(_ bytes: Bytes) -> Bytes {
    bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes
  }

  /// The characters that windows-1252 has where ISO 8859-1 has controls; mails that name the one mean the other.
  private static let high: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D,
    0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,
    0x017E, 0x0178,
  ]

  static func windows1252(_ bytes: Bytes) -> String {
    String(decoding: bytes.map { (0x80...0x9F).contains($0) ? high[Int($0) - 0x80] : UInt16($0) }, as: UTF16.self)
  }

  /// The byte of a character that windows-1252 has where ISO 8859-1 has a control.
  static func windows1252(_ scalar: Unicode.Scalar) -> UInt8? {
    high.firstIndex { UInt32($0) == scalar.value }.map { UInt8(0x80 + $0) }
  }

  private static func latin9(_ bytes: Bytes) -> String {
    String(
      decoding: bytes.map { byte -> UInt16 in
        switch byte {
        case 0xA4: 0x20AC
        case 0xA6: 0x0160
        case 0xA8: 0x0161
        case 0xB4: 0x017D
        case 0xB8: 0x017E
        case 0xBC: 0x0152
        case 0xBD: 0x0153
        case 0xBE: 0x0178
        default: UInt16(byte)
        }
      }, as: UTF16.self)
  }

  private static func utf16(_ bytes: Bytes, littleEndian: Bool) -> String {
    var bytes = bytes
    var isLittle = littleEndian
    if bytes.starts(with: [0xFF, 0xFE]) {
      isLittle = true
      bytes = bytes.dropFirst(2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      isLittle = false
      bytes = bytes.dropFirst(2)
    }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    var index = bytes.startIndex
    while index + 1 < bytes.endIndex {
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      units.append(isLittle ? second << 8 | first : first << 8 | second)
      index += 2
    }
    return String(decoding: units, as: UTF16.self)
  }
}
