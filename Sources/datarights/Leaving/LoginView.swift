import DataRightsDesk
import DataRights

/// Linked logins as a table, and how they are ended.
struct LoginView {
  let desk: Desk
  private var words: Words { desk.words }

  init(_ desk: Desk) {
    self.desk = desk
  }

  func table(_ logins: [LinkedLogin], closed: (String) -> CivilDate?) -> String {
    guard !logins.isEmpty else { return words.text("logins.empty") }
    var table = Table(
      ["service", "provider", "connection", "state", "on", "recheck"].map { words.text("column." + $0) }, flexible: 2)
    for login in logins {
      table.rows.append([
        login.key.service, login.key.provider, words.name(login.key.connection),
        words.name(login.state(closed: closed(login.key.service))), login.events.last?.on.iso ?? "–",
        login.recheck?.iso ?? "–",
      ])
    }
    return table.text(width: Terminal.width, style: desk.style)
  }

  /// How a connection is ended, as its provider's record tells.
  func instructions(_ provider: LoginProvider, _ connection: Connection, service: String) -> [String] {
    guard let told = LoginInstructions(provider, connection, service: service, in: words.tag) else { return [] }
    var lines = [wrapped(words.text("login.how", ["name": told.name]), width: Terminal.width)]
    if let link = told.link { lines.append("  " + link) }
    for path in told.paths {
      let older = path.isOlder ? " (\(words.text("login.older")))" : ""
      lines.append(wrapped(path.text + older, width: Terminal.width, first: "  ", rest: "    "))
    }
    for (index, step) in told.steps.enumerated() {
      let mark = step.isReported ? " (\(words.name(.reported)))" : ""
      lines.append(wrapped(step.text + mark, width: Terminal.width, first: "  \(index + 1). ", rest: "     "))
    }
    lines.append(
      wrapped(words.text("login.gone", ["text": told.gone]), width: Terminal.width, first: "  ", rest: "  "))
    if let request = told.request {
      lines.append(wrapped(request, width: Terminal.width, first: "  ", rest: "  "))
    }
    return lines
  }
}
