/// A text in which words are looked for by their bytes, which is much faster than character by character.
struct SearchedText {
  private let text: String
  private let bytes: [UInt8]
  /// Which runs of four bytes stand in the text, by their marks: most words that are looked for do not.
  private var runs = [UInt64](repeating: 0, count: 1 << 10)

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    var run: UInt32 = 0
    for (index, byte) in bytes.enumerated() {
      run = run << 8 | UInt32(byte)
      guard index >= 3 else { continue }
      let mark = Self.mark(run)
      runs[mark >> 6] |= 1 << UInt64(mark & 63)
    }
  }

  func contains(_ part: String) -> Bool { firstRange(of: part) { _ in true } != nil }

  /// Whether a word stands in the text with no letter beside it.
  func containsWord(_ word: String) -> Bool {
    firstRange(of: word) { range in
      let before = range.lowerBound == text.startIndex ? nil : text[text.index(before: range.lowerBound)]
      let after = range.upperBound == text.endIndex ? nil : text[range.upperBound]
      return before?.isLetter != true && after?.isLetter != true
    } != nil
  }

  /// One of 65,536 marks of four bytes.
  private static func mark(_ run: UInt32) -> Int { Int((run &* 0x9E37_79B1) >> 16) }

  /// Whether the first bytes of a part stand in the text, as far as the marks tell.
  private func mayContain(_ part: [UInt8]) -> Bool {
    guard part.count >= 4 else { return true }
    let mark = Self.mark(part[..<4].reduce(0) { $0 << 8 | UInt32($1) })
    return runs[mark >> 6] & 1 << UInt64(mark & 63) != 0
  }

  /// The first place where a part stands, made of whole characters, for which something holds.
  private func firstRange(of part: String, where holds: (Range<String.Index>) -> Bool) -> Range<String.Index>? {
    let part = Array(part.utf8)
    guard let first = part.first, bytes.count >= part.count, mayContain(part) else { return nil }
    for start in 0...(bytes.count - part.count)
    where bytes[start] == first && bytes[start..<start + part.count].elementsEqual(part) {
      let lower = text.utf8.index(text.startIndex, offsetBy: start)
      let upper = text.utf8.index(lower, offsetBy: part.count)
      // A mark that belongs to the last letter makes another letter of it.
      guard let lower = String.Index(lower, within: text), let upper = String.Index(upper, within: text)
      else { continue }
      if holds(lower..<upper) { return lower..<upper }
    }
    return nil
  }
}

extension String {
  /// The first digit, of any script.
  var firstDigit: Unicode.Scalar? {
    unicodeScalars.first { scalar in
      // Below the Arabic ones there are no others than those of ASCII.
      scalar.value < 0x660
        ? ("0"..."9").contains(scalar) : scalar.properties.generalCategory == .decimalNumber
    }
  }
}
