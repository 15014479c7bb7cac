public import DataRights

/// A check of the data files; each finds one kind of mistake.
struct DataCheck: Sendable {
  /// A piece of the check, which can be done beside the others.
  typealias Part = @Sendable () -> [DataError]

  let name: String
  /// The pieces, in the order of their findings.
  let parts: @Sendable (Catalogue) -> [Part]

  /// A check of one piece.
  init(name: String, run: @escaping @Sendable (Catalogue) -> [DataError]) {
    self.init(name: name, parts: { catalogue in [{ run(catalogue) }] })
  }

  /// A check whose work is in pieces.
  init(name: String, parts: @escaping @Sendable (Catalogue) -> [Part]) {
    self.name = name
    self.parts = parts
  }

  /// All that it finds.
  func run(_ catalogue: Catalogue) -> [DataError] { Self.findings(of: [self], catalogue) }

  /// What checks find, one after another; all their pieces are done on all cores.
  static func findings(of checks: [DataCheck], _ catalogue: Catalogue) -> [DataError] {
    checks.flatMap { $0.parts(catalogue) }.mapOnAllCores { $0() }.flatMap(\.self)
  }
}

extension Catalogue {
  /// All checks of records that decode, in the order in which their findings are shown.
  static func checks(today: CivilDate) -> [DataCheck] {
    [
      .filesNamed, .referencesResolve, .sourcesStand, .recordsDated(today: today), .certaintyHolds, .rulesApart,
      .rightsHavePeriods, .calendarsCover, .examplesHold, .examplesReach, .nothingOrphaned, .lettersFill,
      .lettersComplete, .lettersAgree, .lettersWorded, .phrasesComplete, .wordsAgree, .repliesAgree,
      .particularsNamed, .exitsResolve, .guidesCovered, .exitTexts,
    ]
  }

  /// Every finding in the data files, or in those named only.
  ///
  /// - Parameters:
  ///   - paths: files to look at; empty for all. A path counts by its end, so that it may be absolute.
  ///   - today: the day by which the age of a record is judged.
  public func findings(in paths: [String] = [], today: CivilDate) -> [DataError] {
    let broken = DataCheck.recordsDecode.run(self)
    // The other checks need records that decode.
    let all =
      broken.isEmpty
      ? DataCheck.withoutExceptions(DataCheck.findings(of: Self.checks(today: today), self), self) : broken
    guard !paths.isEmpty else { return all }
    return all.filter { finding in paths.contains { $0 == finding.file || $0.hasSuffix("/" + finding.file) } }
  }

  /// Those of some paths that are no data file.
  public func strangers(among paths: [String]) -> [String] {
    let files = allPaths
    return paths.filter { path in !files.contains { $0 == path || path.hasSuffix("/" + $0) } }
  }

  /// The number of data files that the checks look at.
  public var fileCount: Int {
    allPaths.count
  }

  /// The folders that hold records, one a file.
  static let recordFolders = [
    "Jurisdictions/laws", "Jurisdictions/places", "Jurisdictions/authorities", "Jurisdictions/codes",
    "Templates/addressees", "Templates/languages", "Templates/interface", "Templates/page", "Templates/replies",
    "Templates/playbooks", "Templates/logins", "Templates/closures", "Templates/orders", "Templates/connections",
  ]

  /// The laws that can be read.
  var decodedLaws: [Law] { lawIDs.compactMap { try? law($0) } }

  /// The paths of all data files.
  private var allPaths: [String] {
    let folders = [
      ("Jurisdictions/laws", lawIDs), ("Jurisdictions/places", placeIDs), ("Jurisdictions/authorities", authorityIDs),
      ("Jurisdictions/codes", codeTables), ("Templates/addressees", addresseeIDs),
      ("Templates/languages", languageTags), ("Templates/interface", interfaceTags),
      ("Templates/page", pageTags), ("Templates/replies", replyTags), ("Templates/playbooks", playbookIDs + guideIDs),
      ("Templates/logins", providerIDs), ("Templates/closures", closureIDs), ("Templates/orders", orderWordingIDs),
      ("Templates/connections", connectionWordingIDs),
    ]
    return folders.flatMap { folder, ids in ids.map { "\(folder)/\($0).json" } } + letterPaths
  }
}

extension Law {
  /// Its file, from the data folder.
  var file: String { "Jurisdictions/laws/\(id).json" }
}

extension DataError {
  /// The finding that an error of the catalogue amounts to, at a file where it names none.
  init(_ error: CatalogueError, file: String, check: String) {
    switch error {
    case .data(let error): self = error
    case .unknown(let kind, let id, let nearest, _):
      self.init(
        file: file, line: 1, check: check, message: "there is no \(kind.rawValue) \"\(id)\"",
        remedy: nearest.map { "did you mean \"\($0)\"?" } ?? "add its record")
    case .noCalendar(let name, let place, let known):
      self.init(
        file: file, line: 1, check: check, message: "\(place) has no calendar \"\(name)\"",
        remedy: known.isEmpty ? "add its place record" : "choose one of " + known.joined(separator: ", "))
    case .ambiguous(let name, let ids):
      self.init(
        file: file, line: 1, check: check, message: "several places are called \"\(name)\"",
        remedy: "write one of the ids " + ids.joined(separator: ", "))
    case .unreadable(let path):
      self.init(file: path, line: 0, check: check, message: "the file cannot be read", remedy: "mend its permissions")
    case .noLetter(let name, let law, let language, _):
      self.init(
        file: file, line: 1, check: check, message: "no letter \(name) for \(law) in \(language)", remedy: "write it")
    case .circle(let name):
      self.init(file: file, line: 1, check: check, message: "\(name) includes itself", remedy: "break the circle")
    }
  }
}
