package import DataRights
import DataRightsCatalogue
import DataRightsStore

/// What a provider's lists say of linked logins, kept as events.
package struct LoginImport {
  package let desk: Desk
  package let lists: [ConnectionList]
  /// Lists from before, which show under which id or name the service was listed.
  package let older: [ConnectionList]
  package let evidence: Evidence

  package init(desk: Desk, lists: [ConnectionList], older: [ConnectionList], evidence: Evidence) {
    self.desk = desk
    self.lists = lists
    self.older = older
    self.evidence = evidence
  }

  /// What became of one linked login.
  package struct Outcome: Hashable {
    package let key: LinkedLogin.Key
    package let finding: RevocationFinding
    package let from: LoginState
    package let to: LoginState
    package let warnings: [LoginWarning]
  }

  /// Keeps what the lists say about every service whose linked logins are kept.
  package func store(_ names: ServiceNames) throws -> [Outcome] {
    let world = try ExitWorld(desk)
    let provider = lists.first?.provider ?? ""
    return try names.tracked(world, provider: provider).flatMap { service in
      try store(names.name(of: service), service: service, world)
    }
  }

  private func store(_ name: ServiceName, service: String, _ world: ExitWorld) throws -> [Outcome] {
    var outcomes: [Outcome] = []
    for list in lists {
      let record = try desk.catalogue.provider(list.provider)
      for connection in record.connections.map(\.connection) {
        let key = LinkedLogin.Key(service: service, provider: list.provider, connection: connection)
        let login = try desk.readJournal().logins().first { $0.key == key } ?? LinkedLogin(key)
        let check = RevocationCheck(service: name, connection: connection, revokedOn: login.revokedOn)
        let finding = check.finding(in: list, before: older.first { $0.provider == list.provider })
        let day = min(max(list.exportedOn ?? desk.today, login.events.last?.on ?? .distantPast), desk.today)
        let events = Self.events(finding, login, on: day, list: list, evidence: evidence)
        let warnings = events.isEmpty ? [] : try log(events, key, world)
        let known = events.last?.state ?? login.recorded
        outcomes.append(Outcome(key: key, finding: finding, from: login.recorded, to: known, warnings: warnings))
      }
    }
    return outcomes
  }

  private func log(_ events: [LoginEvent], _ key: LinkedLogin.Key, _ world: ExitWorld) throws -> [LoginWarning] {
    let circumstances = try world.circumstances(of: key.service)
    var warnings: [LoginWarning] = []
    _ = try desk.writeJournal().logLogins([key], recorded: desk.world.now) { login in
      var login = login
      for event in events {
        do throws(LoginError) {
          let logged = try login.logging(event, circumstances)
          login = logged.login
          warnings += logged.warnings
        } catch {
          throw ExitFailures(desk: desk).failure(error, key: key)
        }
      }
      return login
    }
    return warnings
  }

  /// What follows from a finding; nothing where it changes nothing or proves nothing.
  package static func events(
    _ finding: RevocationFinding, _ login: LinkedLogin, on day: CivilDate, list: ConnectionList, evidence: Evidence
  ) -> [LoginEvent] {
    func event(_ state: LoginState, on: CivilDate? = nil) -> LoginEvent {
      LoginEvent(state, on: on ?? day, source: .import, evidence: [evidence])
    }
    switch (finding, login.recorded) {
    case (.listed, .unknown), (.listed, .notUsed), (.expired, .unknown), (.expired, .notUsed): return [event(.present)]
    case (.notListed, .unknown): return [event(.notUsed)]
    case (.notListed, .present), (.notListed, .due), (.notListed, .reappeared):
      // It was there, nobody recorded the revocation, and a newer list that is complete has it no more.
      guard let exported = list.exportedOn, let last = login.events.last?.on, exported > last else { return [] }
      return [event(.revoked), event(.verified)]
    case (.verified(by: .removal(let removed)), .unknown), (.verified(by: .removal(let removed)), .present),
      (.verified(by: .removal(let removed)), .due), (.verified(by: .removal(let removed)), .reappeared):
      // Nobody recorded the revocation, but the provider did.
      let on = min(max(removed, login.events.last?.on ?? removed), day)
      return [event(.revoked, on: on), event(.verified)]
    case (.verified(by: .undatedRemoval), .unknown): return [event(.notUsed)]
    case (.verified, .revoked), (.verified, .failed): return [event(.verified)]
    case (.failed, .revoked): return [event(.failed)]
    case (.failed, .verified), (.reappeared, .verified), (.reappeared, .revoked), (.reappeared, .failed):
      return [event(.reappeared)]
    default: return []
    }
  }
}

extension CivilDate {
  /// A day before every day that a log can hold.
  fileprivate static var distantPast: CivilDate { CivilDate(dayNumber: 0) }
}
