import DataRights

extension DataCheck {
  /// Every record and every letter can be read, and its id is its file's name.
  static let recordsDecode = DataCheck(name: "schema", parts: { catalogue in attempts(catalogue) })

  private static func attempts(_ catalogue: Catalogue) -> [Part] {
    let records: [(folder: String, ids: [String], read: @Sendable (String) throws(CatalogueError) -> Void)] = [
      // First, as long as little else is kept: their patterns take much room until they are let go.
      (
        "Templates/replies", catalogue.replyTags,
        { tag throws(CatalogueError) in _ = try catalogue.replyCoverage(tag) }
      ),
      ("Jurisdictions/laws", catalogue.lawIDs, { id throws(CatalogueError) in _ = try catalogue.law(id) }),
      ("Jurisdictions/places", catalogue.placeIDs, { id throws(CatalogueError) in _ = try catalogue.place(id) }),
      (
        "Jurisdictions/authorities", catalogue.authorityIDs,
        { id throws(CatalogueError) in _ = try catalogue.authority(id) }
      ),
      (
        "Templates/addressees", catalogue.addresseeIDs,
        { id throws(CatalogueError) in _ = try catalogue.addressee(id) }
      ),
      (
        "Templates/languages", catalogue.languageTags,
        { tag throws(CatalogueError) in _ = try catalogue.language(tag) }
      ),
      ("Templates/interface", catalogue.interfaceTags, { tag throws(CatalogueError) in _ = try catalogue.words(tag) }),
      ("Templates/page", catalogue.pageTags, { tag throws(CatalogueError) in _ = try catalogue.pagePhrases(tag) }),
      ("Templates/playbooks", catalogue.playbookIDs, { id throws(CatalogueError) in _ = try catalogue.playbook(id) }),
      ("Templates/playbooks", catalogue.guideIDs, { id throws(CatalogueError) in _ = try catalogue.guide(id) }),
      ("Templates/logins", catalogue.providerIDs, { id throws(CatalogueError) in _ = try catalogue.provider(id) }),
      ("Templates/closures", catalogue.closureIDs, { id throws(CatalogueError) in _ = try catalogue.closure(id) }),
      (
        "Templates/orders", catalogue.orderWordingIDs,
        { id throws(CatalogueError) in _ = try catalogue.orderWording(id) }
      ),
      (
        "Templates/connections", catalogue.connectionWordingIDs,
        { id throws(CatalogueError) in _ = try catalogue.connectionWording(id) }
      ),
    ]
    let ofRecords = records.flatMap { folder, ids, read in
      ids.map { id in attempt("\(folder)/\(id).json") { () throws(CatalogueError) in try read(id) } }
    }
    let ofLetters = catalogue.letterPaths.map { path in
      attempt(path) { () throws(CatalogueError) in _ = try catalogue.letter(at: path) }
    }
    return ofRecords + ofLetters
      + [attempt("Jurisdictions/codes") { () throws(CatalogueError) in _ = try catalogue.codes() }]
  }

  /// Reads a file.
  private static func attempt(_ file: String, _ read: @escaping @Sendable () throws(CatalogueError) -> Void) -> Part {
    {
      do throws(CatalogueError) {
        try read()
        return []
      } catch {
        return [DataError(error, file: file, check: "schema")]
      }
    }
  }
}
