extension ExitOutlook {
  /// The event that settles an entry, or opens it again.
  func check(_ event: ExitEvent) throws(ExitError) -> ExitEvent {
    let id = event.item ?? ""
    guard let item = playbook.item(id) else { throw .unknownItem(id, known: items.map(\.id)) }
    guard let planned = self.item(id) else {
      // Before the decision there is no checklist.
      guard decision != nil || playbook.preliminary.contains(id) else { throw decisionMissing }
      throw .notInPlan(id)
    }
    let target = event.state ?? .done
    try guardRole(planned, target)
    let answered: ItemState
    do throws(AnswerProblem) {
      answered = try AnswerCheck(item: item, today: today).state(event.answers, isSettling: target == .done)
    } catch {
      throw .answers(id, error)
    }
    switch target {
    case .open: return ExitEvent(event, state: .open)
    case .done: return try settle(event, planned, as: answered)
    case .notApplicable:
      guard item.mayNotApply else { throw .guarded(ExitGuard(.mustApply, .hard, items: [id])) }
    case .riskAccepted:
      guard planned.strength != .hard else { throw .guarded(ExitGuard(.hardItem, .hard, items: [id])) }
      guard item.acceptsRisk || acceptsByAnswer(item) else { throw .guarded(ExitGuard(.noRisk, .hard, items: [id])) }
    case .overridden:
      guard planned.strength != .hard else { throw .guarded(ExitGuard(.hardItem, .hard, items: [id])) }
      guard event.reason.isWritten else { throw .guarded(ExitGuard(.softGates, .soft, items: [id])) }
    }
    return ExitEvent(event, state: target)
  }

  /// What an entry's role forbids, whatever is said of it.
  private func guardRole(_ planned: PlannedItem, _ target: ItemState) throws(ExitError) {
    guard let role = planned.item.role else { return }
    if role.isComputed, target == .done || !mayBePassed(planned) { throw .computed(planned.id, role) }
    switch role {
    case .submit, .deactivate:
      guard target == .done else { throw .computed(planned.id, role) }
    case .scope, .decision:
      guard exit.submission == nil else { throw .guarded(ExitGuard(.submitted, .hard)) }
    case .signInRefused:
      guard exit.confirmation?.item != planned.id else { throw .guarded(ExitGuard(.confirmed, .hard)) }
    default: break
    }
  }

  private func acceptsByAnswer(_ item: PlaybookItem) -> Bool {
    item.answers.contains { $0.choices.contains { $0.settles == .riskAccepted } }
  }

  /// Whether a computed entry can be left out by the user: one that is for others than this service's log.
  private func mayBePassed(_ planned: PlannedItem) -> Bool {
    switch planned.item.role {
    case .residence, .orderFile, .loginInventory, .letter: planned.strength != .hard
    default: false
    }
  }

  private func settle(
    _ event: ExitEvent, _ planned: PlannedItem, as state: ItemState
  ) throws(ExitError) -> ExitEvent {
    let item = planned.item
    switch item.role {
    case .submit:
      let submission = try submission(ExitEvent(event, .submitted, path: item.path))
      try guardOrder(planned, reason: event.reason)
      return submission
    case .deactivate:
      try guardDeactivation(event)
      try guardOrder(planned, reason: event.reason)
      return ExitEvent(event, .deactivated, path: nil)
    default: try guardOrder(planned, reason: event.reason)
    }
    if item.role == .signInRefused { try guardSignIn(on: event.on) }
    if item.evidence == .required, event.evidence.level < .page, !event.text.isWritten {
      throw .evidenceMissing(item.id)
    }
    guard state != .riskAccepted || planned.strength != .hard else {
      throw .guarded(ExitGuard(.hardItem, .hard, items: [item.id]))
    }
    // That the account is gone is seen by a refused sign-in where the service sends no word.
    if item.role == .signInRefused, state == .done, exit.confirmation == nil {
      return ExitEvent(event, .confirmed, path: nil)
    }
    return ExitEvent(event, state: state)
  }

  /// Entries come in order, so that no money and no record is lost; a written reason lets one go ahead, but the steps
  /// that ask for the closure wait for everything that is hard.
  private func guardOrder(_ planned: PlannedItem, reason: String?) throws(ExitError) {
    let item = planned.item
    let needed = item.needs.compactMap { self.item($0) }.filter { $0.state == .open && $0.isTask }
    let earlier = item.phase == .watch || item.phase == .aftercare ? [] : blocking(before: item.phase)
    var open = needed
    for entry in earlier where !open.contains(entry) { open.append(entry) }
    if item.phase == .close, item.kind == .step {
      let hard = open.filter { $0.strength == .hard }
      guard hard.isEmpty else { throw .guarded(ExitGuard(.hardGates, .hard, items: hard.map(\.id))) }
    }
    guard open.isEmpty || reason.isWritten else { throw .guarded(ExitGuard(.order, .soft, items: open.map(\.id))) }
  }

  /// A sign-in can call the closure off until it is confirmed, or until the time that the screen named is over.
  private func guardSignIn(on day: CivilDate) throws(ExitError) {
    if exit.confirmation != nil { return }
    if let end = until?.date, end < day { return }
    throw .guarded(ExitGuard(.signIn, .hard, items: [item(.confirmation)?.id].compactMap(\.self)))
  }
}

extension ExitEvent {
  /// The same event with another state.
  init(_ event: ExitEvent, state: ItemState) {
    self.init(
      event.kind, on: event.on, item: event.item, state: state, answers: event.answers, path: event.path,
      until: event.until, text: event.text, reason: event.reason, evidence: event.evidence)
  }

  /// What an entry that is done does.
  init(_ event: ExitEvent, _ kind: ExitEvent.Kind, path: String?) {
    self.init(
      kind, on: event.on, item: event.item, answers: event.answers, path: path, until: event.until, text: event.text,
      reason: event.reason, evidence: event.evidence)
  }
}
