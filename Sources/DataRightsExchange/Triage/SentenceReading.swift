import DataRights

/// What the cues of one language find in one sentence.
struct SentenceReading {
  /// What the cues of a reaction say together.
  struct Score {
    var points = 0
    /// Whether one cue alone is enough.
    var isStrong = false
  }

  private let sentence: Sentence
  private let cues: ReplyCues
  private let negated: [Int]
  private let hedged: [Int]

  init(_ sentence: Sentence, cues: ReplyCues) {
    self.sentence = sentence
    self.cues = cues
    negated = Self.places(cues.negations, except: cues.notNegations, in: sentence.words)
    hedged = Self.places(cues.hedges, except: cues.notHedges, in: sentence.words)
  }

  /// Where phrases stand, unless within one that means something else.
  private static func places(
    _ patterns: ReplyPatterns, except others: ReplyPatterns, in words: [String]
  ) -> [Int] {
    let masked = others.candidates(in: words).flatMap { $0.matches(in: words) }
    return patterns.candidates(in: words).flatMap { $0.matches(in: words) }.filter { range in
      !masked.contains { $0.contains(range.lowerBound) }
    }.map(\.lowerBound)
  }

  /// What is said of a reaction.
  func score(_ reaction: Reaction) -> Score {
    var score = Score()
    guard let cues = cues.reactions[reaction], isAbout(reaction, cues.unless) else { return score }
    for (patterns, points) in [(cues.strong, 4), (cues.medium, 2), (cues.weak, 1)] {
      for pattern in patterns.candidates(in: sentence.words) {
        let ranges = pattern.matches(in: sentence.words).filter { !isNegated($0, pattern) }
        guard !ranges.isEmpty else { continue }
        if Self.canHedge(reaction), ranges.allSatisfy({ isHedged($0, pattern, anywhere: points < 4) }) {
          if points == 4 { score.points = max(score.points, 1) }
        } else {
          score.points += points
          score.isStrong = score.isStrong || points == 4
        }
      }
    }
    return score
  }

  /// Whether it asks something of the reader.
  var requests: Bool { says(cues.requests) }

  /// Whether it says that something was erased, and what may be is not.
  var erases: Bool { says(cues.erasures) && score(.done).isStrong }

  /// Whether it says that something is kept.
  var retains: Bool { says(cues.retentions) && isAboutPart }

  /// Whether it says that something is held back.
  var withholds: Bool { says(cues.withholdings) && isAboutPart }

  private var isAboutPart: Bool { isAbout(.partial, cues.reactions[.partial]?.unless) }

  private func says(_ patterns: ReplyPatterns) -> Bool {
    patterns.candidates(in: sentence.words).contains { pattern in
      pattern.matches(in: sentence.words).contains { !isHedged($0, pattern, anywhere: false) }
    }
  }

  /// What a refusal rests on.
  var exemptions: [Exemption] {
    Exemption.allCases.filter { exemption in
      cues.exemptions[exemption]?.match(sentence.words) == true
    }
  }

  /// Whether the sentence can speak of a reaction.
  private func isAbout(_ reaction: Reaction, _ unless: ReplyPatterns?) -> Bool {
    !(sentence.isQuestion && Self.isStatement(reaction))
      && unless?.match(sentence.words) != true
  }

  /// Whether it is told and never asked.
  private static func isStatement(_ reaction: Reaction) -> Bool {
    switch reaction {
    case .done, .partial, .refusal, .extended, .automaticReceipt: true
    default: false
    }
  }

  /// Whether what may be is another thing than what is.
  private static func canHedge(_ reaction: Reaction) -> Bool {
    switch reaction {
    case .bounce, .automaticReceipt, .cannotIdentify: false
    default: true
    }
  }

  /// Whether the clause around a match has a negation that is not of the pattern's own words.
  private func isNegated(_ range: Range<Int>, _ pattern: ReplyPattern) -> Bool {
    let words = sentence.words
    // What is a negative itself stays one where another word of it negates too, as `aucune … ne`.
    if negated.contains(where: { range.contains($0) && pattern.names(words[$0]) }) { return false }
    var start = range.lowerBound
    while start > 0, range.lowerBound - start < 6, !sentence.breaks[start], !cues.clauseWords.contains(words[start]) {
      start -= 1
    }
    var end = range.upperBound
    while end < words.count, end - range.upperBound < 4, !sentence.breaks[end], !cues.clauseWords.contains(words[end]) {
      end += 1
    }
    return negated.contains { $0 >= start && $0 < end }
  }

  /// Whether the sentence, before the match or anywhere, says that it speaks of what may be.
  private func isHedged(_ range: Range<Int>, _ pattern: ReplyPattern, anywhere: Bool) -> Bool {
    hedged.contains { place in
      (place < range.lowerBound || anywhere || range.contains(place))
        && !(range.contains(place) && pattern.names(sentence.words[place]))
    }
  }
}
