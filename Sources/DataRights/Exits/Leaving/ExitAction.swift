/// Something that makes sense next in an exit, with the day from which it does.
public struct ExitAction: Sendable, Hashable {
  /// What it is.
  public enum What: Sendable, Hashable {
    /// Settle an entry of the plan.
    case settle(String)
    /// Record what the screen says about the time.
    case recordScreen
    /// Keep away until the service confirms, or the named day has passed.
    case keepAway
    /// Ask without signing in: the service is late.
    case ask
    /// A sign-in may have called the closure off: find out, and ask for the closure again if it did.
    case findOut
    /// Decide anew.
    case decideAgain
    /// Look whether there are such connections with a provider.
    case lookFor(provider: String, [Connection])
    /// Revoke a login.
    case revoke(LinkedLogin.Key)
    /// Look again whether it is gone.
    case recheck(LinkedLogin.Key)
    /// Look once more whether it stayed away.
    case recheckLater(LinkedLogin.Key)
    /// It is still there: revoke it again, and write to the service.
    case revokeAgain(LinkedLogin.Key)
    /// Go on with a separate closure.
    case closure(String)
    /// A letter has not come to its end.
    case letter(Int)
    /// Look again at an entry.
    case recheckItem(String)
  }

  /// What it is.
  public let what: What
  /// The first day on which it makes sense; nil for at once.
  public let from: CivilDate?

  /// Makes an action.
  public init(_ what: What, from: CivilDate? = nil) {
    self.what = what
    self.from = from
  }

  /// Whether it makes sense on a day.
  public func isRipe(on day: CivilDate) -> Bool { from.map { $0 <= day } ?? true }
}

extension ExitOutlook {
  /// What makes sense from now on: first what can be done today, in the order of the plan, then by date.
  public var actions: [ExitAction] {
    let all = entryActions + loginActions + closureActions + letterActions
    let later = all.filter { !$0.isRipe(on: today) }.sorted { ($0.from ?? today) < ($1.from ?? today) }
    return all.filter { $0.isRipe(on: today) } + later
  }

  private var entryActions: [ExitAction] {
    switch state {
    case .outOfScope, .done: return rechecks
    case .waiting:
      return [ExitAction(.decideAgain, from: restsUntil)]
    case .submitted, .grace, .graceUnknown: return watchActions + rechecks
    case .closedConfirmed, .aftercare:
      return items.filter { $0.item.phase == .aftercare && isToDo($0) }.map { ExitAction(.settle($0.id)) } + rechecks
    default:
      return items.filter { $0.item.phase < .watch && isToDo($0) }.map { ExitAction(.settle($0.id)) } + rechecks
    }
  }

  /// Whether an entry waits for somebody; one that the state of other things settles is shown by these things.
  private func isToDo(_ planned: PlannedItem) -> Bool {
    guard planned.isTask, planned.state == .open else { return false }
    switch planned.item.role {
    case .login, .logins, .closures, .letters, .confirmation, .noSignIn: return false
    default: return true
    }
  }

  private var watchActions: [ExitAction] {
    var actions = afterSubmission.map { ExitAction(.settle($0.id)) }
    if until == nil { actions.append(ExitAction(.recordScreen)) }
    if isPossiblyCancelled { actions.append(ExitAction(.findOut)) }
    actions.append(ExitAction(.keepAway))
    actions += items.filter { $0.item.phase == .watch && $0.item.kind == .verification && isToDo($0) }
      .filter { $0.item.role != .signInRefused }.map { ExitAction(.settle($0.id)) }
    if let day = noticeExpected { actions.append(ExitAction(.ask, from: day.adding(days: 1))) }
    return actions
  }

  /// What the closure still hangs on once it was asked for, such as a link in a mail.
  private var afterSubmission: [PlannedItem] {
    let submissions = items.filter { $0.item.role == .submit }.map(\.id)
    return items.filter { planned in
      planned.item.phase == .close && isToDo(planned) && planned.item.needs.contains(where: submissions.contains)
    }
  }

  /// The day until which the account rests; nil where none was named.
  public var restsUntil: CivilDate? { plan.rest?.until?.date }

  private var rechecks: [ExitAction] {
    items.compactMap { planned in planned.recheck.map { ExitAction(.recheckItem(planned.id), from: $0) } }
  }

  /// Whether the account shall go, so that what hangs on it is looked at.
  private var looksAround: Bool { ![.outOfScope, .draft, .scoped, .waiting].contains(state) }

  private var loginActions: [ExitAction] {
    guard looksAround || state == .waiting else { return [] }
    let offered = looksAround ? playbook.logins.map { ($0.provider, unseenConnections(of: $0)) } : []
    return offered.filter { !$0.1.isEmpty }.map { ExitAction(.lookFor(provider: $0.0, $0.1)) }
      + surroundings.logins.sorted { $0.key < $1.key }.compactMap { $0.action(closed: exit.confirmation?.on) }
  }

  private var closureActions: [ExitAction] {
    looksAround ? openClosures.map { ExitAction(.closure($0)) } : []
  }

  private var letterActions: [ExitAction] { openLetters.map { ExitAction(.letter($0)) } }
}

extension LinkedLogin {
  /// What makes sense next about it; nil where nothing does.
  ///
  /// - Parameter closed: the day on which the service confirmed the closure; nil where it has not.
  public func action(closed: CivilDate?) -> ExitAction? {
    switch state(closed: closed) {
    case .due, .reappeared: ExitAction(.revoke(key))
    case .revoked: ExitAction(.recheck(key), from: firstRecheck)
    case .failed: ExitAction(.revokeAgain(key))
    case .verified: secondRecheck.map { ExitAction(.recheckLater(key), from: $0) }
    case .unknown, .notUsed, .present, .kept: nil
    }
  }
}
