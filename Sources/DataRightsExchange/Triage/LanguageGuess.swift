import DataRights

/// Guesses the languages of a text from their frequent words; a mail may speak two.
///
/// A word that two languages have tells them not apart.
enum LanguageGuess {
  static func languages(of sentences: [Sentence], among cues: [ReplyCues]) -> [ReplyCues] {
    let counts = cues.map { one in
      let own = cues.filter { $0.tag != one.tag }.reduce(one.stopwords) { $0.subtracting($1.stopwords) }
      return sentences.prefix(300).reduce(0) { sum, sentence in sum + sentence.words.count(where: own.contains) }
    }
    guard let most = counts.max(), most > 0 else { return cues }
    return zip(cues, counts).filter { $1 * 10 >= most * 4 }.map(\.0)
  }
}
