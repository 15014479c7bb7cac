import DataRights

extension DataCheck {
  /// Every record and every letter can be read, and its id is its file's name.
  static let recordsDecode = DataCheck(name: "schema") { catalogue in
    var findings: [DataError] = []
    func attempt(_ file: String, _ read: () throws(CatalogueError) -> Void) {
      do throws(CatalogueError) {
        try read()
      } catch {
        findings.append(DataError(error, file: file, check: "schema"))
      }
    }
    for id in catalogue.lawIDs {
      attempt("Jurisdictions/laws/\(id).json") { () throws(CatalogueError) in _ = try catalogue.law(id) }
    }
    for id in catalogue.placeIDs {
      attempt("Jurisdictions/places/\(id).json") { () throws(CatalogueError) in _ = try catalogue.place(id) }
    }
    for id in catalogue.authorityIDs {
      attempt("Jurisdictions/authorities/\(id).json") { () throws(CatalogueError) in _ = try catalogue.authority(id) }
    }
    for id in catalogue.addresseeIDs {
      attempt("Templates/addressees/\(id).json") { () throws(CatalogueError) in _ = try catalogue.addressee(id) }
    }
    for tag in catalogue.languageTags {
      attempt("Templates/languages/\(tag).json") { () throws(CatalogueError) in _ = try catalogue.language(tag) }
    }
    for tag in catalogue.interfaceTags {
      attempt("Templates/interface/\(tag).json") { () throws(CatalogueError) in _ = try catalogue.words(tag) }
    }
    for tag in catalogue.pageTags {
      attempt("Templates/page/\(tag).json") { () throws(CatalogueError) in _ = try catalogue.pagePhrases(tag) }
    }
    for tag in catalogue.replyTags {
      attempt("Templates/replies/\(tag).json") { () throws(CatalogueError) in _ = try catalogue.replyCues(tag) }
    }
    for id in catalogue.playbookIDs {
      attempt("Templates/playbooks/\(id).json") { () throws(CatalogueError) in _ = try catalogue.playbook(id) }
    }
    for id in catalogue.guideIDs {
      attempt("Templates/playbooks/\(id).json") { () throws(CatalogueError) in _ = try catalogue.guide(id) }
    }
    for id in catalogue.providerIDs {
      attempt("Templates/logins/\(id).json") { () throws(CatalogueError) in _ = try catalogue.provider(id) }
    }
    for id in catalogue.closureIDs {
      attempt("Templates/closures/\(id).json") { () throws(CatalogueError) in _ = try catalogue.closure(id) }
    }
    for id in catalogue.orderWordingIDs {
      attempt("Templates/orders/\(id).json") { () throws(CatalogueError) in _ = try catalogue.orderWording(id) }
    }
    for id in catalogue.connectionWordingIDs {
      attempt("Templates/connections/\(id).json") { () throws(CatalogueError) in
        _ = try catalogue.connectionWording(id)
      }
    }
    for path in catalogue.letterPaths {
      attempt(path) { () throws(CatalogueError) in _ = try catalogue.letter(at: path) }
    }
    attempt("Jurisdictions/codes") { () throws(CatalogueError) in _ = try catalogue.codes() }
    return findings
  }
}
