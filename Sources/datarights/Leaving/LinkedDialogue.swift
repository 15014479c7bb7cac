import DataRightsDesk
import DataRights
import DataRightsCatalogue
import DataRightsStore

/// Asks in a terminal for what an entry of a plan follows from: linked logins, separate accounts, the residence.
struct LinkedDialogue {
  let desk: Desk
  let view: LeaveView
  private var words: Words { desk.words }
  private var service: String { view.outlook.exit.service }

  /// Whether somebody stopped in the middle.
  enum Ending { case answered, later, stopped }

  private enum Answer { case yes, no, later, stop }

  /// Whether an entry of a role follows from something that is asked for here.
  static func asksFor(_ role: PlaybookRole) -> Bool {
    role == .loginInventory || role == .closureInventory || role == .residence
  }

  /// Asks for what an entry follows from; nil where that is not to be asked for here.
  func settle(_ role: PlaybookRole) throws -> Ending? {
    switch role {
    case .loginInventory: return try askForLogins()
    case .closureInventory:
      let missing = view.outlook.playbook.closures.filter { view.outlook.surroundings.closures[$0] == nil }
      for id in missing {
        let ending = try askForVariant(of: desk.catalogue.closure(id))
        guard ending == .answered else { return ending }
      }
      return .answered
    case .residence:
      let place = try Prompt(desk: desk).askForResidence()
      _ = try desk.writeJournal().setProfile(today: desk.today, recorded: desk.world.now) { writer in
        var writer = writer
        writer.residence = place
        return writer
      }
      return .answered
    default: return nil
    }
  }

  private func askForLogins() throws -> Ending {
    for offered in view.outlook.playbook.logins {
      let provider = try desk.catalogue.provider(offered.provider)
      for connection in view.outlook.unseenConnections(of: offered) {
        let question = words.text(
          "dialogue.linked",
          ["service": view.outlook.exit.name, "provider": provider.name, "connection": words.name(connection)])
        switch try ask(question) {
        case .yes:
          let hasOtherSignIn = try flag("dialogue.other-sign-in", [:])
          let usesRelay = provider.hasRelay ? try flag("dialogue.relay", ["provider": provider.name]) : nil
          try keep(.present, provider, connection, hasOtherSignIn: hasOtherSignIn, usesRelay: usesRelay)
        case .no: try keep(.notUsed, provider, connection)
        case .later: return .later
        case .stop: return .stopped
        }
      }
    }
    return .answered
  }

  /// Yes or no; nil where somebody leaves it for later.
  private func flag(_ phrase: String, _ values: [String: String]) throws -> Bool? {
    switch try ask(words.text(phrase, values), canStop: false) {
    case .yes: true
    case .no: false
    case .later, .stop: nil
    }
  }

  private func keep(
    _ state: LoginState, _ provider: LoginProvider, _ connection: Connection, hasOtherSignIn: Bool? = nil,
    usesRelay: Bool? = nil
  ) throws {
    let key = LinkedLogin.Key(service: service, provider: provider.id, connection: connection)
    let event = LoginEvent(state, on: desk.today, hasOtherSignIn: hasOtherSignIn, usesRelay: usesRelay)
    try desk.log([key], of: service) { _ in event }
  }

  /// Asks the questions that find out which of the accounts that bear a name it is.
  private func askForVariant(of record: ClosureRecord) throws -> Ending {
    var next = record.questions.first
    while let question = next {
      let none = words.text("dialogue.s")
      let choices =
        question.choices.map { choice in (name: choice.text.text(in: words.tag), value: Optional(choice)) }
        + [(name: none, value: nil)]
      guard let choice = try Prompt(desk: desk).choose(question.text.text(in: words.tag), among: choices) else {
        return .later
      }
      if let variant = choice.variant {
        try desk.log(ClosureEvent(.variantKnown, on: desk.today, variant: variant), inClosure: record.id)
        return .answered
      }
      next = record.questions.first { $0.id == choice.next }
    }
    return .later
  }

  private func ask(_ question: String, canStop: Bool = true) throws -> Answer {
    let stop = canStop ? ", q = \(words.text("dialogue.q"))" : ""
    let keys = "[\(words.text("dialogue.yes-or-no")), s = \(words.text("dialogue.s"))\(stop)]"
    return try Prompt(desk: desk).ask(wrapped("\(question) \(keys)", width: Terminal.width)) { text in
      let answer = Substring(text.lowercased())
      if words.text("dialogue.yes").split(separator: ",").contains(answer) { return .yes }
      if words.text("dialogue.no").split(separator: ",").contains(answer) { return .no }
      switch answer {
      case "s": return .later
      case "q" where canStop: return .stop
      default:
        throw desk.failure("no-such-key", ["keys": keys], exit: 64)
      }
    }
  }
}
