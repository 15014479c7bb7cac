/// Texts as words that patterns compare: lower case, without marks; `E-Mail` is `email`, `don’t` is `don't`.
public enum ReplyWords {
  /// The words of a text in order.
  public static func split(_ text: some StringProtocol) -> [String] {
    words(text).map(\.word)
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
        found.append((word.lowercased(), before))
        word = ""
        before = ""
      }
      if let mark = joint { before.unicodeScalars.append(mark) }
      joint = nil
    }
    for scalar in text.unicodeScalars {
      if scalar.value == 0xAD || scalar.value == 0x200B || scalar.value == 0x200C { continue }
      if isPartOfWord(scalar) {
        if let mark = joint, isApostrophe(mark) { word.unicodeScalars.append("'") }
        joint = nil
        word.unicodeScalars.append(scalar)
      } else if !word.isEmpty, joint == nil, isApostrophe(scalar) || isHyphen(scalar) {
        joint = scalar
      } else {
        finish()
        before.unicodeScalars.append(scalar)
      }
    }
    finish()
    return found
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
