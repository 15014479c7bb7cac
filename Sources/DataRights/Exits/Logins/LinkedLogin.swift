/// One kind of connection between an account at a service and an account at a provider.
public struct LinkedLogin: Sendable, Hashable {
  /// What tells linked logins apart.
  public struct Key: Sendable, Hashable, Comparable {
    /// The service's id.
    public let service: String
    /// The provider's id.
    public let provider: String
    /// The kind of connection.
    public let connection: Connection

    /// Makes a key.
    public init(service: String, provider: String, connection: Connection) {
      self.service = service
      self.provider = provider
      self.connection = connection
    }

    /// Orders by service, provider and kind.
    public static func < (a: Key, b: Key) -> Bool {
      (a.service, a.provider, a.connection.rawValue) < (b.service, b.provider, b.connection.rawValue)
    }
  }

  /// A request for deletion that the provider passes on to the service.
  public enum DeletionRequest: String, Sendable, Hashable, CaseIterable {
    case notSent = "not-sent"
    case sent, answered
  }

  /// Which login it is.
  public let key: Key
  /// What was found and done, in the order in which it was logged.
  public var events: [LoginEvent]

  /// Makes a linked login.
  public init(_ key: Key, events: [LoginEvent] = []) {
    self.key = key
    self.events = events
  }

  /// The state in which the events left it.
  public var recorded: LoginState { events.last?.state ?? .unknown }

  /// How it stands: one that is there is due as soon as the service has confirmed the closure.
  ///
  /// - Parameter closed: the day on which the service confirmed the closure; nil where it has not.
  public func state(closed: CivilDate?) -> LoginState {
    recorded == .present && closed != nil ? .due : recorded
  }

  /// The events since it was last found to be there, or was called anything but revoked, gone or still there.
  private var sinceRevocation: ReversedCollection<[LoginEvent]>.SubSequence {
    events.reversed().prefix { [.revoked, .verified, .failed].contains($0.state) }
  }

  /// The day of the last revocation; nil where there is none, or where it was called back.
  public var revokedOn: CivilDate? { sinceRevocation.first { $0.state == .revoked }?.on }

  /// The day on which it was last found to be gone.
  public var verifiedOn: CivilDate? { recorded == .verified ? events.last?.on : nil }

  /// The best evidence of the state it is in.
  public var evidence: EvidenceLevel { events.last.map { $0.evidence.level } ?? .statement }

  /// Whether there is another way to sign in, as last said.
  public var hasOtherSignIn: Bool { events.last { $0.hasOtherSignIn != nil }?.hasOtherSignIn ?? false }
  /// Whether the account is registered under a relay address of the provider, as last said.
  public var usesRelay: Bool { events.last { $0.usesRelay != nil }?.usesRelay ?? false }
  /// Whether mail to the relay address still arrives, as last said.
  public var forwards: Bool { usesRelay && events.last { $0.forwards != nil }?.forwards ?? true }

  /// The number of the request for deletion that the provider passed on.
  public var requestCode: String? { events.last { $0.requestCode != nil }?.requestCode }
  /// The page on which the service answers that request.
  public var requestStatus: String? { events.last { $0.requestStatus != nil }?.requestStatus }
  /// How that request stands.
  public var deletionRequest: DeletionRequest {
    if events.contains(where: { $0.requestAnswered == true }) { return .answered }
    return requestCode == nil && requestStatus == nil ? .notSent : .sent
  }

  /// The first day on which a look at the provider's list proves a revocation.
  ///
  /// The provider needs time, and a list of the same day can have been written before. How long is our choice, not a
  /// provider's.
  public var firstRecheck: CivilDate? { revokedOn?.adding(days: Self.firstInterval) }

  /// The day from which one looks again whether it stayed away.
  ///
  /// How long is our choice, not a provider's.
  public var secondRecheck: CivilDate? {
    let looks = sinceRevocation.prefix { $0.state == .verified }.map(\.on)
    // A list can show that it is gone where nobody said when it was revoked.
    guard let start = looks.isEmpty ? nil : revokedOn ?? looks.last else { return nil }
    let day = start.adding(days: Self.secondInterval)
    // A look on or after that day was the second one.
    return looks.contains { $0 >= day } ? nil : day
  }

  private static let firstInterval = 1
  private static let secondInterval = 30
}
