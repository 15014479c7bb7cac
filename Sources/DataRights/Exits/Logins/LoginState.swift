/// How a linked login stands.
public enum LoginState: String, Sendable, Hashable, CaseIterable {
  /// Nobody has looked.
  case unknown
  /// Looked for and not there.
  case notUsed = "not-used"
  /// There, and needed until the service is left.
  case present
  /// To be revoked now.
  case due
  /// Revoked, as the user says; not looked at again.
  case revoked
  /// Looked at again: it is gone.
  case verified
  /// Looked at again: it is still there.
  case failed
  /// Gone once, and there again.
  case reappeared
  /// Kept on purpose.
  case kept

  /// Whether nothing is left to do about it.
  public var isEnd: Bool { self == .notUsed || self == .verified || self == .kept }
}

/// Something that was found or done about a linked login on a day.
public struct LoginEvent: Sendable, Hashable {
  /// Who says so.
  public enum Source: String, Sendable, Hashable, CaseIterable { case user, `import` }

  /// The state in which it left the login.
  public let state: LoginState
  /// The day.
  public let on: CivilDate
  /// Who says so.
  public let source: Source
  /// What proves it.
  public let evidence: [Evidence]
  /// Why a guard was passed, or why the login is kept.
  public let reason: String?
  /// Whether there is another way to sign in, such as a password; nil where nothing new is said.
  public let hasOtherSignIn: Bool?
  /// Whether the account is registered under a relay address of the provider; nil where nothing new is said.
  public let usesRelay: Bool?
  /// Whether the provider forwards mail to the relay address; nil where nothing new is said.
  public let forwards: Bool?
  /// The number under which the provider passed a request for deletion on to the service.
  public let requestCode: String?
  /// The page on which the service answers that request.
  public let requestStatus: String?
  /// Whether the service answered that request; nil where nothing new is said.
  public let requestAnswered: Bool?

  /// Makes an event.
  public init(
    _ state: LoginState, on: CivilDate, source: Source = .user, evidence: [Evidence] = [], reason: String? = nil,
    hasOtherSignIn: Bool? = nil, usesRelay: Bool? = nil, forwards: Bool? = nil, requestCode: String? = nil,
    requestStatus: String? = nil, requestAnswered: Bool? = nil
  ) {
    self.state = state
    self.on = on
    self.source = source
    self.evidence = evidence
    self.reason = reason
    self.hasOtherSignIn = hasOtherSignIn
    self.usesRelay = usesRelay
    self.forwards = forwards
    self.requestCode = requestCode
    self.requestStatus = requestStatus
    self.requestAnswered = requestAnswered
  }
}
