/// Tells the state of an exit from its events and its plan.
struct ExitStateReading {
  let state: ExitState

  init(_ plan: ExitPlan, items: [PlannedItem]) {
    let exit = plan.exit
    if Self.isOutOfScope(plan) {
      state = .outOfScope
    } else if exit.confirmation != nil {
      state = Self.afterClosure(plan, items)
    } else if exit.submission != nil {
      state = Self.afterSubmission(exit)
    } else {
      state = Self.beforeSubmission(plan, items)
    }
  }

  private static func isOutOfScope(_ plan: ExitPlan) -> Bool {
    guard let answer = ExitPlan.answer(of: .scope, plan.exit, plan.playbook),
      let question = plan.playbook.item(.scope)?.answers.first(where: { $0.kind == .choice })
    else { return false }
    return question.choices.contains { $0.id == answer && $0.endsExit }
  }

  private static func afterClosure(_ plan: ExitPlan, _ items: [PlannedItem]) -> ExitState {
    let aftercare = items.filter { $0.item.phase == .aftercare }
    let isOpen =
      aftercare.contains(where: \.isBlocking) || !plan.openLogins.isEmpty || !plan.openClosures.isEmpty
      || !plan.openLetters.isEmpty
    guard isOpen else { return .done }
    let closed = plan.exit.confirmation?.on
    let hasBegun =
      aftercare.contains { $0.event != nil }
      || plan.surroundings.logins.contains { login in
        login.events.contains { event in event.state == .revoked && closed.map { $0 <= event.on } ?? false }
      }
    return hasBegun ? .aftercare : .closedConfirmed
  }

  private static func afterSubmission(_ exit: Exit) -> ExitState {
    switch exit.until {
    case .day: .grace
    case .unknown: .graceUnknown
    case nil: .submitted
    }
  }

  private static func beforeSubmission(_ plan: ExitPlan, _ items: [PlannedItem]) -> ExitState {
    let exit = plan.exit
    guard ExitPlan.answer(of: .scope, exit, plan.playbook) != nil || plan.playbook.item(.scope) == nil else {
      return .draft
    }
    if plan.rest != nil { return .waiting }
    // A refusal of the service stands until the person goes on.
    switch exit.events.last(where: { ![.persona, .addressee, .ordersRead, .signedIn].contains($0.kind) })?.kind {
    case .blocked: return .blocked
    case .cancelled: return .cancelled
    default: break
    }
    guard let decision = plan.decision else { return .scoped }
    if decision == .wait { return .waiting }
    let preparation = items.filter { $0.item.phase < .watch }
    let worked = preparation.filter { $0.event != nil && !plan.playbook.preliminary.contains($0.id) }
    if preparation.contains(where: \.holdsUpReadiness) { return worked.isEmpty ? .decided : .preparing }
    let hasBegun = worked.contains { $0.item.phase == .close && $0.item.kind == .step && $0.state == .done }
    return hasBegun ? .submitting : .ready
  }
}
