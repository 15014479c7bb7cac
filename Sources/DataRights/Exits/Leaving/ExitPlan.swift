/// The entries of a playbook for one person: those that apply, each with its state.
struct ExitPlan {
  let exit: Exit
  let playbook: Playbook
  let surroundings: ExitSurroundings
  let decision: ExitDecision?
  let path: String?

  init(_ exit: Exit, playbook: Playbook, surroundings: ExitSurroundings) {
    self.exit = exit
    self.playbook = playbook
    self.surroundings = surroundings
    decision = Self.answer(of: .decision, exit, playbook).flatMap(ExitDecision.init(rawValue:))
    let chosen = Self.answer(of: .path, exit, playbook).flatMap { id in playbook.paths.first { $0.id == id }?.id }
    path = exit.submission?.path ?? chosen ?? playbook.recommendedPath
  }

  /// The choice that was last given to the entry of a role.
  static func answer(of role: PlaybookRole, _ exit: Exit, _ playbook: Playbook) -> String? {
    guard let item = playbook.item(role), let question = item.answers.first(where: { $0.kind == .choice }),
      let check = exit.lastCheck(of: item.id), check.state == .done || check.state == .riskAccepted
    else { return nil }
    return check.answers.first { $0.question == question.id }?.value
  }

  /// The entries that apply.
  var items: [PlannedItem] {
    let preliminary = playbook.preliminary
    return playbook.items.compactMap { item in
      guard item.personas.isEmpty || item.personas.contains(exit.persona) else { return nil }
      guard preliminary.contains(item.id) || decision.map(item.decisions.contains) ?? false else { return nil }
      return planned(item)
    }
  }

  private func planned(_ item: PlaybookItem) -> PlannedItem {
    let state = item.role.flatMap { computed($0, item) } ?? (isOtherPath(item) ? .notApplicable : nil)
    return PlannedItem(
      item: item, strength: item.strength(for: exit.persona), state: state ?? said(of: item),
      event: state == nil ? exit.lastCheck(of: item.id) : nil, recheck: recheck(of: item))
  }

  /// The state in which the person left an entry.
  private func said(of item: PlaybookItem) -> ItemState {
    let state = exit.lastCheck(of: item.id)?.state ?? .open
    // What was soft when it was passed over can have become hard with the use of the account.
    let isPassedOver = state == .overridden || state == .riskAccepted
    return isPassedOver && item.strength(for: exit.persona) == .hard ? .open : state
  }

  /// The day on which one looks again; nil where once is enough, where it is open, or where one did.
  private func recheck(of item: PlaybookItem) -> CivilDate? {
    guard let days = item.recheckDays else { return nil }
    let checks = exit.events.filter { $0.kind == .checked && $0.item == item.id }
    let looks = checks.reversed().prefix { $0.state == .done }.map(\.on)
    guard let day = looks.last?.adding(days: days) else { return nil }
    return looks.contains { $0 >= day } ? nil : day
  }

  private func isOtherPath(_ item: PlaybookItem) -> Bool { item.path.map { $0 != path } ?? false }

  /// The state that follows from the rest of the log; nil where the user's own word decides.
  private func computed(_ role: PlaybookRole, _ item: PlaybookItem) -> ItemState? {
    switch role {
    case .residence: return surroundings.hasResidence ? .done : own(item)
    case .orderFile: return lastOrders == nil ? own(item) : .done
    case .loginInventory: return unseenProviders.isEmpty ? .done : own(item)
    case .closureInventory: return playbook.closures.allSatisfy { surroundings.closures[$0] != nil } ? .done : .open
    case .letter:
      let wasSent = surroundings.letters.contains {
        $0.right == item.right && $0.sent != nil && $0.addressee == addressee
      }
      return wasSent ? .done : own(item)
    case .noSignIn, .confirmation: return exit.confirmation == nil ? .open : .done
    case .login:
      guard !openLogins.contains(where: { $0.provider == item.provider }) else { return .open }
      let isUsed = surroundings.logins.contains {
        $0.key.provider == item.provider && $0.recorded != .unknown && $0.recorded != .notUsed
      }
      return isUsed ? .done : .notApplicable
    case .logins: return openLogins.isEmpty ? .done : .open
    case .closures: return openClosures.isEmpty ? .done : .open
    case .letters: return openLetters.isEmpty ? .done : .open
    case .submit:
      guard !isOtherPath(item) else { return .notApplicable }
      return exit.submission == nil ? .open : .done
    case .deactivate: return sinceDecision(.deactivated) == nil ? .open : .done
    case .signInRefused: return exit.confirmation?.item == item.id ? .done : nil
    case .orders:
      guard let read = exit.events.lastIndex(where: { $0.orders != nil }),
        !exit.events[read...].contains(where: { $0.kind == .checked && $0.item == item.id })
      else { return nil }
      return exit.events[read].orders?.open.isEmpty == true ? .done : .open
    default: return nil
    }
  }

  /// What the user left a computed entry in by passing it over; nil where they did not.
  private func own(_ item: PlaybookItem) -> ItemState? {
    let state = said(of: item)
    return state == .done ? .open : state
  }

  /// The last event of some kinds; nil where the person has decided anew since.
  private func sinceDecision(_ kinds: ExitEvent.Kind...) -> ExitEvent? {
    let decision = playbook.item(.decision)?.id
    let last = exit.events.last { kinds.contains($0.kind) || $0.kind == .checked && $0.item == decision }
    return last?.kind == .checked ? nil : last
  }

  /// What put the account to rest; nil where nothing did, or where the person has gone on since.
  var rest: ExitEvent? {
    let last = sinceDecision(.deactivated, .waiting, .submitted)
    return last?.kind == .submitted ? nil : last
  }

  /// The addressee to whom letters go.
  var addressee: String? { exit.addressee ?? playbook.addressees.first }

  /// What the last order export told.
  var lastOrders: OrderSummary? { exit.events.last { $0.orders != nil }?.orders }

  /// The providers that the service offers and that nobody has looked at.
  var unseenProviders: [String] {
    playbook.logins.map(\.provider).filter { provider in
      !surroundings.logins.contains { $0.key.provider == provider && $0.recorded != .unknown }
    }
  }

  /// The linked logins about which something is left to do; a connection that the service offers and nobody has
  /// looked at is one of them.
  var openLogins: [LinkedLogin.Key] {
    let known = surroundings.logins.filter { $0.recorded != .unknown }
    let open = known.filter { !$0.state(closed: exit.confirmation?.on).isEnd }.map(\.key)
    let offered = playbook.logins.flatMap { login in
      login.connections.map { LinkedLogin.Key(service: exit.service, provider: login.provider, connection: $0) }
    }
    let unseen = offered.filter { key in !known.contains { $0.key == key } }
    return (open + unseen).sorted()
  }

  /// The separate closures about which something is left to do.
  var openClosures: [String] {
    playbook.closures.filter { id in !(surroundings.closures[id]?.isAtEnd ?? false) }
  }

  /// The letters that are not at an end.
  var openLetters: [Int] { surroundings.letters.filter(\.isOpen).map(\.proceeding) }
}
