/// A guard: what must hold before a step, and whether a written reason passes it.
public struct ExitGuard: Sendable, Hashable {
  /// What it guards.
  public enum Name: String, Sendable, Hashable, CaseIterable {
    /// The playbook is for other accounts.
    case scope
    /// It is not decided what shall happen, or it is decided otherwise.
    case decision
    /// Entries come before this one.
    case order
    /// Entries that nobody may pass over are open.
    case hardGates = "hard-gates"
    /// Entries that a reason passes are open.
    case softGates = "soft-gates"
    /// The closure was asked for already.
    case submitted
    /// Nothing was asked for yet.
    case notSubmitted = "not-submitted"
    /// The confirmation is there.
    case confirmed
    /// The entry cannot be passed over.
    case hardItem = "hard-item"
    /// The entry always applies.
    case mustApply = "must-apply"
    /// The risk of the entry cannot be accepted.
    case noRisk = "no-risk"
    /// The service may not have closed the account yet, and a sign-in could call the closure off.
    case signIn = "sign-in"
  }

  /// What it guards.
  public let name: Name
  /// Whether a written reason passes it.
  public let strength: PlaybookItem.Strength
  /// The entries that would satisfy it.
  public let items: [String]

  /// Makes a guard.
  public init(_ name: Name, _ strength: PlaybookItem.Strength, items: [String] = []) {
    self.name = name
    self.strength = strength
    self.items = items
  }
}

/// Why something cannot be logged in an exit.
public enum ExitError: Error, Sendable, Hashable {
  /// The day lies after today.
  case future(on: CivilDate, today: CivilDate)
  /// The day lies before what was logged last.
  case tooEarly(on: CivilDate, after: CivilDate)
  /// The playbook has no such entry.
  case unknownItem(String, known: [String])
  /// The entry is not in this person's plan.
  case notInPlan(String)
  /// The entry's state follows from something else.
  case computed(String, PlaybookRole)
  /// The answers do not settle the entry.
  case answers(String, AnswerProblem)
  /// The entry needs evidence.
  case evidenceMissing(String)
  /// A guard forbids it.
  case guarded(ExitGuard)
  /// The day named lies before the event.
  case untilMisplaced
  /// The playbook has no such path.
  case unknownPath(String, known: [String])
}

extension ExitOutlook {
  /// The exit with one event more; throws where a guard forbids it.
  ///
  /// An entry with the role `submit`, `deactivate` or `sign-in-refused` that is done logs what it amounts to. A
  /// submission that is logged while one holds adds what the screen said.
  public func logging(_ event: ExitEvent) throws(ExitError) -> Exit {
    guard event.on <= today else { throw .future(on: event.on, today: today) }
    if let last = exit.events.last?.on ?? Optional(exit.started), event.on < last {
      throw .tooEarly(on: event.on, after: last)
    }
    if let until = event.until?.date, until < event.on { throw .untilMisplaced }
    if let path = event.path, !playbook.paths.contains(where: { $0.id == path }) {
      throw .unknownPath(path, known: playbook.paths.map(\.id))
    }
    var copy = exit
    copy.events.append(try checked(event))
    return copy
  }

  private func checked(_ event: ExitEvent) throws(ExitError) -> ExitEvent {
    let saysScope = event.kind == .checked && event.item == playbook.item(.scope)?.id
    if state == .outOfScope, !saysScope, event.kind != .persona { throw .guarded(ExitGuard(.scope, .hard)) }
    switch event.kind {
    case .checked: return try check(event)
    case .submitted: return try submission(event)
    case .confirmed, .cancelled:
      guard exit.submission != nil else { throw .guarded(ExitGuard(.notSubmitted, .hard)) }
      guard exit.confirmation == nil else { throw .guarded(ExitGuard(.confirmed, .hard)) }
    case .deactivated: try guardDeactivation(event)
    case .waiting, .blocked:
      guard decision != nil else { throw decisionMissing }
      guard exit.submission == nil else { throw .guarded(ExitGuard(.submitted, .hard)) }
    case .signedIn, .persona, .addressee, .ordersRead: break
    }
    return event
  }

  /// The guard that the decision is another one, or is not made.
  var decisionMissing: ExitError {
    .guarded(ExitGuard(.decision, .hard, items: [playbook.item(.decision)?.id].compactMap(\.self)))
  }

  /// The event of asking for the closure, with the path that is taken.
  func submission(_ event: ExitEvent) throws(ExitError) -> ExitEvent {
    if exit.submission != nil {
      let tells = event.until != nil || event.text.isWritten || !event.evidence.isEmpty
      guard tells, exit.confirmation == nil, event.path == nil || event.path == path else {
        throw .guarded(ExitGuard(.submitted, .hard))
      }
      return ExitEvent(event, .submitted, path: path)
    }
    guard decision == .delete else { throw decisionMissing }
    let submission = ExitEvent(event, .submitted, path: event.path ?? path)
    var submitted = exit
    submitted.events.append(submission)
    // The entries of the path that was taken count, whichever was chosen before.
    let taken = ExitOutlook(submitted, playbook: playbook, surroundings: surroundings)
    try guardGates(taken.blocking(before: .watch), reason: event.reason)
    return submission
  }

  func guardDeactivation(_ event: ExitEvent) throws(ExitError) {
    guard decision == .deactivate else { throw decisionMissing }
    try guardGates(blocking(before: .watch), reason: event.reason)
  }

  private func guardGates(_ open: [PlannedItem], reason: String?) throws(ExitError) {
    let hard = open.filter { $0.strength == .hard }
    guard hard.isEmpty else { throw .guarded(ExitGuard(.hardGates, .hard, items: hard.map(\.id))) }
    guard open.isEmpty || reason.isWritten else { throw .guarded(ExitGuard(.softGates, .soft, items: open.map(\.id))) }
  }
}
