/// Breaks a line of simple text into rows, as `Wrapping` breaks any line, without taking it apart first.
struct SimpleLine {
  /// Words that keep what follows them on their row, and what tells most other words apart without a look at the set.
  struct Ties {
    let words: Set<String>
    private var first = ByteSet()
    private var last = ByteSet()
    /// The lengths in bytes below 64 that words have, as bits; longer ones are looked for.
    private var lengths: UInt64 = 0

    init(_ words: Set<String>) {
      self.words = words
      for word in words {
        guard let begin = word.utf8.first, let end = word.utf8.last else { continue }
        first.insert(begin)
        last.insert(end)
        if word.utf8.count < 64 { lengths |= 1 << UInt64(word.utf8.count) }
      }
    }

    /// Whether some word ends in a byte.
    func mayEnd(in byte: UInt8) -> Bool { last.contains(byte) }

    /// Whether a word is among them.
    func contains(_ word: ArraySlice<UInt8>) -> Bool {
      guard let begin = word.first, first.contains(begin), word.count > 63 || lengths >> UInt64(word.count) & 1 == 1
      else { return false }
      return words.contains(String(decoding: word, as: UTF8.self))
    }
  }

  /// A set of bytes.
  private struct ByteSet {
    private var bits: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)

    mutating func insert(_ byte: UInt8) {
      let bit = UInt64(1) << UInt64(byte & 63)
      switch byte >> 6 {
      case 0: bits.0 |= bit
      case 1: bits.1 |= bit
      case 2: bits.2 |= bit
      default: bits.3 |= bit
      }
    }

    func contains(_ byte: UInt8) -> Bool {
      let quarter =
        switch byte >> 6 {
        case 0: bits.0
        case 1: bits.1
        case 2: bits.2
        default: bits.3
        }
      return quarter >> UInt64(byte & 63) & 1 == 1
    }
  }

  /// The text that holds the line, which ends with no blank.
  let bytes: [UInt8]
  let start: Int
  let end: Int
  /// Whether every byte is a character.
  private let isPlain: Bool

  init(bytes: [UInt8], start: Int, end: Int) {
    self.bytes = bytes
    self.start = start
    self.end = end
    isPlain = SimpleText.isPlain(bytes, in: start..<end)
  }

  private static let space = UInt8(ascii: " "), hyphen = UInt8(ascii: "-")

  /// The row that begins at an index: where its text ends, and where the next begins, both the line's end for the last.
  ///
  /// - Parameter limit: how many columns the row has.
  func row(from first: Int, limit: Int, ties: Ties) -> (end: Int, next: Int) {
    if end - first <= limit { return (end, end) }
    let full = index(first, offsetByColumns: limit)
    if full == end { return (end, end) }
    // A row with nothing but a dash would be read as the mark of an item or of a signature.
    var word = first
    while word < end, bytes[word] == Self.space || lengthOfDash(at: word) > 0 { word += max(1, lengthOfDash(at: word)) }
    var index = full
    while index > word {
      if bytes[index] == Self.space {
        var gap = index
        while bytes[gap - 1] == Self.space { gap -= 1 }
        let next = endOfBlanks(from: index)
        if !isTied(gap: gap, next: next, ties) { return (gap, next) }
        index = gap
      }
      index -= 1
    }
    // The first word alone is wider than the row.
    index = max(full, word)
    while index < end {
      if bytes[index] == Self.space {
        let next = endOfBlanks(from: index)
        if !isTied(gap: index, next: next, ties) { return (index, next) }
        index = next
      } else {
        index += 1
      }
    }
    return (end, end)
  }

  /// The index so many columns on, or the line's end.
  private func index(_ first: Int, offsetByColumns columns: Int) -> Int {
    if isPlain { return min(first + columns, end) }
    var index = first
    var missing = columns
    while missing > 0, index < end {
      let stop = min(index + missing, end)
      missing = 0
      while index < stop {
        // Each byte that continues a character takes no column.
        if bytes[index] & 0xC0 == 0x80 { missing += 1 }
        index += 1
      }
    }
    while index < end, bytes[index] & 0xC0 == 0x80 { index += 1 }
    return index
  }

  private func endOfBlanks(from index: Int) -> Int {
    var index = index
    while index < end, bytes[index] == Self.space { index += 1 }
    return index
  }

  /// How many bytes the hyphen or dash at an index takes; 0 where none stands there.
  private func lengthOfDash(at index: Int) -> Int {
    if bytes[index] == Self.hyphen { return 1 }
    guard bytes[index] == 0xE2, index + 2 < end, bytes[index + 1] == 0x80 else { return 0 }
    return bytes[index + 2] == 0x93 || bytes[index + 2] == 0x94 ? 3 : 0
  }

  /// Whether the word after a gap stays on the row of the word before it.
  private func isTied(gap: Int, next: Int, _ ties: Ties) -> Bool {
    if lengthOfDash(at: next) > 0, isDash(from: next), !endsInDash(gap) { return true }
    guard next - gap == 1, ties.mayEnd(in: bytes[gap - 1]) else { return false }
    var word = gap
    while word > start, bytes[word - 1] != Self.space { word -= 1 }
    while word < gap, bytes[word] == UInt8(ascii: "(") || bytes[word] == UInt8(ascii: "[") { word += 1 }
    return ties.contains(bytes[word..<gap])
  }

  /// Whether the word that begins at an index is made of dashes.
  private func isDash(from index: Int) -> Bool {
    var index = index
    while index < end, bytes[index] != Self.space {
      let length = lengthOfDash(at: index)
      guard length > 0 else { return false }
      index += length
    }
    return true
  }

  private func endsInDash(_ gap: Int) -> Bool {
    bytes[gap - 1] == Self.hyphen || gap - start >= 3 && bytes[gap - 3] == 0xE2 && lengthOfDash(at: gap - 3) == 3
  }
}
