import DataRights

extension DataCheck {
  /// Every letter can be filled for every law of its family, by mail and by post, in its fullest and its barest form.
  ///
  /// A letter with the skeleton of the English one fills where that does, so it is not filled once more.
  static let lettersFill = DataCheck(name: "letter") { catalogue in
    var findings: [DataError] = []
    let tags = catalogue.languagesToFill
    for id in catalogue.lawIDs {
      guard let law = try? catalogue.law(id) else { continue }
      for tag in tags {
        guard let language = try? catalogue.language(tag) else { continue }
        for name in catalogue.letterNames(law: law, language: tag) {
          guard let template = try? catalogue.letter(name, law: law, language: tag),
            tag == "en" || !catalogue.hasEnglish(template)
          else { continue }
          findings +=
            SampleLetter(
              law: law, language: language, name: name, template: template, geography: catalogue.geography
            ).failures
        }
      }
    }
    return findings
  }
}

extension Law {
  /// The days on which a letter can read differently: the day of the last check, and each day on which something in
  /// the law begins or ends, with its neighbours, as far as letters are still written on them.
  var turningDays: [CivilDate] {
    let validities =
      rights.map(\.validity) + rights.flatMap { $0.answer.map(\.validity) } + deadlines.map(\.validity)
    let turns = validities.flatMap { [$0.from?.adding(days: -1), $0.from, $0.until, $0.until?.adding(days: 1)] }
    return Set(turns.compactMap(\.self).filter { $0 > checked.adding(days: -365) } + [checked]).sorted()
  }
}
