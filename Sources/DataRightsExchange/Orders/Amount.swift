import DataRights

/// Reads amounts of money as exports write them: `12.34`, `1.234,56 €`, `US $7.80`.
struct Amount {
  let wording: OrderWording

  /// The amount; nil where the text is none, or could be two.
  ///
  /// - Parameters:
  ///   - currency: what the row names as its currency, if anything.
  ///   - isInMinorUnits: whether the column has whole numbers of the smallest unit.
  func read(_ text: String, currency: String?, isInMinorUnits: Bool) -> OrderAmount? {
    let text = text.trimmed
    let kept = text.unicodeScalars.filter { Self.isNumeric($0) }
    let number = String(String.UnicodeScalarView(kept))
    let stated = currency ?? Self.currency(text)
    guard number.utf8.contains(where: \.isDigit), number.utf8.count <= 20 else { return nil }
    if isInMinorUnits { return Self.whole(number).map { OrderAmount(minorUnits: $0, currency: stated) } }
    let digits = stated.map { wording.withoutMinorUnit.contains($0.uppercased()) } ?? false ? 0 : 2
    return Self.parse(number, digits).map { OrderAmount(minorUnits: $0, currency: stated) }
  }

  private static func isNumeric(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || scalar == "." || scalar == "," || scalar == "-"
  }

  /// A whole number, also as `1999.0`, in which some programs write it.
  private static func whole(_ number: String) -> Int? {
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.count == 1 || parts[1].allSatisfy({ $0 == "0" }) else { return nil }
    return Int(parts[0])
  }

  /// Units with so many decimal digits: the last sign parts them off where one or two digits follow it.
  private static func parse(_ number: String, _ digits: Int) -> Int? {
    let isNegative = number.hasPrefix("-")
    let number = isNegative ? number.dropFirst() : Substring(number)
    guard !number.contains("-") else { return nil }
    let signs = number.filter { $0 == "." || $0 == "," }
    guard let last = number.lastIndex(where: { $0 == "." || $0 == "," }), let sign = signs.last else {
      return units(number, "", digits, isNegative)
    }
    let after = number[number.index(after: last)...]
    let before = number[..<last].filter { $0 != "." && $0 != "," }
    switch after.utf8.count {
    case 1, 2:
      // A sign that stands more than once parts thousands, which have three digits.
      guard signs.count(where: { $0 == sign }) == 1 else { return nil }
      return units(before[...], after, digits, isNegative)
    // `1,234` is a thousand or one and a bit, unless the sign stands twice or the currency has no smaller unit.
    case 3 where Set(signs).count == 1 && !before.isEmpty && (signs.count > 1 || digits == 0):
      return units(Substring(before + String(after)), "", digits, isNegative)
    // More digits than a currency has: a computed price. Cut off, it would be another one.
    default: return after.allSatisfy { $0 == "0" } ? units(before[...], "", digits, isNegative) : nil
    }
  }

  private static func units(
    _ whole: Substring, _ decimals: Substring, _ digits: Int, _ isNegative: Bool
  ) -> Int? {
    guard digits > 0 || decimals.allSatisfy({ $0 == "0" }), whole.utf8.count <= 14 else { return nil }
    let padded = digits == 0 ? "" : decimals + String(repeating: "0", count: digits - decimals.utf8.count)
    guard let number = Int(whole + padded) else { return nil }
    return isNegative ? -number : number
  }

  /// The code or the sign of a currency beside a number.
  private static func currency(_ text: String) -> String? {
    let signs = text.unicodeScalars.filter { !isNumeric($0) && !$0.properties.isWhitespace }
    return signs.isEmpty || signs.count > 8 ? nil : String(String.UnicodeScalarView(signs))
  }
}
