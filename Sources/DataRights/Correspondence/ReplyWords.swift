/// Texts as words that patterns compare: lower case, without marks; `E-Mail` is `email`, `don’t` is `don't`,
/// `l’adresse` is `l` and `adresse`, and `£10` is `£` and `10`;
/// `indiquez-nous` is two words.
public enum ReplyWords {
  /// The words of a text in order.
  public static func split(_ text: some StringProtocol) -> [String] {
    words(text).map(\.word)
  }

  /// Whether a text is a word as it stands.
  static func isOneWord(_ text: String) -> Bool {
    // Small letters without accents, digits and the small letters of Latin-1 are most of all.
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39, 0xDF...0xF6, 0xF8...0xFF: true
      default: false
      }
    }
    return isPlain ? !text.isEmpty : split(text) == [text]
  }

  /// The words of a text, each with the marks that stand before it.
  public static func words(_ text: some StringProtocol) -> [(word: String, before: String)] {
    var found: [(word: String, before: String)] = []
    var word = ""
    var before = ""
    // A mark that may join the halves of a word, until the next letter says so.
    var joint: Unicode.Scalar?
    func finish() {
      if !word.isEmpty {
        append(word.lowercased(), before, to: &found)
        word = ""
        before = ""
      }
      if let mark = joint { before.unicodeScalars.append(mark) }
      joint = nil
    }
    for scalar in text.unicodeScalars {
      if scalar.value == 0xAD || scalar.value == 0x200B || scalar.value == 0x200C { continue }
      if isPartOfWord(scalar) {
        if let mark = joint { word.unicodeScalars.append(isApostrophe(mark) ? "'" : "-") }
        joint = nil
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, joint == nil, isApostrophe(scalar) || isHyphen(scalar) {
        joint = scalar
      } else {
        finish()
        if scalar.properties.generalCategory == .currencySymbol {
          append(String(scalar), before, to: &found)
          before = ""
        } else {
          before.unicodeScalars.append(scalar)
        }
      }
    }
    finish()
    return found
  }

  /// Short words that lose their end before a vowel, as in French and Italian.
  private static let elided: Set<Substring> = [
    "c", "d", "j", "jusqu", "l", "lorsqu", "m", "n", "puisqu", "qu", "quelqu", "quoiqu", "s", "t",
  ]

  /// Words that French ties to a verb: `indiquez-nous`.
  private static let tied: Set<Substring> = [
    "elle", "il", "ils", "je", "la", "le", "les", "leur", "lui", "moi", "nous", "toi", "tu", "vous",
  ]

  private static func append(_ text: String, _ before: String, to found: inout [(word: String, before: String)]) {
    let parts = text.split(separator: "-")
    if parts.count > 1, let last = parts.last, tied.contains(last) {
      append(parts.dropLast().joined(), before, to: &found)
      found.append((String(last), ""))
      return
    }
    let word = parts.joined()
    if let mark = word.firstIndex(of: "'"), elided.contains(word[..<mark]) {
      found.append((String(word[..<mark]), before))
      found.append((String(word[word.index(after: mark)...]), ""))
    } else {
      found.append((word, before))
    }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 {
      return (0x30...0x39).contains(scalar.value) || (0x41...0x5A).contains(scalar.value)
        || (0x61...0x7A).contains(scalar.value)
    }
    return scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || scalar.properties.numericType != nil
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\u{2019}" }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "\u{2011}" }
}
