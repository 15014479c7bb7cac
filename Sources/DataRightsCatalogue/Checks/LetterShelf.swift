import DataRights

/// The letters that lie in the folders, listed once for checks that look them up law by law.
struct LetterShelf: Sendable {
  /// The names of the letters of each folder, sorted.
  private let names: [String: [String]]
  private let paths: Set<String>
  /// The languages whose letters must be looked at law by law: English, and those with letters that English has not.
  let languagesToFill: [String]

  init(_ catalogue: Catalogue) {
    var names: [String: [String]] = [:]
    let paths = Set(catalogue.letterPaths)
    for path in paths.sorted() {
      guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { continue }
      let name = path[path.utf8.index(after: slash)...].dropLast(Self.suffix.count)
      names[String(path[..<slash]), default: []].append(String(name))
    }
    self.names = names
    self.paths = paths
    let own = Set(
      paths.filter { path in Catalogue.englishPath(of: path).map { !paths.contains($0) } ?? true }
        .compactMap { $0.split(separator: "/").dropFirst(2).first.map(String.init) })
    languagesToFill = catalogue.languageTags.filter { $0 == "en" || own.contains($0) }
  }

  private static let suffix = ".mustache"

  /// The letters that exist for a law in a language, by name, that have no English letter with the same skeleton.
  func lettersToFill(_ law: Law, language: String) -> [(name: String, path: String)] {
    var letters: [String: String] = [:]
    // The law's own come first.
    for folder in Catalogue.letterFolders(law, language) {
      for name in names[folder] ?? [] where letters[name] == nil && Catalogue.isID(name) {
        letters[name] = "\(folder)/\(name)\(Self.suffix)"
      }
    }
    return letters.filter { language == "en" || !hasEnglish($0.value) }.sorted { $0.key < $1.key }
      .map { (name: $0.key, path: $0.value) }
  }

  /// Whether there is an English letter of the same name for the same laws.
  private func hasEnglish(_ path: String) -> Bool { Catalogue.englishPath(of: path).map(paths.contains) ?? false }
}
