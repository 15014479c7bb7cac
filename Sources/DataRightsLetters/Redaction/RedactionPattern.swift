/// A text that is to be made unreadable, as it may be written: in either case, with or without accents, over two lines.
struct RedactionPattern {
  private let units: [FoldedText.Unit]
  /// Whether it is a long number, whose digits may be grouped in any way.
  private let isNumber: Bool

  /// Nil for a text without a letter or digit, which would match nothing or anything.
  init?(_ text: String) {
    units = FoldedText(text).units
    guard !units.isEmpty else { return nil }
    isNumber = units.count >= 6 && units.allSatisfy { $0.scalar.properties.numericType != nil }
  }

  /// How many letters and digits it has; where several patterns fit, the longest counts.
  var length: Int { units.count }

  /// How many units it takes from a place on; nil where it does not stand there.
  ///
  /// - Parameter inside: whether it may stand within a longer word, as in the name of a file.
  func match(_ text: [FoldedText.Unit], at start: Int, inside: Bool) -> Int? {
    let end = start + units.count
    guard end <= text.count, text[start].scalar == units[0].scalar else { return nil }
    for offset in 1..<units.count where !follows(text[start + offset], units[offset]) { return nil }
    if inside { return units.count }
    guard text[start].isApart || Self.isEdge(text[start - 1].scalar, text[start].scalar) else { return nil }
    guard end < text.count, !text[end].isApart, !Self.isEdge(text[end - 1].scalar, text[end].scalar) else {
      return units.count
    }
    // The genitive of a name: “Mustermanns”.
    let isGenitive = text[end].scalar == "s" && (end + 1 == text.count || text[end + 1].isApart)
    return isGenitive && !isNumber ? units.count + 1 : nil
  }

  private func follows(_ unit: FoldedText.Unit, _ wanted: FoldedText.Unit) -> Bool {
    guard unit.scalar == wanted.scalar else { return false }
    // Between words anything may stand that parts words, or nothing.
    return !unit.isApart || (wanted.isApart || isNumber) && unit.marksBefore <= 3
  }

  /// Whether a word may end between two letters although nothing stands between them.
  private static func isEdge(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    let isDigit = (left.properties.numericType != nil, right.properties.numericType != nil)
    return isDigit.0 != isDigit.1 || isUnspaced(left) || isUnspaced(right)
  }

  /// Whether its script writes words without spaces, or particles onto names.
  private static func isUnspaced(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E00...0x0EFF, 0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2E80...0x9FFF, 0xA960...0xA97F,
      0xAC00...0xD7FF, 0xF900...0xFAFF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }
}
