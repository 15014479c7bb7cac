import DataRights

extension DataCheck {
  /// Access letters ask for every item the law lists; letters with grounds have a place for each.
  static let lettersComplete = DataCheck(name: "letter-content") { catalogue in
    var findings: [DataError] = []
    for tag in catalogue.languageTags {
      for id in catalogue.lawIDs {
        guard let law = try? catalogue.law(id) else { continue }
        for name in catalogue.letterNames(law: law, language: tag) {
          guard let right = Right(rawValue: name), let template = try? catalogue.letter(name, law: law, language: tag),
            let record = law.record(of: right, on: law.checked)
          else { continue }
          let wanted =
            record.answer.filter { $0.validity.contains(law.checked) }.map { "cite.\(name).\($0.id)" }
            + record.grounds.map { "ground.\($0.id)" }
          for value in wanted where !template.needs.contains(value) {
            findings.append(
              DataError(
                file: template.body.file, line: 1, check: "letter-content",
                message: "\(law.id) lists {{\(value)}}, the letter does not use it",
                remedy: "add it to the text and to needs"))
          }
        }
      }
    }
    return findings
  }
}
