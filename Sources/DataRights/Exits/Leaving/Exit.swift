/// Leaving one service: what was decided and everything that happened since.
public struct Exit: Sendable, Hashable {
  /// The service's id; the playbook's, or the user's own word for a service without one.
  public let service: String
  /// The service's name.
  public let name: String
  /// The playbook's id.
  public let playbook: String
  /// The addressee that was named when the exit began; nil where the playbook names it.
  public let startedWith: String?
  /// How the account was used when the exit began.
  public let startedAs: Persona
  /// The day on which it began.
  public let started: CivilDate
  /// What happened, in the order in which it was logged.
  public var events: [ExitEvent]

  /// Makes an exit.
  public init(
    service: String, name: String, playbook: String, addressee: String? = nil, persona: Persona, started: CivilDate,
    events: [ExitEvent] = []
  ) {
    self.service = service
    self.name = name
    self.playbook = playbook
    startedWith = addressee
    startedAs = persona
    self.started = started
    self.events = events
  }

  /// The addressee of the service, as the user last named it; nil where the playbook does.
  public var addressee: String? { events.last { $0.addressee != nil }?.addressee ?? startedWith }

  /// How the account was used, as last said.
  public var persona: Persona { events.last { $0.persona != nil }?.persona ?? startedAs }

  /// The last event that settled an entry or opened it again.
  public func lastCheck(of item: String) -> ExitEvent? { events.last { $0.kind == .checked && $0.item == item } }

  /// The events from the submission that holds on; empty where there is none, or where it was called off.
  private var sinceSubmission: ArraySlice<ExitEvent> {
    let start = events.lastIndex { $0.kind == .cancelled } ?? events.startIndex
    guard let first = events[start...].firstIndex(where: { $0.kind == .submitted }) else { return [] }
    return events[first...]
  }

  /// The submission that holds; nil where there is none, or where it was called off.
  public var submission: ExitEvent? { sinceSubmission.first }

  /// The confirmation of the submission that holds.
  public var confirmation: ExitEvent? { sinceSubmission.first { $0.kind == .confirmed } }

  /// What the screen said about the time, as last recorded since the submission that holds.
  public var until: NamedDay? { sinceSubmission.last { $0.until != nil }?.until }

  /// The sign-ins since the submission that holds, or since the screen last said how it stands.
  public var signInsSinceSubmission: [ExitEvent] {
    let events = sinceSubmission
    guard let index = events.lastIndex(where: { $0.kind == .submitted }) else { return [] }
    return events[index...].filter { $0.kind == .signedIn }
  }
}

/// What an exit needs to know of the world around it.
public struct ExitSurroundings: Sendable, Hashable {
  /// A letter to the service or a company of one of its closures.
  public struct LetterState: Sendable, Hashable {
    /// The proceeding's number.
    public let proceeding: Int
    /// Whom it went to.
    public let addressee: String
    /// The right that it invokes.
    public let right: Right
    /// The day on which it was sent; nil for a draft.
    public let sent: CivilDate?
    /// Whether an answer is still awaited or refused.
    public let isOpen: Bool

    /// Makes the state of a letter.
    public init(proceeding: Int, addressee: String, right: Right, sent: CivilDate?, isOpen: Bool) {
      self.proceeding = proceeding
      self.addressee = addressee
      self.right = right
      self.sent = sent
      self.isOpen = isOpen
    }
  }

  /// The day.
  public let today: CivilDate
  /// Whether the profile says where the person lives.
  public let hasResidence: Bool
  /// The service's linked logins.
  public let logins: [LinkedLogin]
  /// The separate closures, by id.
  public let closures: [String: Closure]
  /// The letters to the service and to the companies of its closures, those from before the exit too.
  public let letters: [LetterState]

  /// Makes surroundings.
  public init(
    today: CivilDate, hasResidence: Bool = false, logins: [LinkedLogin] = [], closures: [String: Closure] = [:],
    letters: [LetterState] = []
  ) {
    self.today = today
    self.hasResidence = hasResidence
    self.logins = logins
    self.closures = closures
    self.letters = letters
  }
}
