import DataRights

extension DataCheck {
  /// Every interface language has the phrases of the English one, with the same gaps.
  static let wordsAgree = DataCheck(name: "words") { catalogue in
    guard let english = try? catalogue.words("en") else { return [] }
    var findings: [DataError] = []
    for tag in catalogue.interfaceTags where tag != "en" {
      guard let words = try? catalogue.words(tag) else { continue }
      let file = "Templates/interface/\(tag).json"
      func found(_ message: String, _ remedy: String) {
        findings.append(DataError(file: file, line: 1, check: "words", message: message, remedy: remedy))
      }
      for key in english.keys.subtracting(words.keys).sorted() {
        found("the phrase \"\(key)\" is missing", "translate it")
      }
      for key in words.keys.subtracting(english.keys).sorted() {
        found("the phrase \"\(key)\" is not in en", "remove it")
      }
      for key in english.keys.intersection(words.keys).sorted() {
        guard let ours = words.pattern(key).map(Words.gaps), let theirs = english.pattern(key).map(Words.gaps),
          ours != theirs
        else { continue }
        found(
          "the phrase \"\(key)\" has other gaps than in en", "use {" + theirs.sorted().joined(separator: "}, {") + "}")
      }
    }
    return findings
  }
}
