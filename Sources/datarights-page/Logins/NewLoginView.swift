import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// Asks which login is meant: the service, and the account that one signs in with.
struct NewLoginModel: Sendable {
  let services: [Choice]
  let connections: [Choice]
  let service: String
  let connection: String
  /// Whether something was sent, so that what lacks is told.
  let wasSent: Bool

  /// Offers all services and all connections of all providers.
  init(_ desk: Desk, _ query: Form) throws {
    services = try Self.services(desk)
    connections = try desk.catalogue.providerIDs.flatMap { id in
      let provider = try desk.catalogue.provider(id)
      return provider.connections.map { record in
        Choice(
          "\(id)/\(record.connection.rawValue)", "\(provider.name), \(desk.words.name(record.connection))")
      }
    }
    service = query["service"] ?? ""
    connection = query["login"] ?? ""
    wasSent = query["login"] != nil
  }

  /// The services whose names are known, by name.
  static func services(_ desk: Desk) throws -> [Choice] {
    try ServiceNames(desk, nil).services.map { Choice($0, try desk.serviceName($0) ?? $0) }
      .sorted { $0.label.lowercased() < $1.label.lowercased() }
  }

  /// The login that was chosen; nil where something lacks.
  var key: LinkedLogin.Key? {
    let parts = connection.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, let kind = Connection(rawValue: parts[1]),
      services.contains(where: { $0.value == service }),
      connections.contains(where: { $0.value == connection })
    else { return nil }
    return LinkedLogin.Key(service: service, provider: parts[0], connection: kind)
  }
}

/// The form that leads to the page of a login.
func newLoginView(_ model: NewLoginModel, _ page: PageContext) -> HTML {
  let isServiceKnown = model.services.contains { $0.value == model.service }
  let isLoginKnown = model.connections.contains { $0.value == model.connection }
  let service = FieldText(
    "service", label: page.text("page.logins.which-service"), hint: page.text("page.logins.which-service-hint"),
    error: model.wasSent && !isServiceKnown ? page.text("page.logins.service-missing") : nil, required: true)
  let login = FieldText(
    "login", label: page.text("page.logins.which-login"),
    error: model.wasSent && !isLoginKnown ? page.text("page.logins.login-missing") : nil, required: true)
  return HTML {
    h1 { page.text("page.logins.add") }
    errorSummary([service, login], page)
    form(.method(.get), .action(page.links.path("logins", "new")), .novalidate) {
      selectField(service, [Choice("", "–")] + model.services, value: model.service)
      selectField(login, [Choice("", "–")] + model.connections, value: model.connection)
      p(.class("buttons")) { submitButton(page.text("page.logins.go-on")) }
    }
    p { a(.href(page.links.path("logins"))) { page.text("page.logins.back") } }
  }
}
