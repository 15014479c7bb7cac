/// Finds e-mail addresses and telephone numbers in a text by what they look like.
enum ContactFinder {
  /// Where they stand, from the first to the last.
  static func places(in text: String) -> [Range<String.Index>] {
    let scalars = text.unicodeScalars
    var found: [Range<String.Index>] = []
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let place = scalars[index] == "@" ? address(around: index, in: text) : number(from: index, in: text)
      if let place, found.last.map({ $0.upperBound <= place.lowerBound }) ?? true {
        found.append(place)
        index = place.upperBound
      } else {
        index = scalars.index(after: index)
      }
    }
    return found
  }

  private static func address(around at: String.Index, in text: String) -> Range<String.Index>? {
    let scalars = text.unicodeScalars
    var start = at
    while start > scalars.startIndex {
      let before = scalars.index(before: start)
      guard isLetter(scalars[before]) || "._%+-'&=#~".unicodeScalars.contains(scalars[before]) else { break }
      start = before
    }
    var end = scalars.index(after: at)
    guard end < scalars.endIndex, isLetter(scalars[end]) else { return nil }
    var last = end
    var hasDot = false
    while end < scalars.endIndex, isLetter(scalars[end]) || scalars[end] == "." || scalars[end] == "-" {
      let next = scalars.index(after: end)
      if isLetter(scalars[end]) {
        last = next
        hasDot = hasDot || scalars[scalars.index(before: end)] == "."
      }
      end = next
    }
    return start < at && hasDot ? start..<last : nil
  }

  /// A number that begins with `+`, `0` or a bracket, or has groups of three, three and four digits.
  private static func number(from start: String.Index, in text: String) -> Range<String.Index>? {
    let scalars = text.unicodeScalars
    let first = scalars[start]
    guard first == "+" || first == "(" || isDigit(first) else { return nil }
    if start > scalars.startIndex {
      let before = scalars[scalars.index(before: start)]
      guard !isLetter(before), !"-+./_#".unicodeScalars.contains(before) else { return nil }
    }
    var groups: [Int] = [0]
    var (index, end, gap) = (start, start, 0)
    while index < scalars.endIndex, gap <= 3 {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      if isDigit(scalar) {
        if gap > 0, groups.last != 0 { groups.append(0) }
        groups[groups.count - 1] += 1
        (end, gap) = (next, 0)
      } else if index == start || " \u{A0}\u{202F}-‐‑–./()".unicodeScalars.contains(scalar) {
        gap += 1
      } else {
        break
      }
      index = next
    }
    if end < scalars.endIndex, isLetter(scalars[end]) || scalars[end] == "_" { return nil }
    let digits = groups.reduce(0, +)
    guard (7...15).contains(digits), first == "+" || groups != [2, 2, 4] else { return nil }
    return !isDigit(first) || first == "0" || groups == [3, 3, 4] ? start..<end : nil
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return scalar.properties.isAlphabetic || isDigit(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }
}
