import DataRights

/// Guesses the languages of a text from their frequent words; a mail may speak two.
enum LanguageGuess {
  static func languages(of sentences: [Sentence], among cues: [ReplyCues]) -> [ReplyCues] {
    let counts = cues.map { cues in
      sentences.prefix(300).reduce(0) { sum, sentence in sum + sentence.words.count(where: cues.stopwords.contains) }
    }
    guard let most = counts.max(), most > 0 else { return cues }
    return zip(cues, counts).filter { $1 * 10 >= most * 4 }.map(\.0)
  }
}
