import DataRights

extension DataCheck {
  /// Access letters ask for every item the law lists; letters with grounds have a place for each.
  static let lettersComplete = DataCheck(name: "letter-content") { catalogue in
    var findings: [DataError] = []
    for tag in catalogue.languagesToFill {
      for id in catalogue.lawIDs {
        guard let law = try? catalogue.law(id) else { continue }
        for name in catalogue.letterNames(law: law, language: tag) {
          // A letter with the skeleton of the English one has a place for what that has.
          guard let right = Right(rawValue: name), let template = try? catalogue.letter(name, law: law, language: tag),
            tag == "en" || !catalogue.hasEnglish(template), let record = law.record(of: right, on: law.checked)
          else { continue }
          // A letter with a place for the whole list has one for each of its rows.
          let items =
            template.needs.contains("items")
            ? [] : record.answer.filter { $0.validity.contains(law.checked) }.map { "cite.\(name).\($0.id)" }
          let grounds = template.needs.contains("grounds") ? [] : record.grounds.map { "ground.\($0.id)" }
          for value in items + grounds where !template.needs.contains(value) {
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
