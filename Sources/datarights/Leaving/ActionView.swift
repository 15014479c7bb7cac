import DataRights
import DataRightsCatalogue

/// What makes sense next in an exit, in words and with the call that does it.
struct ActionView {
  let view: LeaveView
  private var words: Words { view.context.words }
  private var outlook: ExitOutlook { view.outlook }
  private var service: String { outlook.exit.service }

  init(view: LeaveView) {
    self.view = view
  }

  func document(_ action: ExitAction) -> JSON {
    (["action": JSON(name(action.what)), "text": JSON(text(action.what))] as JSON)
      .with("from", action.from.map { JSON($0.iso) })
      .with("item", item(action.what).map { JSON($0) })
      .with("command", command(action.what).map { JSON($0) })
  }

  /// The word for a kind of action.
  private func name(_ what: ExitAction.What) -> String {
    switch what {
    case .settle: "settle"
    case .recordScreen: "record-screen"
    case .keepAway: "keep-away"
    case .ask: "ask"
    case .findOut: "find-out"
    case .decideAgain: "decide-again"
    case .lookFor: "look-for-login"
    case .revoke: "revoke"
    case .recheck: "recheck"
    case .recheckLater: "recheck-later"
    case .revokeAgain: "revoke-again"
    case .closure: "closure"
    case .letter: "letter"
    case .recheckItem: "recheck-item"
    }
  }

  private func item(_ what: ExitAction.What) -> String? {
    switch what {
    case .settle(let id), .recheckItem(let id): id
    default: nil
    }
  }

  /// An action in a sentence.
  func text(_ what: ExitAction.What) -> String {
    let name = "action." + self.name(what)
    switch what {
    case .settle(let id): return outlook.item(id).map { view.text($0.item.text) } ?? id
    case .recheckItem(let id):
      return words.text(name, ["item": outlook.item(id).map { view.text($0.item.text) } ?? id])
    case .lookFor(let provider, let connections):
      return words.text(
        name,
        [
          "provider": providerName(provider), "service": outlook.exit.name,
          "connections": words.language.list(connections.map(words.name)),
        ])
    case .revoke(let key), .recheck(let key), .recheckLater(let key), .revokeAgain(let key):
      return words.text(
        name,
        [
          "provider": providerName(key.provider), "connection": words.name(key.connection),
          "service": outlook.exit.name,
        ])
    case .closure(let id):
      return words.text(name, ["closure": (try? view.context.catalogue.closure(id).name) ?? id])
    case .letter(let number): return words.text(name, ["number": "\(number)"])
    case .recordScreen, .keepAway, .ask, .findOut, .decideAgain: return words.text(name, ["service": outlook.exit.name])
    }
  }

  private func providerName(_ id: String) -> String { (try? view.context.catalogue.provider(id).name) ?? id }

  /// The call that records it; nil where there is nothing to record.
  func command(_ what: ExitAction.What) -> String? {
    switch what {
    case .settle(let id): return outlook.item(id).map(command)
    case .recheckItem(let id): return "datarights leave check \(service) \(id)"
    case .recordScreen: return "datarights leave note \(service) submitted --until unknown"
    case .keepAway: return "datarights leave note \(service) confirmed"
    case .ask: return outlook.addressee.map { "datarights draft erasure --to \($0)" }
    case .findOut: return "datarights leave note \(service) cancelled"
    case .decideAgain:
      return outlook.item(.decision).map { "datarights leave check \(service) \($0.id) --answer …" }
    case .lookFor(let provider, let connections):
      let isWhole = connections.count > 1 || connections == [.signIn]
      let connection = isWhole ? "" : connections.first.map { " --connection \($0.rawValue)" } ?? ""
      return "datarights logins set \(service) \(provider) not-used\(connection)"
    case .revoke(let key), .revokeAgain(let key): return command(key, "revoked")
    case .recheck(let key), .recheckLater(let key): return command(key, "verified --evidence …")
    case .closure(let id): return "datarights closures show \(id)"
    case .letter(let number): return "datarights show \(number)"
    }
  }

