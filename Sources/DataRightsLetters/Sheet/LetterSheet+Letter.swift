public import DataRights

extension LetterSheet {
  /// Lays a letter out as a sheet; a number stays on the line of the `Art.` before it, by a non-breaking space.
  ///
  /// - Parameters:
  ///   - language: the letter's language, whose customs the date, the subject line and the paper follow.
  ///   - paper: what it is printed on; nil for the language's customary paper.
  ///   - foldMarks: whether the page bears marks to fold it at; nil for A4 only, whose window envelopes are standard.
  public init(
    _ letter: Letter, language: Language, paper: Paper? = nil, foldMarks: Bool? = nil
  ) throws(LetterLayoutError) {
    let parts = try LetterParts(letter, language: language)
    let words = language.citationWords
    let paper = paper ?? language.letter.paper
    self.init(
      language: language.tag,
      title: Self.tied(parts.subject, after: words),
      sender: parts.sender.filter { !$0.isEmpty },
      addressee: parts.addressee.filter { !$0.isEmpty },
      dateLine: parts.dateLine,
      subject: Self.tied(parts.labelledSubject, after: words),
      blocks: Block.parts(of: parts.body.map { Self.tied($0, after: words) }),
      paper: paper,
      foldMarks: foldMarks ?? (paper == .a4),
      date: letter.date)
  }

  /// A line with a non-breaking space after each of the words that a line must not end with.
  static func tied(_ line: String, after words: Set<String>) -> String {
    var tied = ""
    var ties = false
    for (index, word) in line.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { tied += ties && !word.isEmpty ? "\u{A0}" : " " }
      tied += word
      ties = words.contains(String(word.drop { "([（".contains($0) }))
    }
    return tied
  }
}
