/// The lasting key of a proceeding, which stands in the subject of its letters.
public enum Reference {
  /// Letters and digits that are not mistaken for one another when read aloud or typed.
  private static let alphabet = Array("23456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// Makes a reference such as `DR-7K3F-9QXM`.
  public static func make(using generator: inout some RandomNumberGenerator) -> String {
    func four() -> String { String((0..<4).map { _ in alphabet[Int.random(in: alphabet.indices, using: &generator)] }) }
    return "DR-\(four())-\(four())"
  }
}

/// A random generator with a fixed seed (SplitMix64), so that output can be reproduced.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Makes a generator from a seed.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 random bits, always the same after the same seed.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
