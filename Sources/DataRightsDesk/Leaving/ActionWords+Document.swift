package import DataRights
import DataRightsCatalogue

extension ActionWords {
  /// An action as a document, with the call that does it.
  package func document(_ action: ExitAction) -> JSON {
    (["action": JSON(action.what.word), "text": JSON(text(action.what))] as JSON)
      .with("from", action.from.map { JSON($0.iso) })
      .with("item", item(action.what).map { JSON($0) })
      .with("command", command(action.what).map { JSON($0) })
  }

  private func item(_ what: ExitAction.What) -> String? {
    switch what {
    case .settle(let id), .recheckItem(let id): id
    default: nil
    }
  }

  /// The call that records it; nil where there is nothing to record.
  package func command(_ what: ExitAction.What) -> String? {
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

  private var service: String { outlook.exit.service }

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
}
