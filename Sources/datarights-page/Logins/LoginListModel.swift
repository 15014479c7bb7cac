import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// The linked logins of a person, service by service, and what to look at next.
struct LoginListModel: Sendable {
  /// A service with its linked logins.
  struct Service: Sendable {
    let id: String
    let name: String
    /// The day on which the service confirmed the closure; nil where it has not.
    let closed: CivilDate?
    let logins: [LoginSummary]
  }

  /// Something that makes sense next.
  struct Step: Sendable {
    let key: LinkedLogin.Key
    let service: String
    let text: String
    /// The day from which it makes sense; nil for at once.
    let from: CivilDate?
  }

  let services: [Service]
  /// What can be done today, then what comes later.
  let now: [Step]
  let later: [Step]
  /// The service to which the list is narrowed; nil for all.
  let only: String?

  /// Gathers the logins of all services, or of one.
  init(_ desk: Desk, only: String? = nil) throws {
    let world = try ExitWorld(desk)
    let logins = world.logins.filter { only == nil || $0.key.service == only }
    func closed(_ service: String) -> CivilDate? {
      world.exits.first { $0.service == service }?.confirmation?.on
    }
    func name(_ service: String) throws -> String { try desk.serviceName(service) ?? service }
    var services: [Service] = []
    for id in Set(logins.map(\.key.service)).sorted() {
      services.append(
        Service(
          id: id, name: try name(id), closed: closed(id),
          logins: try logins.filter { $0.key.service == id }.map { login in
            try LoginSummary(login, closed: closed(id), desk)
          }))
    }
    let steps = try logins.compactMap { login in
      try login.action(closed: closed(login.key.service)).map { action in
        Step(
          key: login.key, service: try name(login.key.service),
          text: desk.words.text(
            action.what, of: login.key, provider: try desk.catalogue.provider(login.key.provider).name,
            service: try name(login.key.service)),
          from: action.from)
      }
    }
    now = steps.filter { step in step.from.map { $0 <= desk.today } ?? true }
    later = steps.filter { step in step.from.map { $0 > desk.today } ?? false }
      .sorted { ($0.from ?? desk.today) < ($1.from ?? desk.today) }
    self.services = services
    self.only = try only.map(name)
  }
}

/// What a list shows of a linked login.
struct LoginSummary: Sendable {
  let key: LinkedLogin.Key
  let provider: String
  let state: LoginState
  /// The day of what was said last; nil where nothing was.
  let on: CivilDate?
  let evidence: EvidenceLevel
  /// The day from which to look again; nil where there is none.
  let recheck: CivilDate?

  /// Sums a login up.
  init(_ login: LinkedLogin, closed: CivilDate?, _ desk: Desk) throws {
    key = login.key
    provider = try desk.catalogue.provider(login.key.provider).name
    state = login.state(closed: closed)
    on = login.events.last?.on
    evidence = login.evidence
    recheck = login.recheck
  }
}
