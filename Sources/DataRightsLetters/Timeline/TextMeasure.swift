/// How wide a text is at most, whatever sans-serif font draws it, so that a label can be given room before it is drawn.
///
/// The widths are those of the widest of the fonts that browsers commonly take for `system-ui` and `sans-serif`.
package enum TextMeasure {
  /// The widths of U+0020 to U+007E in hundredths of the font's size.
  private static let ascii: [Int] = [
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 56, 84, 32, 37, 32, 38, 64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84,
    84, 84, 56, 102, 69, 69, 73, 78, 67, 62, 78, 76, 34, 50, 67, 56, 91, 76, 79, 67, 79, 73, 67, 62, 74, 69, 99, 69, 67,
    69, 40, 38, 40, 84, 56, 50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60,
    82, 60, 60, 53, 64, 56, 64, 84,
  ]

  /// The width of a text in the font's size as a unit.
  package static func width(_ text: some StringProtocol) -> Double {
    Double(text.unicodeScalars.reduce(0) { $0 + hundredths($1) }) / 100
  }

  private static func hundredths(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: ascii[Int(scalar.value) - 0x20]
    case 0xA0, 0xAD: 37
    case 0xC6, 0xE6: 100
    case 0xA1...0xFF: 84
    case 0x2018...0x201F: 55
    case 0x2010...0x2013: 64
    case 0x2030, 0x2031: 180
    case 0x370...0x3FF, 0x5BE...0x5F4: 95
    // The few characters that are drawn far wider than others.
    case 0xFDFD: 1200
    case 0x12000...0x1254F: 700
    case 0x2E3A, 0x2E3B: 300
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format: 0
      default: 145
      }
    }
  }

  /// A text in lines no wider than so many times the font's size; words that are wider themselves are broken.
  package static func lines(_ text: String, width limit: Double) -> [String] {
    var lines: [String] = []
    var line = ""
    var taken = 0.0
    func end() {
      if !line.isEmpty { lines.append(line) }
      (line, taken) = ("", 0)
    }
    for word in text.split(whereSeparator: \.isWhitespace) {
      let needed = width(word)
      let space = line.isEmpty ? 0 : width(" ")
      if taken + space + needed <= limit {
        line += (line.isEmpty ? "" : " ") + word
        taken += space + needed
        continue
      }
      end()
      for character in word {
        let more = width(String(character))
        if taken + more > limit { end() }
        line.append(character)
        taken += more
      }
    }
    end()
    return lines
  }
}
