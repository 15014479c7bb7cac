import DataRights

extension DataCheck {
  /// Access letters ask for every item the law lists; letters with grounds have a place for each.
  static let lettersComplete = DataCheck(name: "letter-content") { catalogue in
    var findings: [DataError] = []
    let shelf = LetterShelf(catalogue)
    let laws = catalogue.decodedLaws
    for tag in shelf.languagesToFill {
      for law in laws {
        // A letter with the skeleton of the English one has a place for what that has.
        for (name, path) in shelf.lettersToFill(law, language: tag) {
          guard let right = Right(rawValue: name), let template = try? catalogue.letter(at: path),
            let record = law.record(of: right, on: law.checked)
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
