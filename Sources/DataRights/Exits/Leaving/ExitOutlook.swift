/// How an exit stands on a day: its state, its plan, and what holds it up.
public struct ExitOutlook: Sendable {
  /// The exit.
  public let exit: Exit
  /// Its playbook.
  public let playbook: Playbook
  /// The world around it.
  public let surroundings: ExitSurroundings
  /// The entries that apply, phase by phase.
  public let items: [PlannedItem]
  /// What shall happen with the account; nil before it is decided.
  public let decision: ExitDecision?
  /// The path to the closure that is taken.
  public let path: String?
  /// How far it has come.
  public let state: ExitState
  let plan: ExitPlan

  /// Looks at an exit.
  public init(_ exit: Exit, playbook: Playbook, surroundings: ExitSurroundings) {
    let plan = ExitPlan(exit, playbook: playbook, surroundings: surroundings)
    self.plan = plan
    self.exit = exit
    self.playbook = playbook
    self.surroundings = surroundings
    items = plan.items
    decision = plan.decision
    path = plan.path
    state = ExitStateReading(plan, items: items).state
  }

  /// The day.
  public var today: CivilDate { surroundings.today }

  /// An entry of the plan by its id.
  public func item(_ id: String) -> PlannedItem? { items.first { $0.id == id } }

  /// An entry of the plan by its role, on the path that is taken.
  public func item(_ role: PlaybookRole) -> PlannedItem? {
    items.first { $0.item.role == role && ($0.item.path == nil || $0.item.path == path) }
  }

  /// The part of the exit in which it is.
  public var phase: ExitPhase {
    switch state {
    case .submitted, .grace, .graceUnknown: .watch
    case .closedConfirmed, .aftercare, .done: .aftercare
    default: items.first { $0.isBlocking && $0.item.phase < .watch }?.item.phase ?? (isSubmittable ? .close : .resolve)
    }
  }

  private var isSubmittable: Bool { decision != nil && blocking(before: .watch).isEmpty }

  /// The entries that hold up a phase: those of earlier phases that are not settled, and in the closing phase those
  /// that stand before the submission.
  func blocking(before phase: ExitPhase) -> [PlannedItem] {
    items.filter { $0.isBlocking && $0.item.phase < phase && $0.item.role != .submit && $0.item.role != .deactivate }
  }

  /// The ids of what holds up the next big step: the submission before it, the end after it.
  public var blockedBy: [String] {
    switch state {
    case .done, .outOfScope, .waiting: return []
    case .submitted, .grace, .graceUnknown: return items.filter { $0.item.role == .confirmation }.map(\.id)
    case .closedConfirmed, .aftercare: return open(in: .aftercare)
    default: return blocking(before: .watch).map(\.id)
    }
  }

  /// What is not settled after the closure: entries of the playbook, and what must be settled whether or not an entry
  /// speaks of it.
  private func open(in phase: ExitPhase) -> [String] {
    var ids = items.filter { $0.item.phase == phase && $0.isBlocking }.map(\.id)
    for (role, isOpen) in [
      (PlaybookRole.logins, !plan.openLogins.isEmpty), (.closures, !plan.openClosures.isEmpty),
      (.letters, !plan.openLetters.isEmpty),
    ] where isOpen {
      let id = item(role)?.id ?? role.rawValue
      if !ids.contains(id) { ids.append(id) }
    }
    return ids
  }

  /// The linked logins about which something is left to do.
  public var openLogins: [LinkedLogin.Key] { plan.openLogins }
  /// The separate closures about which something is left to do.
  public var openClosures: [String] { plan.openClosures }
  /// The numbers of the letters that are not at an end.
  public var openLetters: [Int] { plan.openLetters }
  /// The connections with a provider that the service offers and that nobody has looked at.
  public func unseenConnections(of login: Playbook.OfferedLogin) -> [Connection] {
    login.connections.filter { connection in
      !surroundings.logins.contains {
        $0.key.provider == login.provider && $0.key.connection == connection && $0.recorded != .unknown
      }
    }
  }

  /// The providers that the service offers and that nobody has looked at.
  public var unseenProviders: [String] { plan.unseenProviders }
  /// What the last order export told; nil where none was read.
  public var orders: OrderSummary? { plan.lastOrders }
  /// The addressee to whom letters go; nil where none is known.
  public var addressee: String? { plan.addressee }

  /// Whether a sign-in since the submission may have called it off.
  public var isPossiblyCancelled: Bool { exit.confirmation == nil && !exit.signInsSinceSubmission.isEmpty }

  /// The day after which the service is late with its confirmation; nil where nothing is awaited.
  public var noticeExpected: CivilDate? {
    guard let submission = exit.submission, exit.confirmation == nil else { return nil }
    return until?.date ?? submission.on.adding(days: Self.noticeDays)
  }

  /// Whether the service is late with its confirmation.
  public var isOverdue: Bool { noticeExpected.map { $0 < today } ?? false }

  /// What the screen said about the time, as last recorded since the submission.
  public var until: NamedDay? { exit.until }

  /// After so many days without any word one asks, where the service named no day.
  ///
  /// How long is our choice, not a service's.
  private static let noticeDays = 30
}
