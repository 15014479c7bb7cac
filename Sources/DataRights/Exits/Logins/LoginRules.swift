/// Why something cannot be said of a linked login.
public enum LoginError: Error, Sendable, Hashable {
  /// The day lies after today.
  case future(on: CivilDate, today: CivilDate)
  /// The day lies before what was logged last.
  case tooEarly(on: CivilDate, after: CivilDate)
  /// No way leads from one state to the other.
  case noWay(from: LoginState, to: LoginState, open: [LoginState])
  /// The service has not confirmed the closure, and no other way to sign in is known.
  case lockOut(lacksOtherSignIn: Bool, lacksContact: Bool)
  /// The service has not confirmed the closure; a written reason passes this guard.
  case beforeClosure
  /// Nothing proves it.
  case evidenceMissing(LoginState)
  /// It is too early to look again.
  case recheckTooEarly(from: CivilDate)
  /// Keeping a login, or taking back that there is one, needs a reason.
  case reasonMissing
  /// Mail to the relay address is still needed.
  case relayNeeded(openLetters: [Int], isClosed: Bool)
  /// Nothing says that the account is registered under a relay address.
  case noRelay
}

/// Something to know about what was logged.
public enum LoginWarning: String, Sendable, Hashable, CaseIterable {
  /// The registered address is a relay address, and mail is still awaited there: an answer to a letter, or the
  /// confirmation of the closure.
  case relayInUse = "relay-in-use"
  /// Somebody signed in with it again: the account may exist again.
  case signedInAgain = "signed-in-again"
  /// The provider says that it was revoked while the service had not confirmed the closure.
  case revokedEarly = "revoked-early"
}

/// What decides whether something can be said of a linked login.
public struct LoginCircumstances: Sendable, Hashable {
  /// The day.
  public let today: CivilDate
  /// The day on which the service confirmed the closure; nil where it has not.
  public let closed: CivilDate?
  /// Whether the registered mailbox or telephone is known to be reachable.
  public let isContactReachable: Bool
  /// The numbers of the letters to the service that are not at an end.
  public let openLetters: [Int]

  /// Makes circumstances.
  public init(today: CivilDate, closed: CivilDate? = nil, isContactReachable: Bool = false, openLetters: [Int] = []) {
    self.today = today
    self.closed = closed
    self.isContactReachable = isContactReachable
    self.openLetters = openLetters
  }
}

extension LinkedLogin {
  /// The states to which a way leads, from the one it is in.
  public func ways(closed: CivilDate?) -> [LoginState] {
    switch state(closed: closed) {
    case .unknown: [.present, .notUsed, .kept]
    case .notUsed: [.notUsed, .present, .unknown]
    case .present: [.present, .due, .revoked, .kept, .notUsed]
    case .due: [.due, .present, .revoked, .kept, .notUsed]
    case .revoked: [.revoked, .verified, .failed, .present]
    case .verified: [.verified, .reappeared]
    case .failed: [.failed, .revoked, .verified, .kept]
    case .reappeared: [.reappeared, .due, .revoked, .kept]
    case .kept: [.kept, .present, .due, .revoked]
    }
  }

  /// The login with one event more, and what to know about it; throws where a guard forbids it.
  ///
  /// What a provider's own list says has happened and is kept, whatever the guards say.
  public func logging(
    _ event: LoginEvent, _ circumstances: LoginCircumstances
  ) throws(LoginError) -> (login: LinkedLogin, warnings: [LoginWarning]) {
    guard event.on <= circumstances.today else { throw .future(on: event.on, today: circumstances.today) }
    if let last = events.last?.on, event.on < last { throw .tooEarly(on: event.on, after: last) }
    var copy = self
    copy.events.append(event)
    if event.source == .user { try guardUser(event, copy, circumstances) }
    return (copy, warnings(event, copy, circumstances))
  }

  private func guardUser(
    _ event: LoginEvent, _ changed: LinkedLogin, _ circumstances: LoginCircumstances
  ) throws(LoginError) {
    let from = state(closed: circumstances.closed)
    let open = ways(closed: circumstances.closed)
    guard open.contains(event.state) else { throw .noWay(from: from, to: event.state, open: open) }
    if event.forwards == false { try changed.guardForwarding(circumstances) }
    switch event.state {
    case .due, .revoked:
      if recorded != .revoked { try changed.guardRevocation(reason: event.reason ?? reasonToRevoke, circumstances) }
    case .verified:
      guard event.evidence.level >= .page else { throw .evidenceMissing(.verified) }
      if let day = firstRecheck, event.on < day { throw .recheckTooEarly(from: day) }
    case .kept:
      guard event.reason.isWritten || recorded == .kept else { throw .reasonMissing }
    case .notUsed where from == .present || from == .due:
      guard event.reason.isWritten else { throw .reasonMissing }
    default: break
    }
  }

  /// The reason already given for ending it before the closure is confirmed.
  private var reasonToRevoke: String? {
    events.reversed().prefix { [.due, .revoked, .failed].contains($0.state) }.first { $0.reason.isWritten }?.reason
  }

  /// Revoking before the closure is confirmed can lock the person out.
  private func guardRevocation(reason: String?, _ circumstances: LoginCircumstances) throws(LoginError) {
    guard circumstances.closed == nil else { return }
    guard hasOtherSignIn, circumstances.isContactReachable else {
      throw .lockOut(lacksOtherSignIn: !hasOtherSignIn, lacksContact: !circumstances.isContactReachable)
    }
    guard reason.isWritten else { throw .beforeClosure }
  }

  private func guardForwarding(_ circumstances: LoginCircumstances) throws(LoginError) {
    guard usesRelay else { throw .noRelay }
    guard circumstances.closed != nil, circumstances.openLetters.isEmpty else {
      throw .relayNeeded(openLetters: circumstances.openLetters, isClosed: circumstances.closed != nil)
    }
  }

  private func warnings(
    _ event: LoginEvent, _ changed: LinkedLogin, _ circumstances: LoginCircumstances
  ) -> [LoginWarning] {
    var warnings: [LoginWarning] = []
    let awaitsMail = circumstances.closed == nil || !circumstances.openLetters.isEmpty
    if event.state == .revoked, changed.usesRelay, awaitsMail { warnings.append(.relayInUse) }
    if event.state == .reappeared { warnings.append(.signedInAgain) }
    if event.source == .import, event.state == .revoked, circumstances.closed == nil { warnings.append(.revokedEarly) }
    return warnings
  }
}
