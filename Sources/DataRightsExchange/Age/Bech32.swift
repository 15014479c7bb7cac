/// A text with a checksum, as BIP 173 defines it; age does not limit its length.
struct Bech32 {
  /// The part that people read, before the last `1`.
  let prefix: String
  let bytes: [UInt8]

  /// Decodes; nil where the text is mistyped.
  init?(_ text: String) {
    let written = Array(text.utf8)
    let lower = Array(text.lowercased().utf8)
    guard written.allSatisfy({ 33...126 ~= $0 }), lower == written || Array(text.uppercased().utf8) == written,
      let separator = lower.lastIndex(of: UInt8(ascii: "1")), separator > 0, lower.count - separator > 6
    else { return nil }
    var values: [UInt8] = []
    for letter in lower[(separator + 1)...] {
      guard let value = Self.alphabet.firstIndex(of: letter) else { return nil }
      values.append(UInt8(value))
    }
    let name = lower[..<separator]
    guard Self.checksum(name.map { $0 >> 5 } + [0] + name.map { $0 & 31 } + values) == 1,
      let bytes = Self.bytes(values.dropLast(6))
    else { return nil }
    prefix = String(decoding: written[..<separator], as: UTF8.self)
    self.bytes = bytes
  }

  private static let alphabet = Array("qpzry9x8gf2tvdw0s3jn54khce6mua7l".utf8)

  private static func checksum(_ values: [UInt8]) -> UInt32 {
    let generator: [UInt32] = [0x3B6A_57B2, 0x2650_8E6D, 0x1EA1_19FA, 0x3D42_33DD, 0x2A14_62B3]
    return values.reduce(1) { sum, value in
      var next = (sum & 0x1FF_FFFF) << 5 ^ UInt32(value)
      for (bit, term) in generator.enumerated() where sum >> (25 + UInt32(bit)) & 1 == 1 { next ^= term }
      return next
    }
  }

  /// Puts groups of five bits together; nil where bits are left that are not zero, or that are a group too many.
  private static func bytes(_ groups: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var count: UInt32 = 0
    for group in groups {
      bits = bits << 5 | UInt32(group)
      count += 5
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> count))
      }
    }
    guard count < 5, bits & (1 << count - 1) == 0 else { return nil }
    return bytes
  }
}