  private func command(_ key: LinkedLogin.Key, _ state: String) -> String {
    let connection = key.connection == .signIn ? "" : " --connection \(key.connection.rawValue)"
    return "datarights logins set \(service) \(key.provider) \(state)\(connection)"
  }

  /// The call that settles an entry, with the answers that it asks for.
  private func command(_ planned: PlannedItem) -> String {
    let item = planned.item
    switch item.role {
    case .letter: return "datarights draft \(item.right?.rawValue ?? "access") --to \(outlook.addressee ?? "…")"
    case .residence: return "datarights profile set --resident …"
    case .loginInventory:
      return outlook.unseenProviders.first.map { "datarights logins set \(service) \($0) not-used" }
        ?? "datarights logins list"
    case .closureInventory:
      let missing = outlook.playbook.closures.first { outlook.surroundings.closures[$0] == nil }
      return "datarights closures show \(missing ?? "…")"
    default:
      let answers = item.answers.filter { !$0.isOptional }.map { question in
        let value = question.must.map(String.init) ?? (question.kind == .flag ? "yes" : "…")
        return " --answer \(question.id)=\(value)"
      }
      return "datarights leave check \(service) \(item.id)" + answers.joined()
    }
  }

  /// The first thing to do in full, and what comes after it.
  func text() -> String {
    let style = view.context.style
    var lines = [style.bold(view.headline)]
    lines += view.banners.map { style.yellow(wrapped($0, width: World.width)) }
    let ripe = outlook.actions.filter { $0.isRipe(on: outlook.today) }
    let later = outlook.actions.filter { !$0.isRipe(on: outlook.today) }
    if let first = ripe.first {
      lines += [""] + full(first)
    } else if outlook.state == .done {
      lines += ["", words.text("leave.done", ["service": outlook.exit.name])]
    }
    if ripe.count > 1 {
      lines += ["", style.bold(words.text("leave.then"))]
      lines += ripe.dropFirst().prefix(4).map {
        wrapped(text($0.what), width: World.width, first: "  - ", rest: "    ")
      }
      if ripe.count > 5 { lines.append("  " + words.text("leave.more", ["count": "\(ripe.count - 5)"])) }
    }
    if !later.isEmpty {
      lines += ["", style.bold(words.text("leave.later"))]
      lines += later.map { action in
        wrapped(
          text(action.what), width: World.width, first: "  \(action.from?.iso ?? "")  ", rest: "              ")
      }
    }
    return lines.joined(separator: "\n")
  }

  /// An action with everything that helps to do it.
  func full(_ action: ExitAction) -> [String] {
    let style = view.context.style
    var lines = [style.bold(wrapped(words.text("leave.next", ["text": text(action.what)]), width: World.width))]
    switch action.what {
    case .settle(let id), .recheckItem(let id):
      if let planned = outlook.item(id) { lines += ItemText(view: view).lines(planned) }
    case .revoke(let key), .recheck(let key), .recheckLater(let key), .revokeAgain(let key):
      if let provider = try? view.context.catalogue.provider(key.provider) {
        lines += LoginView(view.context).instructions(provider, key.connection, service: outlook.exit.name)
      }
    default: break
    }
    if let command = command(action.what) { lines.append("  → " + command) }
    if case .settle(let id) = action.what, let planned = outlook.item(id) {
      lines += alternatives(planned).map { state in
        "  → " + words.text("item.or", ["call": "datarights leave check \(service) \(id) \(state.rawValue)"])
      }
    }
    return lines
  }

  /// The states in which an entry can be left beside done.
  private func alternatives(_ planned: PlannedItem) -> [ItemState] {
    let isHard = planned.strength == .hard
    return (planned.item.mayNotApply ? [.notApplicable] : [])
      + (planned.item.acceptsRisk && !isHard ? [.riskAccepted] : [])
  }
}
