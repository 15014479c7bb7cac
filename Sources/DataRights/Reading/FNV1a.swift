/// A number made of bytes by FNV-1a with 64 bits: the same in every run, so that it can be kept.
///
/// It tells texts apart that nobody made to look alike, and protects nothing.
package struct FNV1a: Sendable {
  /// The number so far.
  package var value: UInt64

  /// Begins a number; another beginning gives another number for the same bytes.
  @inlinable package init(_ beginning: UInt64 = 0xCBF2_9CE4_8422_2325) { value = beginning }

  /// The number of some bytes.
  @inlinable package static func number(of bytes: some Sequence<UInt8>) -> UInt64 {
    var number = FNV1a()
    number.add(bytes)
    return number.value
  }

  /// Adds a byte.
  @inlinable package mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// Adds bytes.
  @inlinable package mutating func add(_ bytes: some Sequence<UInt8>) { for byte in bytes { add(byte) } }
}
