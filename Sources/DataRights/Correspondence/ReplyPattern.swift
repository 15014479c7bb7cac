/// A phrase with gaps, as a reply may word it: `please (send|provide) .. copy of your (id|passport)`.
///
/// Words stand as such, in any case; `identif*` is a word with any ending and `*ausweis` one with any beginning;
/// `*` alone is any word; `(a|b c)` is a choice of phrases, and with `?` behind may be missing, as may a word; `..` are up to five words, `.. ..` up to ten.
/// `a & b` wants both in a sentence, in any order.
public struct ReplyPattern: Sendable, Hashable {
  /// A word of the pattern.
  struct Word: Sendable, Hashable {
    enum Kind: Sendable, Hashable { case whole, beginning, ending }
    let text: String
    let kind: Kind

    func matches(_ word: String) -> Bool {
      switch kind {
      case .whole: word == text
      case .beginning: word.hasPrefix(text)
      case .ending: word.hasSuffix(text)
      }
    }
  }

  enum Element: Sendable, Hashable {
    case gap
    case choice([[Word]], optional: Bool)
  }

  /// A row of elements that stand one after another.
  struct Row: Sendable, Hashable {
    let elements: [Element]
    /// The words of which one must begin a match, unless one of the parts does.
    let openings: Set<String>
    /// The parts of words that may begin one.
    let parts: [Word]

    /// Whether a match may begin with a word.
    func begins(with word: String) -> Bool { openings.contains(word) || parts.contains { $0.matches(word) } }
  }

  /// How many words a gap takes at most.
  static let gap = 5
  /// How many words lie at most between the first and the last of rows joined by `&`.
  static let span = 25

  /// The pattern as its file has it.
  public let text: String
  let rows: [Row]

  /// Takes a pattern apart; nil where it is none.
  public init?(_ text: String) {
    self.text = text
    let rows = Array(text.utf8).split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).map(Self.row)
    guard rows.allSatisfy({ $0 != nil }) else { return nil }
    self.rows = rows.compactMap(\.self)
  }

  /// Where the pattern stands among words: for each beginning the shortest match.
  public func matches(in words: [String]) -> [Range<Int>] {
    var found: [[Range<Int>]] = []
    for row in rows {
      found.append(Self.matches(of: row, in: words))
      if found[found.count - 1].isEmpty { return [] }
    }
    guard found.count > 1 else { return found[0] }
    return found[0].compactMap { first in
      // Of every other row the match that lies nearest to the first one's.
      let others = found.dropFirst().compactMap { ranges in
        ranges.min { abs($0.lowerBound - first.lowerBound) < abs($1.lowerBound - first.lowerBound) }
      }
      let all = others + [first]
      let start = all.map(\.lowerBound).min() ?? 0
      let end = all.map(\.upperBound).max() ?? 0
      return end - start <= Self.span ? start..<end : nil
    }
  }

  private static func matches(of row: Row, in words: [String]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for start in words.indices where row.begins(with: words[start]) {
      var positions: [Int] = [start]
      for element in row.elements {
        positions = advance(positions, over: element, in: words)
        if positions.isEmpty { break }
      }
      if let end = positions.min(), end > start { found.append(start..<end) }
    }
    return found
  }

  /// Whether the pattern itself has a word, so that the word is no stranger within a match.
  public func names(_ word: String) -> Bool {
    rows.flatMap(\.elements).contains { element in
      guard case .choice(let phrases, _) = element else { return false }
      return phrases.contains { $0.contains { $0.matches(word) } }
    }
  }

  /// Where one can stand after an element.
  private static func advance(_ positions: [Int], over element: Element, in words: [String]) -> [Int] {
    var next: Set<Int> = []
    for position in positions {
      switch element {
      case .gap: next.formUnion(position...min(position + gap, words.count))
      case .choice(let phrases, let isOptional):
        if isOptional { next.insert(position) }
        for phrase in phrases where position + phrase.count <= words.count {
          if zip(phrase, words[position...]).allSatisfy({ $0.matches($1) }) { next.insert(position + phrase.count) }
        }
      }
    }
    return Array(next)
  }
}

/// Reading a pattern: its marks are ASCII, so that it is taken apart by its bytes.
extension ReplyPattern {
  private static func row(_ text: ArraySlice<UInt8>) -> Row? {
    guard let elements = parse(text), case .choice(let first, optional: false) = elements[0],
      case .choice = elements[elements.count - 1]
    else { return nil }
    let beginnings = first.map { $0[0] }
    return Row(
      elements: elements, openings: Set(beginnings.filter { $0.kind == .whole }.map(\.text)),
      parts: beginnings.filter { $0.kind != .whole })
  }

  private static func parse(_ text: ArraySlice<UInt8>) -> [Element]? {
    let (space, open, close) = (UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"))
    let (bar, mark, dots) = (UInt8(ascii: "|"), UInt8(ascii: "?"), "..".utf8)
    var elements: [Element] = []
    var rest = text
    while let first = rest.first {
      if first == space {
        rest.removeFirst()
      } else if first == open {
        guard let end = rest.firstIndex(of: close) else { return nil }
        let phrases = rest[..<end].dropFirst().split(separator: bar, omittingEmptySubsequences: false).map(phrase)
        rest = rest[end...].dropFirst()
        let isOptional = rest.first == mark
        if isOptional { rest.removeFirst() }
        guard rest.first == space || rest.isEmpty, phrases.allSatisfy({ !$0.isEmpty }) else { return nil }
        elements.append(.choice(phrases, optional: isOptional))
      } else {
        var word = rest.prefix { $0 != space }
        rest = rest[word.endIndex...]
        if word.elementsEqual(dots) {
          elements.append(.gap)
          continue
        }
        let isOptional = word.last == mark
        if isOptional { word.removeLast() }
        let phrase = phrase(word)
        guard !phrase.isEmpty else { return nil }
        elements.append(.choice([phrase], optional: isOptional))
      }
    }
    return elements.isEmpty ? nil : elements
  }

  /// The words of a phrase; empty where one of them cannot be a word.
  private static func phrase(_ text: ArraySlice<UInt8>) -> [Word] {
    let (space, star) = (UInt8(ascii: " "), UInt8(ascii: "*"))
    var words: [Word] = []
    var rest = text
    while let first = rest.first {
      if first == space {
        rest.removeFirst()
        continue
      }
      var part = rest.prefix { $0 != space }
      rest = rest[part.endIndex...]
      var kind = Word.Kind.whole
      if part.last == star {
        kind = .beginning
        part.removeLast()
      } else if part.first == star {
        kind = .ending
        part.removeFirst()
      }
      let word = String(decoding: part, as: UTF8.self)
      guard ReplyWords.isOneWord(word) || (part.isEmpty && kind == .beginning) else { return [] }
      words.append(Word(text: word, kind: kind))
    }
    return words
  }
}
