public import DataRights

extension Catalogue {
  /// The ids of all playbooks, bases among them; guides stand beside them and are none.
  public var playbookIDs: [String] {
    folders.names(in: "Templates/playbooks", suffix: ".json").filter { !$0.hasSuffix(Self.guideSuffix) }
  }

  /// A playbook by its id, with what it takes over from those that it extends.
  public func playbook(_ id: String) throws(CatalogueError) -> Playbook { try playbook(id, under: []) }

  private func playbook(_ id: String, under extending: [String]) throws(CatalogueError) -> Playbook {
    guard !extending.contains(id) else { throw .circle(id) }
    guard !id.hasSuffix(Self.guideSuffix) else {
      throw .unknown(.playbook, id, nearest: Nearest.name(to: id, among: playbookIDs), known: playbookIDs)
    }
    var failure: CatalogueError?
    do throws(CatalogueError) {
      return try record(.playbook, id, in: "Templates/playbooks") { json, file throws(DataError) in
        try Playbook(json, file: file) { base throws(DataError) in
          do throws(CatalogueError) {
            return try playbook(base, under: extending + [id])
          } catch {
            failure = error
            throw DataError(error, file: file, check: "reference")
          }
        }
      }
    } catch {
      // What is wrong with the base is said of the base.
      throw failure ?? error
    }
  }

  /// The ids of all guides.
  public var guideIDs: [String] {
    folders.names(in: "Templates/playbooks", suffix: ".json").filter { $0.hasSuffix(Self.guideSuffix) }
  }

  /// A guide by its id, such as `aliexpress.guide`.
  public func guide(_ id: String) throws(CatalogueError) -> Guide {
    try record(.playbook, id, in: "Templates/playbooks") { json, file throws(DataError) in
      try Guide(json, file: file)
    }
  }

  static let guideSuffix = ".guide"
}

extension Catalogue {
  /// The ids of all providers of linked logins.
  public var providerIDs: [String] { folders.names(in: "Templates/logins", suffix: ".json") }

  /// A provider of linked logins by its id.
  public func provider(_ id: String) throws(CatalogueError) -> LoginProvider {
    try record(.provider, id, in: "Templates/logins") { json, file throws(DataError) in
      try LoginProvider(json, file: file)
    }
  }

  /// The ids of all separate closures.
  public var closureIDs: [String] { folders.names(in: "Templates/closures", suffix: ".json") }

  /// What is known about a separate closure, by its id.
  public func closure(_ id: String) throws(CatalogueError) -> ClosureRecord {
    try record(.closure, id, in: "Templates/closures") { json, file throws(DataError) in
      try ClosureRecord(json, file: file)
    }
  }
}
