import DataRights

extension DataCheck {
  /// What playbooks and closures name exists, and a playbook has what every exit needs.
  static let exitsResolve = DataCheck(name: "exit") { catalogue in
    var findings: [DataError] = []
    func attempt(_ file: String, _ read: () throws(CatalogueError) -> Void) {
      do throws(CatalogueError) {
        try read()
      } catch {
        findings.append(DataError(error, file: file, check: "exit"))
      }
    }
    func found(_ file: String, _ message: String, _ remedy: String) {
      findings.append(DataError(file: file, line: 1, check: "exit", message: message, remedy: remedy))
    }
    let playbooks = catalogue.decodedPlaybooks
    for playbook in playbooks {
      let file = playbook.file
      for id in playbook.addressees { attempt(file) { () throws(CatalogueError) in _ = try catalogue.addressee(id) } }
      for id in playbook.closures { attempt(file) { () throws(CatalogueError) in _ = try catalogue.closure(id) } }
      if let id = playbook.guide {
        attempt(file) { () throws(CatalogueError) in _ = try catalogue.guide(id + Catalogue.guideSuffix) }
      }
      for login in playbook.logins {
        attempt(file) { () throws(CatalogueError) in
          let provider = try catalogue.provider(login.provider)
          for connection in login.connections where provider.record(connection) == nil {
            found(file, "\(provider.id) has no connection \"\(connection.rawValue)\"", "add it there, or name another")
          }
        }
      }
      for (role, path) in playbook.rolesStandingTwice {
        found(
          file, "the role \"\(role.rawValue)\" stands twice" + (path.map { " on the path \"\($0)\"" } ?? ""),
          "give it to one entry")
      }
      guard !playbook.isAbstract else { continue }
      for role in Playbook.neededRoles where playbook.item(role) == nil {
        found(file, "no entry has the role \"\(role.rawValue)\"", "add one")
      }
      for path in playbook.paths where !playbook.items(on: path.id).contains(where: { $0.role == .submit }) {
        found(file, "nothing is submitted on the path \"\(path.id)\"", "add an entry with the role submit")
      }
    }
    for closure in catalogue.decodedClosures {
      for id in closure.variants.compactMap(\.addressee) {
        attempt(closure.file) { () throws(CatalogueError) in _ = try catalogue.addressee(id) }
      }
      for waitsFor in closure.prerequisites.compactMap(\.waitsFor) {
        let isThere = playbooks.contains { $0.id == waitsFor.service && $0.item(waitsFor.role) != nil }
        guard !isThere else { continue }
        found(
          closure.file, "it waits for \"\(waitsFor.role.rawValue)\" of \"\(waitsFor.service)\", which is not there",
          "name a playbook and a role that one of its entries has")
      }
    }
    return findings
  }
}

extension Playbook {
  /// Its file, from the data folder.
  var file: String { "Templates/playbooks/\(id).json" }

  /// What no exit comes to its end without.
  fileprivate static let neededRoles: [PlaybookRole] = [.scope, .decision, .submit, .confirmation, .logins, .letters]

  /// The entries that apply on a path; on none where the playbook has no paths.
  fileprivate func items(on path: String?) -> [PlaybookItem] { items.filter { $0.path == nil || $0.path == path } }

  /// Roles that more than one entry of a path has; letters for different rights are different.
  fileprivate var rolesStandingTwice: [(role: PlaybookRole, path: String?)] {
    let ways: [String?] = paths.isEmpty ? [nil] : paths.map(\.id)
    var twice: [(role: PlaybookRole, path: String?)] = []
    for way in ways {
      var seen: Set<String> = []
      for item in items(on: way) {
        guard let role = item.role else { continue }
        guard !seen.insert("\(role.rawValue) \(item.right?.rawValue ?? item.provider ?? "")").inserted else { continue }
        if !twice.contains(where: { $0.role == role }) { twice.append((role, way)) }
      }
    }
    return twice
  }
}

extension ClosureRecord {
  /// Its file, from the data folder.
  var file: String { "Templates/closures/\(id).json" }
}

extension Catalogue {
  /// The playbooks that can be read.
  var decodedPlaybooks: [Playbook] { playbookIDs.compactMap { try? playbook($0) } }

  /// The closures that can be read.
  var decodedClosures: [ClosureRecord] { closureIDs.compactMap { try? closure($0) } }
}
