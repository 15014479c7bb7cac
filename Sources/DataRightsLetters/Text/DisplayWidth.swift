extension Character {
  /// The columns that a character takes where all characters stand in a grid: 2 for East Asian and emoji.
  var displayWidth: Int {
    if let ascii = asciiValue { return ascii >= 0x20 ? 1 : 0 }
    var width = 0
    for scalar in unicodeScalars {
      if scalar == "\u{FE0F}" || scalar.isWide { return 2 }
      if !scalar.isInvisible { width = 1 }
    }
    return width
  }

  /// Whether lines may be broken beside it without a space, as beside Chinese and Japanese letters.
  var isIdeographic: Bool {
    guard let scalar = unicodeScalars.first, scalar.value >= 0x2E80 else { return false }
    return scalar.isWide && !scalar.properties.isEmojiPresentation
      && !(0xA960...0xA97C).contains(scalar.value) && !(0xAC00...0xD7A3).contains(scalar.value)
  }
}

extension StringProtocol {
  /// The columns that a text takes.
  var displayWidth: Int { reduce(0) { $0 + $1.displayWidth } }
}

extension Unicode.Scalar {
  /// Whether it is East Asian wide or full-width (UAX #11).
  fileprivate var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return properties.isEmojiPresentation || Self.wideRanges.contains { $0.contains(value) }
  }

  /// Whether it takes no column of its own: marks and format characters.
  fileprivate var isInvisible: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: true
    default: false
    }
  }

  /// East Asian wide and full-width, apart from what is shown as an emoji.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4C6,
    0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6B, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x1B2FB, 0x1F200...0x1F265, 0x20000...0x3FFFD,
  ]
}
