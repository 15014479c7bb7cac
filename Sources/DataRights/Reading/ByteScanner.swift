/// A place among bytes, with its line, and the steps over them that JSON needs.
///
/// The bytes are looked at through a pointer and eight at a time, because every record and every entry of a journal is
/// read this way. All that is unsafe stands here: no step goes beyond the end, where ``byte`` is zero.
struct ByteScanner {
  private let bytes: UnsafeRawBufferPointer
  /// How many bytes were passed.
  private(set) var position = 0
  /// The line of the place, counted from 1.
  private(set) var line = 1

  /// Looks at bytes that outlive the scanner.
  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether all bytes were passed.
  var isAtEnd: Bool { position == bytes.count }

  /// How many bytes are left.
  var rest: Int { bytes.count - position }

  /// The byte at the place; zero at the end, as where a zero stands.
  var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  /// The bytes from a place that was passed to this one.
  func passed(since start: Int) -> UnsafeBufferPointer<UInt8> {
    UnsafeRawBufferPointer(rebasing: bytes[start..<position]).assumingMemoryBound(to: UInt8.self)
  }

  /// Passes so many bytes, of which none ends a line; at most those that are left.
  @inline(__always)
  mutating func pass(_ count: Int) { position += min(count, rest) }

  /// Passes a character, which is not U+0000, if it stands here.
  @inline(__always)
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  /// Passes a word if it stands here.
  mutating func take(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard rest >= count else { return false }
    for offset in 0..<count where bytes[position + offset] != word.utf8Start[offset] { return false }
    position += count
    return true
  }

  /// Passes spaces, tabs and ends of lines.
  mutating func skipSpace() {
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\n"):
        line += 1
        position += 1
        skipIndent()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
      default: return
      }
    }
  }

  /// Passes the spaces that a line begins with.
  private mutating func skipIndent() {
    while let eight = eight(at: position) {
      let other = eight ^ Self.eightTimes(" ")
      position += other.trailingZeroBitCount / 8
      guard other == 0 else { return }
    }
  }

  /// Passes what may stand in a text as it is, up to a quote, a backslash, a control character or the end.
  ///
  /// Returns whether all of it is ASCII.
  mutating func passText() -> Bool {
    var all: UInt64 = 0
    while let eight = eight(at: position) {
      let found = Self.ends(in: eight) | Self.controls(in: eight)
      guard found == 0 else {
        let count = found.trailingZeroBitCount / 8
        position += count
        all |= eight & (1 &<< UInt64(8 * count) &- 1)
        return all & Self.tops == 0
      }
      all |= eight
      position += 8
    }
    while position < bytes.count {
      let byte = bytes[position]
      guard byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 else { break }
      all |= UInt64(byte)
      position += 1
    }
    return all & Self.tops == 0
  }

  /// Passes a value by its brackets and quotes alone, up to the comma or bracket that ends it; false where none does.
  mutating func skipValue() -> Bool {
    var open = 0
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        skipText()
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: ",") where open == 0: return true
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if open == 0 { return true }
        open -= 1
      case UInt8(ascii: "\n"):
        line += 1
        position += 1
        skipIndent()
        continue
      default: break
      }
      pass(1)
    }
    return false
  }

  /// Goes to the quote that ends a text, or to the end.
  private mutating func skipText() {
    while position < bytes.count {
      if let eight = eight(at: position) {
        let found = Self.ends(in: eight)
        guard found != 0 else {
          position += 8
          continue
        }
        position += found.trailingZeroBitCount / 8
      }
      guard bytes[position] != UInt8(ascii: "\"") else { return }
      pass(bytes[position] == UInt8(ascii: "\\") ? 2 : 1)
    }
  }
}

/// Bytes eight at a time, the first of them lowest.
extension ByteScanner {
  private static let tops: UInt64 = 0x8080_8080_8080_8080

  private static func eightTimes(_ character: Unicode.Scalar) -> UInt64 {
    0x0101_0101_0101_0101 &* UInt64(UInt8(ascii: character))
  }

  private func eight(at place: Int) -> UInt64? {
    guard place + 8 <= bytes.count else { return nil }
    return UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
  }

  /// The top bit of the first byte that is a quote or a backslash, and of none before it.
  ///
  /// A byte that equals the wanted one becomes zero; a zero byte sets its top bit, and may set that of a byte above it.
  private static func ends(in eight: UInt64) -> UInt64 {
    let quote = eight ^ eightTimes("\"")
    let escape = eight ^ eightTimes("\\")
    let ones: UInt64 = 0x0101_0101_0101_0101
    return ((quote &- ones) & ~quote | (escape &- ones) & ~escape) & tops
  }

  /// The top bit of the first byte below the space, and of none before it.
  private static func controls(in eight: UInt64) -> UInt64 { (eight &- eightTimes(" ")) & ~eight & tops }

  /// One bit of 64 by the first bytes of what was passed since a place, and by their number: what has another bit is
  /// something else.
  func mark(since start: Int) -> UInt64 {
    let count = position - start
    var head = eight(at: start) ?? passed(since: start).reversed().reduce(0) { $0 << 8 | UInt64($1) }
    if count < 8 { head &= 1 &<< UInt64(8 * count) &- 1 }
    return 1 &<< ((head &+ UInt64(count)) &* 0x9E37_79B9_7F4A_7C15 >> 58)
  }
}
