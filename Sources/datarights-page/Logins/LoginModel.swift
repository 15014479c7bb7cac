import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// One linked login: how it stands, what was said of it, and how it is ended.
struct LoginModel: Sendable {
  let key: LinkedLogin.Key
  let service: String
  let provider: LoginProvider
  let state: LoginState
  /// The states that can be logged now.
  let ways: [LoginState]
  /// The day on which the service confirmed the closure; nil where it has not.
  let closed: CivilDate?
  let evidence: EvidenceLevel
  let revokedOn: CivilDate?
  let recheck: CivilDate?
  let hasOtherSignIn: Bool
  let usesRelay: Bool
  let forwards: Bool
  let requestCode: String?
  let requestStatus: String?
  let request: LinkedLogin.DeletionRequest
  let events: [LoginEvent]
  /// What makes sense next, and from when.
  let next: (text: String, from: CivilDate?)?
  let instructions: LoginInstructions?
  let today: CivilDate

  /// Whether another kind of sign-in and its guards matter: something can be revoked.
  var canRevoke: Bool { ways.contains(.revoked) }
}

extension LoginModel {
  /// Gathers what is known of a linked login, of which nothing need be on record yet.
  ///
  /// Throws the page “not found” where there is no such service, provider or kind of connection.
  init(_ desk: Desk, service: String, provider: String, connection: String) throws {
    guard let connection = Connection(rawValue: connection), desk.catalogue.providerIDs.contains(provider),
      let name = try desk.serviceName(service)
    else { throw PageError.notFound }
    let record = try desk.catalogue.provider(provider)
    guard record.record(connection) != nil else { throw PageError.notFound }
    let key = LinkedLogin.Key(service: service, provider: provider, connection: connection)
    let world = try ExitWorld(desk)
    let login = world.logins.first { $0.key == key } ?? LinkedLogin(key)
    let closed = world.exits.first { $0.service == service }?.confirmation?.on
    self.key = key
    self.service = name
    self.provider = record
    self.closed = closed
    state = login.state(closed: closed)
    ways = login.ways(closed: closed)
    evidence = login.evidence
    revokedOn = login.revokedOn
    recheck = login.recheck
    hasOtherSignIn = login.hasOtherSignIn
    usesRelay = login.usesRelay
    forwards = login.forwards
    requestCode = login.requestCode
    requestStatus = login.requestStatus
    request = login.deletionRequest
    events = login.events
    next = login.action(closed: closed).map { action in
      (desk.words.text(action.what, of: key, provider: record.name, service: name), action.from)
    }
    instructions = LoginInstructions(record, connection, service: name, in: desk.words.tag)
    today = desk.today
  }
}
