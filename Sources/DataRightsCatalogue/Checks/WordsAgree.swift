import DataRights

extension DataCheck {
  /// Every interface language has the phrases of the English one, with the same gaps; so has the local page.
  static let wordsAgree = DataCheck(
    name: "words", parts: { catalogue in [{ catalogue.interfaceFindings }, { catalogue.pageFindings }] })
}

extension Catalogue {
  fileprivate var interfaceFindings: [DataError] {
    guard let english = try? words("en") else { return [] }
    return interfaceTags.filter { $0 != "en" }.flatMap { tag in
      (try? words(tag)).map { $0.findings(against: english, file: "Templates/interface/\(tag).json") } ?? []
    }
  }

  /// The page speaks what the interface speaks, and where it has a phrase in the place of one of the interface's, no
  /// gap stays open.
  fileprivate var pageFindings: [DataError] {
    // An overlay alone need not have a page.
    guard let english = try? pagePhrases("en") else { return [] }
    let mute = pageTags.filter { !interfaceTags.contains($0) }.map { tag in
      DataError.words("Templates/page/\(tag).json", "the interface does not speak \(tag)", "add its phrases too")
    }
    return mute
      + interfaceTags.flatMap { tag -> [DataError] in
        let file = "Templates/page/\(tag).json"
        guard let phrases = try? pagePhrases(tag) else {
          return [.words(file, "the page has no phrases in \(tag), which the interface speaks", "translate them")]
        }
        return phrases.findings(against: english, file: file) + phrases.openGaps(in: try? words(tag), file: file)
      }
  }
}

extension Words {
  /// The gaps of a phrase; most have none.
  fileprivate func gaps(_ key: String) -> Set<String>? {
    pattern(key).map { $0.utf8.contains(UInt8(ascii: "{")) ? Words.gaps(of: $0) : [] }
  }

  /// How these phrases differ from the English ones.
  fileprivate func findings(against english: Words, file: String) -> [DataError] {
    let (keys, wanted) = (keys, english.keys)
    let missing = wanted.subtracting(keys).sorted()
    let strange = keys.subtracting(wanted).sorted()
    let changed = wanted.intersection(keys).sorted().compactMap { key -> DataError? in
      guard let ours = gaps(key), let theirs = english.gaps(key), ours != theirs
      else { return nil }
      return .words(
        file, "the phrase \"\(key)\" has other gaps than in en",
        "use {" + theirs.sorted().joined(separator: "}, {") + "}")
    }
    return missing.map { .words(file, "the phrase \"\($0)\" is missing", "translate it") }
      + strange.map { .words(file, "the phrase \"\($0)\" is not in en", "remove it") } + changed
  }
}

extension Words {
  /// The phrases that stand in the place of others and have gaps that those lack, which nothing would fill.
  fileprivate func openGaps(in replaced: Words?, file: String) -> [DataError] {
    guard let replaced else { return [] }
    return keys.intersection(replaced.keys).sorted().compactMap { key in
      guard let ours = gaps(key), let theirs = replaced.gaps(key),
        let open = ours.subtracting(theirs).sorted().first
      else { return nil }
      return .words(
        file, "the phrase \"\(key)\" has a gap {\(open)} that the interface does not fill", "use the gaps it has there")
    }
  }
}

extension DataError {
  fileprivate static func words(_ file: String, _ message: String, _ remedy: String) -> DataError {
    DataError(file: file, line: 1, check: "words", message: message, remedy: remedy)
  }
}
