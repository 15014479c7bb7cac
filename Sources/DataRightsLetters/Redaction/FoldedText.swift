/// A text as its letters and digits, without case, accents and what stands between, each with its place in the text.
struct FoldedText {
  /// A letter or digit.
  struct Unit {
    let scalar: Unicode.Scalar
    /// Where it stands, with the marks that belong to it; several units may come of one letter, as `ss` of `ß`.
    var place: Range<String.Index>
    /// Whether anything stands before it that is no letter, digit or invisible character.
    let isApart: Bool
    /// How many characters other than blanks stand between it and the unit before.
    let marksBefore: Int
  }

  private(set) var units: [Unit] = []

  init(_ text: String) {
    var isApart = true
    var marksBefore = 0
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      let place = index..<text.unicodeScalars.index(after: index)
      switch Self.role(scalar) {
      case .letter:
        for folded in scalar.folded where Self.role(folded) == .letter {
          units.append(Unit(scalar: folded, place: place, isApart: isApart, marksBefore: marksBefore))
          (isApart, marksBefore) = (false, 0)
        }
      case .invisible:
        // An accent written as a character of its own goes where its letter goes.
        guard !isApart, let last = units.indices.last else { continue }
        units[last].place = units[last].place.lowerBound..<place.upperBound
      case .blank: isApart = true
      case .mark: (isApart, marksBefore) = (true, marksBefore + 1)
      }
    }
  }

  private enum Role { case letter, invisible, blank, mark }

  private static func role(_ scalar: Unicode.Scalar) -> Role {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": return .letter
      case " ", "\t", "\n", "\r": return .blank
      default: return .mark
      }
    }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .invisible }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .spacingMark,
      .decimalNumber, .letterNumber, .otherNumber:
      return .letter
    case .nonspacingMark, .enclosingMark, .format: return .invisible
    case .spaceSeparator, .lineSeparator, .paragraphSeparator: return .blank
    default: return .mark
    }
  }
}
