/// Random numbers that are the same in every run: SplitMix64, by Sebastiano Vigna.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Random texts of all that has ever broken a mail.
enum SeededText {
  private static let alphabet: [String] = {
    let ascii = Array("abcXYZ019      =?_.,;:\"\\()<>@%&+#-/~!").map { String($0) }
    let others = [
      "ß", "é", "e\u{301}", "Ω", "ж", "漢", "。", "ﷺ", "א", "\u{202E}", "😀", "👩‍👩‍👧‍👦", "🇩🇪", "\u{A0}", "=?UTF-8?Q?x?=",
      "From ", " – ",
    ]
    return ascii + others
  }()

  /// So many texts of up to `length` parts, without line breaks.
  static func lines(count: Int, upTo length: Int, seed: UInt64) -> [String] {
    var random = SplitMix64(state: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 1...length, using: &random)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }.joined()
    }
  }
}
