import DataRights

extension DataCheck {
  /// A letter has the values and sections of the English letter of the same name, each within the same sections.
  static let lettersAgree = DataCheck(name: "letter-skeleton") { catalogue in
    var findings: [DataError] = []
    for path in catalogue.letterPaths {
      guard let english = Catalogue.englishPath(of: path), english != path,
        let theirs = try? catalogue.letter(at: english), let ours = try? catalogue.letter(at: path)
      else { continue }
      let wanted = theirs.skeleton
      let present = ours.skeleton
      for (tag, count) in wanted.sorted(by: { $0.key < $1.key }) where present[tag, default: 0] < count {
        findings.append(
          DataError(
            file: path, line: 1, check: "letter-skeleton", message: "\(tag) of the English letter is missing",
            remedy: "say what the English letter says there"))
      }
      for (tag, count) in present.sorted(by: { $0.key < $1.key }) where wanted[tag, default: 0] < count {
        findings.append(
          DataError(
            file: path, line: 1, check: "letter-skeleton", message: "\(tag) is not in the English letter",
            remedy: "take it out, or add it to the English letter and to all others"))
      }
    }
    return findings
  }
}

extension Catalogue {
  /// The path of the English letter of the same name for the same laws; nil for what lies in no language's folder.
  static func englishPath(of path: String) -> String? {
    var parts = path.split(separator: "/").map(String.init)
    guard parts.count > 3 else { return nil }
    parts[2] = "en"
    return parts.joined(separator: "/")
  }

  /// The languages whose letters must be looked at law by law: English, and those with letters that English has not.
  var languagesToFill: [String] {
    let own = letterPaths.filter { path in
      Self.englishPath(of: path).map { folders.location(of: $0) == nil } ?? true
    }
    return languageTags.filter { tag in tag == "en" || own.contains { $0.hasPrefix("Templates/letters/\(tag)/") } }
  }

  /// Whether there is an English letter of the same name for the same laws.
  func hasEnglish(_ template: LetterTemplate) -> Bool {
    Self.englishPath(of: template.body.file).map { folders.location(of: $0) != nil } ?? false
  }
}
