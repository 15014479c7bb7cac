import DataRights

extension DataCheck {
  /// A letter has the values and sections of the English letter of the same name, each within the same sections.
  static let lettersAgree = DataCheck(name: "letter-skeleton") { catalogue in
    var findings: [DataError] = []
    var skeletons: [String: [String: Int]] = [:]
    for path in catalogue.letterPaths {
      guard let english = Catalogue.englishPath(of: path), english != path,
        let theirs = try? catalogue.letter(at: english), let ours = try? catalogue.letter(at: path)
      else { continue }
      let wanted = skeletons[english] ?? theirs.skeleton
      skeletons[english] = wanted
      let present = ours.skeleton
      if wanted == present { continue }
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
}
