import DataRights

extension DataCheck {
  /// No authority, method, act, family of letters, closure or guide stands there that nothing uses.
  static let nothingOrphaned = DataCheck(name: "orphan") { catalogue in
    var findings: [DataError] = []
    func found(_ file: String, _ message: String, _ remedy: String) {
      findings.append(DataError(file: file, line: 1, check: "orphan", message: message, remedy: remedy))
    }
    let laws = catalogue.decodedLaws
    let places = catalogue.placeIDs.compactMap { try? catalogue.place($0) }
    let called = Set(places.compactMap(\.authority) + laws.compactMap(\.authority))
    for id in catalogue.authorityIDs where !called.contains(id) {
      // One for part of the cases, as its scope says, stands beside the general one of its place.
      guard let authority = try? catalogue.authority(id), authority.scope == nil else { continue }
      found(
        "Jurisdictions/authorities/\(id).json", "no place and no law names this authority",
        "name it in its place's record or in a law's, or say in \"scope\" which cases it takes")
    }
    for law in laws {
      let methods = Set(law.deadlines.map(\.method))
      for key in law.methods.keys.sorted() where !methods.contains(key) {
        found(law.file, "the method \"\(key)\" is not used", "remove it, or let a deadline count by it")
      }
      let cited = law.bases.flatMap(\.basis.articles) + law.otherArticles
      let acts = Set(cited.map { $0.act ?? law.act })
      for key in law.acts.keys.sorted() where !acts.contains(key) {
        found(law.file, "the act \"\(key)\" is not cited", "remove it, or cite it")
      }
    }
    let named = Set(laws.flatMap { [$0.id, $0.family] } + catalogue.languageTags)
    for path in catalogue.letterPaths {
      guard let folder = path.split(separator: "/").dropLast().last.map(String.init), folder.count > 0 else { continue }
      let isUsed = named.contains(folder)
      if !isUsed { found(path, "no law has the family \"\(folder)\"", "rename the folder or the family") }
    }
    let playbooks = catalogue.decodedPlaybooks
    for id in catalogue.closureIDs where !playbooks.contains(where: { $0.closures.contains(id) }) {
      found("Templates/closures/\(id).json", "no playbook brings this closure up", "name it in a playbook")
    }
    for id in catalogue.guideIDs where !playbooks.contains(where: { $0.guide.map { $0 + Catalogue.guideSuffix } == id })
    {
      found("Templates/playbooks/\(id).json", "no playbook follows this guide", "name it in a playbook, or remove it")
    }
    return findings
  }
}

extension Law {
  /// Provisions that are cited outside the bases of the record's statements.
  fileprivate var otherArticles: [ArticleReference] {
    var articles: [ArticleReference] = []
    for record in rights {
      articles += record.answer.flatMap(\.articles)
      articles += record.grounds.flatMap(\.articles)
      articles += record.exceptions.flatMap(\.articles)
    }
    articles += methods.values.flatMap(\.roll.articles)
    for rule in deadlines { articles += rule.extension?.noticeArticles ?? [] }
    return articles
  }
}
