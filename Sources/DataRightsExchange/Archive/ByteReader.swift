/// Reads the numbers of a binary format, lowest byte first, without ever reading beyond its end.
struct ByteReader {
  private let bytes: ArraySlice<UInt8>
  private(set) var position: Int

  init(_ bytes: some Sequence<UInt8>) {
    self.bytes = ArraySlice(bytes)
    position = self.bytes.startIndex
  }

  var remaining: Int { bytes.endIndex - position }

  /// A number of up to eight bytes; nil where the bytes end before.
  mutating func number(_ size: Int) -> UInt64? {
    guard remaining >= size else { return nil }
    var number: UInt64 = 0
    for index in 0..<size { number |= UInt64(bytes[position + index]) << (8 * UInt64(index)) }
    position += size
    return number
  }

  /// A number of up to seven bytes.
  mutating func int(_ size: Int) -> Int? { number(size).flatMap { Int(exactly: $0) } }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, remaining >= count else { return nil }
    defer { position += count }
    return bytes[position..<position + count]
  }

  mutating func skip(_ count: Int) -> Bool { take(count) != nil }
}
