extension Unicode.Scalar {
  /// A letter in lower case and without its accent, so that it is the same however it is written; a Hangul syllable as
  /// its letters.
  var folded: [Unicode.Scalar] {
    if isASCII { return [("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value) + 32) : self] }
    if let letters = hangul { return letters }
    return plain.properties.uppercaseMapping.unicodeScalars
      .flatMap { Array($0.plain.properties.lowercaseMapping.unicodeScalars) }
  }

  /// The letter without its accent, which Unicode's name for it tells: `LATIN SMALL LETTER E WITH ACUTE`.
  private var plain: Unicode.Scalar {
    guard !isASCII, let name = properties.name else { return self }
    let words = name.split(separator: " ")
    var base = words.prefix { $0 != "WITH" }
    if base.first == "FULLWIDTH" { base = base.dropFirst() }
    if base.first == "LATIN", base.count == 4, let letter = base.last?.unicodeScalars.first, base.last?.utf8.count == 1
    {
      return base.contains("SMALL") ? Unicode.Scalar(UInt8(letter.value) + 32) : letter
    }
    if base.count < words.count { return Self.named[base.joined(separator: " ")] ?? self }
    return Self.composed[Character(self)] ?? self
  }

  /// Greek, Cyrillic and Arabic letters without accents, by name.
  private static let named: [String: Unicode.Scalar] = {
    var letters: [String: Unicode.Scalar] = [:]
    for scalar in scalars(0x370...0x52F) + scalars(0x620...0x6D5) {
      if let name = scalar.properties.name, !name.contains(" WITH ") { letters[name] = scalar }
    }
    return letters
  }()

  /// Cyrillic letters and kana whose names do not tell that they have an accent: a character equals its letter with the
  /// accent after it.
  private static let composed: [Character: Unicode.Scalar] = {
    var letters: [Character: Unicode.Scalar] = [:]
    func add(_ range: ClosedRange<UInt32>, _ accents: [Unicode.Scalar]) {
      for letter in scalars(range) {
        for accent in accents { letters[Character(String(String.UnicodeScalarView([letter, accent])))] = letter }
      }
    }
    add(0x400...0x4FF, ["\u{300}", "\u{301}", "\u{304}", "\u{306}", "\u{308}", "\u{30B}"])
    add(0x3041...0x30FF, ["\u{3099}", "\u{309A}"])
    return letters
  }()

  /// The letters of a Hangul syllable, computed as the Unicode Standard, section 3.12, has it.
  private var hangul: [Unicode.Scalar]? {
    guard (0xAC00...0xD7A3).contains(value) else { return nil }
    let index = value - 0xAC00
    let parts = [0x1100 + index / 588, 0x1161 + index % 588 / 28] + (index % 28 == 0 ? [] : [0x11A7 + index % 28])
    return parts.compactMap(Unicode.Scalar.init)
  }

  private static func scalars(_ range: ClosedRange<UInt32>) -> [Unicode.Scalar] {
    range.compactMap(Unicode.Scalar.init)
  }
}
