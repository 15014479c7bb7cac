/// Patterns by the words that they begin with, so that a sentence is compared only with those it may hold.
public struct ReplyPatterns: Sendable {
  private let patterns: [ReplyPattern]
  private let beginning: [String: [Int]]
  /// Those that may begin with a part of a word.
  private let open: [Int]

  init(_ patterns: [ReplyPattern]) {
    self.patterns = patterns
    var beginning: [String: [Int]] = [:]
    var open: [Int] = []
    for (index, pattern) in patterns.enumerated() {
      let openings = pattern.rows[0].openings
      if !pattern.rows[0].parts.isEmpty { open.append(index) }
      for word in openings { beginning[word, default: []].append(index) }
    }
    self.beginning = beginning
    self.open = open
  }

  /// Whether there is none.
  public var isEmpty: Bool { patterns.isEmpty }

  /// Those that may stand among words, in their order.
  public func candidates(in words: [String]) -> [ReplyPattern] {
    guard !patterns.isEmpty else { return [] }
    var found = Set(
      open.filter { index in words.contains { word in patterns[index].rows[0].parts.contains { $0.matches(word) } } })
    for word in words { beginning[word].map { found.formUnion($0) } }
    return found.sorted().map { patterns[$0] }
  }

  /// Whether one of them stands among words.
  public func match(_ words: [String]) -> Bool {
    candidates(in: words).contains { !$0.matches(in: words).isEmpty }
  }
}
