import DataRights

extension DataCheck {
  /// What a law has an application contain can be named in every language, and the language it demands is there.
  static let particularsNamed = DataCheck(name: "particulars") { catalogue in
    let languages = catalogue.languageTags.compactMap { try? catalogue.language($0) }
    var findings: [DataError] = []
    for law in catalogue.decodedLaws {
      func found(_ particular: Law.Particular, _ message: String, _ remedy: String) {
        findings.append(
          DataError(
            file: law.file, line: particular.basis.line, check: "particulars", message: message, remedy: remedy))
      }
      for particular in law.particulars {
        for kind in Set(particular.alternatives.joined()).sorted() {
          let silent = languages.filter { $0.identifiers[kind] == nil }.map(\.tag)
          guard !silent.isEmpty else { continue }
          found(
            particular, "no word for \"\(kind)\" in \(silent.joined(separator: ", "))",
            "add it to \"identifiers\" in Templates/languages, or write a kind that is there")
        }
        for tag in particular.languages where !languages.contains(where: { $0.tag == tag }) {
          found(particular, "there is no language \"\(tag)\"", "add Templates/languages/\(tag).json")
        }
      }
    }
    return findings
  }
}
