/// Text of which every character is one code point of one column that nothing joins to its neighbours: Latin, Greek and
/// Cyrillic letters, ASCII and common punctuation, without tabs and other control characters.
///
/// Such text is laid out as bytes. Everything else goes the way by characters, which gives the same for simple text.
enum SimpleText {
  /// Whether all of a text is simple.
  static func isSimple(_ text: String) -> Bool {
    if text.utf8.withContiguousStorageIfAvailable({ isPlain(UnsafeRawBufferPointer($0), 0, $0.count) }) == true {
      return true
    }
    let bytes = Array(text.utf8)
    return isSimple(bytes, in: bytes.indices)
  }

  /// Whether all of some UTF-8 is simple.
  static func isSimple(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    if isPlain(bytes, in: range) { return true }
    var index = range.lowerBound
    while index < range.upperBound {
      let byte = bytes[index]
      if byte < 0x80 {
        guard byte >= 0x20, byte != 0x7F else { return false }
        index += 1
      } else {
        let length = lengthOfWide(bytes, at: index, end: range.upperBound)
        guard length > 0 else { return false }
        index += length
      }
    }
    return true
  }

  /// Whether all of some bytes are ASCII characters that are shown, each a column wide.
  static func isPlain(_ bytes: [UInt8], in range: Range<Int>) -> Bool {
    bytes.withUnsafeBytes { isPlain($0, range.lowerBound, range.upperBound) }
  }

  /// Eight bytes at a time: 0x60 more sets the top bit of all from 0x20, one more that of 0x7F.
  private static func isPlain(_ bytes: UnsafeRawBufferPointer, _ start: Int, _ end: Int) -> Bool {
    var index = start
    while index + 8 <= end {
      let eight = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let isNot = eight | ~(eight &+ 0x6060_6060_6060_6060) | (eight &+ 0x0101_0101_0101_0101)
      if isNot & 0x8080_8080_8080_8080 != 0 { return false }
      index += 8
    }
    while index < end {
      guard bytes[index] &- 0x20 < 0x5F else { return false }
      index += 1
    }
    return true
  }

  /// Whether text that begins in some byte has no blank there for sure.
  static func beginsPlainly(_ first: UInt8) -> Bool { first != 0x20 && first != 0xC2 && first != 0xE2 }

  /// How many bytes the simple character outside ASCII takes that begins at an index; 0 where it is not simple.
  private static func lengthOfWide(_ bytes: [UInt8], at index: Int, end: Int) -> Int {
    guard index + 1 < end else { return 0 }
    let (lead, second) = (bytes[index], bytes[index + 1])
    if lead < 0xE0 {
      let scalar = UInt32(lead & 0x1F) << 6 | UInt32(second & 0x3F)
      return isSimple(scalar) ? 2 : 0
    }
    guard lead < 0xF0, index + 2 < end else { return 0 }
    let scalar = UInt32(lead & 0x0F) << 12 | UInt32(second & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
    return isSimple(scalar) ? 3 : 0
  }

  /// Whether a code point outside ASCII is simple, without those that are equal to another one.
  private static func isSimple(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xA0...0xAC, 0xAE...0x2AF: true
    case 0x388...0x3CE, 0x400...0x481, 0x48A...0x52F: true
    case 0x1E00...0x1EFF: true
    case 0x2010...0x2015, 0x2018...0x201E, 0x2020...0x2022, 0x2026, 0x202F, 0x2030, 0x20AC, 0x2116: true
    default: false
    }
  }

  /// Whether simple text that ends, or begins, in this byte may have a blank there.
  static func mayBeBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte >= 0x80 }
}
