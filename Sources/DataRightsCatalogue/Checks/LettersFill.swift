import DataRights

extension DataCheck {
  /// Every letter can be filled for every law of its family, by mail and by post, in its fullest and its barest form.
  ///
  /// A letter with the skeleton of the English one fills where that does, so it is not filled once more.
  static let lettersFill = DataCheck(
    name: "letter",
    parts: { catalogue in
      let shelf = LetterShelf(catalogue)
      return catalogue.lawIDs.map { id in { findings(id, shelf, catalogue) } }
    })

  private static func findings(_ id: String, _ shelf: LetterShelf, _ catalogue: Catalogue) -> [DataError] {
    guard let law = try? catalogue.law(id) else { return [] }
    var findings: [DataError] = []
    for tag in shelf.languagesToFill {
      guard let language = try? catalogue.language(tag) else { continue }
      var samples = SampleLetters(law: law, language: language, geography: catalogue.geography)
      for (name, path) in shelf.lettersToFill(law, language: tag) {
        guard let template = try? catalogue.letter(at: path) else { continue }
        findings += samples.failures(of: name, template)
      }
    }
    return findings
  }
}

extension Law {
  /// The days on which a letter can read differently: the day of the last check, and each day on which something in
  /// the law begins or ends, with its neighbours, as far as letters are still written on them; each with the number of
  /// the first of them on which all the same parts of the law hold.
  var turningDays: [(day: CivilDate, alike: Int)] {
    let ofLetters =
      rights.map(\.validity) + rights.flatMap { $0.answer.map(\.validity) } + deadlines.map(\.validity)
    let turns = ofLetters.flatMap { [$0.from?.adding(days: -1), $0.from, $0.until, $0.until?.adding(days: 1)] }
    let days = Set(turns.compactMap(\.self).filter { $0 > checked.adding(days: -365) } + [checked]).sorted()
    let all = ofLetters + notes.map(\.validity) + particulars.map(\.validity)
    let holding = days.map { day in all.map { $0.contains(day) } }
    return days.indices.map { (days[$0], holding.firstIndex(of: holding[$0]) ?? $0) }
  }
}
