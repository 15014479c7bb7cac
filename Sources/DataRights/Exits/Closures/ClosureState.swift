/// How a separate closure stands.
public enum ClosureState: String, Sendable, Hashable, CaseIterable {
  /// Nobody has said what there is to close.
  case notDecided = "not-decided"
  /// It is known what there is.
  case variantKnown = "variant-known"
  /// There is no account to close.
  case noWallet = "no-wallet"
  /// Kept on purpose.
  case kept
  /// It shall be closed.
  case decided
  /// The checklist is being worked through.
  case prerequisites
  /// Nothing stands in the way.
  case ready
  /// The closure was asked for.
  case submitted
  /// The company lets time pass during which the closure can be called off.
  case coolingOff = "cooling-off"
  /// The company refused.
  case rejected
  /// The company says that it is closed.
  case closedReported = "closed-reported"
  /// Proved to be closed.
  case verified
  /// Called off.
  case cancelled

  /// Whether nothing is left to do about it.
  public var isEnd: Bool { self == .noWallet || self == .kept || self == .verified }
}

/// Something that was said or done about a separate closure on a day.
public struct ClosureEvent: Sendable, Hashable {
  /// The state in which it left the closure; nil where a prerequisite was settled.
  public let state: ClosureState?
  /// The day.
  public let on: CivilDate
  /// Which of the accounts that bear the name it is.
  public let variant: String?
  /// The day that the screen named.
  public let until: NamedDay?
  /// The prerequisite that was settled.
  public let item: String?
  /// The state in which the prerequisite was left.
  public let itemState: ItemState?
  /// The path that was taken to ask for it.
  public let channel: String?
  /// What the screen or the message said, as written.
  public let text: String?
  /// Why it is kept or was refused.
  public let reason: String?
  /// What proves it.
  public let evidence: [Evidence]

  /// Makes an event.
  public init(
    _ state: ClosureState?, on: CivilDate, variant: String? = nil, until: NamedDay? = nil, item: String? = nil,
    itemState: ItemState? = nil, channel: String? = nil, text: String? = nil, reason: String? = nil,
    evidence: [Evidence] = []
  ) {
    self.state = state
    self.on = on
    self.variant = variant
    self.until = until
    self.item = item
    self.itemState = itemState
    self.channel = channel
    self.text = text
    self.reason = reason
    self.evidence = evidence
  }
}
