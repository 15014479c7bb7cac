package import DataRights
import DataRightsCatalogue

/// What makes sense next in an exit, in words.
package struct ActionWords {
  package let view: LeaveView
  private var words: Words { view.desk.words }
  var outlook: ExitOutlook { view.outlook }

  package init(view: LeaveView) {
    self.view = view
  }

  /// An action in a sentence.
  package func text(_ what: ExitAction.What) -> String {
    let name = "action." + what.word
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
      return words.text(what, of: key, provider: providerName(key.provider), service: outlook.exit.name)
    case .closure(let id):
      return words.text(name, ["closure": (try? view.desk.catalogue.closure(id).name) ?? id])
    case .letter(let number): return words.text(name, ["number": "\(number)"])
    case .recordScreen, .keepAway, .ask, .findOut, .decideAgain: return words.text(name, ["service": outlook.exit.name])
    }
  }

  private func providerName(_ id: String) -> String { (try? view.desk.catalogue.provider(id).name) ?? id }
}

extension ExitAction.What {
  /// The word for a kind of action.
  package var word: String {
    switch self {
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
}

extension Words {
  /// What makes sense next about a linked login, in a sentence.
  package func text(
    _ what: ExitAction.What, of key: LinkedLogin.Key, provider: String, service: String
  ) -> String {
    text("action." + what.word, ["provider": provider, "connection": name(key.connection), "service": service])
  }
}
