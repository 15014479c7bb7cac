import DataRights

/// Linked logins as documents and as a table.
struct LoginView {
  let context: Context
  private var words: Words { context.words }

  init(_ context: Context) {
    self.context = context
  }

  static func document(_ login: LinkedLogin, closed: CivilDate?) -> JSON {
    ([
      "service": JSON(login.key.service), "provider": JSON(login.key.provider),
      "connection": JSON(login.key.connection.rawValue), "state": JSON(login.state(closed: closed).rawValue),
      "on": JSON(login.events.last?.on.iso), "evidence": JSON(login.evidence.rawValue),
      "revokedOn": JSON(login.revokedOn?.iso), "verifiedOn": JSON(login.verifiedOn?.iso),
      "recheck": JSON(recheck(login)?.iso), "otherSignIn": JSON(login.hasOtherSignIn),
      "deletionRequest": JSON(login.deletionRequest.rawValue),
    ] as JSON)
    .with("relay", login.usesRelay ? true : nil)
    .with("forwarding", login.usesRelay ? JSON(login.forwards) : nil)
    .with("requestCode", login.requestCode.map { JSON($0) })
    .with("requestStatus", login.requestStatus.map { JSON($0) })
  }

  /// The day from which one looks at the provider's list again; nil where nothing is left to look for.
  static func recheck(_ login: LinkedLogin) -> CivilDate? {
    switch login.recorded {
    case .revoked: login.firstRecheck
    case .verified: login.secondRecheck
    default: nil
    }
  }

  func table(_ logins: [LinkedLogin], closed: (String) -> CivilDate?) -> String {
    guard !logins.isEmpty else { return words.text("logins.empty") }
    var table = Table(
      ["service", "provider", "connection", "state", "on", "recheck"].map { words.text("column." + $0) }, flexible: 2)
    for login in logins {
      table.rows.append([
        login.key.service, login.key.provider, words.name(login.key.connection),
        words.name(login.state(closed: closed(login.key.service))), login.events.last?.on.iso ?? "–",
        Self.recheck(login)?.iso ?? "–",
      ])
    }
    return table.text(width: World.width, style: context.style)
  }

  /// How a connection is ended, as its provider's record tells.
  func instructions(_ provider: LoginProvider, _ connection: Connection, service: String) -> [String] {
    guard let record = provider.record(connection) else { return [] }
    let tag = words.tag
    let name = words.text("login.how", ["name": record.name.text(in: tag, service: service)])
    var lines = [wrapped(name, width: World.width)]
    if let link = record.link { lines.append("  " + link) }
    for path in record.paths {
      let older = path.isCurrent ? "" : " (\(words.text("login.older")))"
      lines.append(
        wrapped(path.fact.text.text(in: tag, service: service) + older, width: World.width, first: "  ", rest: "    "))
    }
    for (index, step) in record.steps.enumerated() {
      let mark = step.certainty == .reported ? " (\(words.name(.reported)))" : ""
      lines.append(
        wrapped(
          step.text.text(in: tag, service: service) + mark, width: World.width, first: "  \(index + 1). ", rest: "     "
        ))
    }
    lines.append(
      wrapped(
        words.text("login.gone", ["text": record.gone.text(in: tag, service: service)]), width: World.width,
        first: "  ", rest: "  "))
    if let request = provider.request {
      lines.append(
        wrapped(request.fact.text.text(in: tag, service: service), width: World.width, first: "  ", rest: "  "))
    }
    return lines
  }
}
