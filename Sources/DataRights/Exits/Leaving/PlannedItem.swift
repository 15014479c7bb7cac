/// An entry of the plan with its state.
public struct PlannedItem: Sendable, Hashable {
  /// The entry.
  public let item: PlaybookItem
  /// Whether and how it holds up what follows, for the person who leaves.
  public let strength: PlaybookItem.Strength?
  /// How it stands.
  public let state: ItemState
  /// The event that left it so; nil where nothing was logged, or where the state follows from the rest of the log.
  public let event: ExitEvent?
  /// The day on which one looks again; nil where once is enough, or where it was done.
  public let recheck: CivilDate?

  /// The entry's id.
  public var id: String { item.id }

  /// Whether it holds up what follows and is not settled.
  public var isBlocking: Bool { strength != nil && state == .open }

  /// Whether it stands between the person and asking for the closure at all; the steps of asking do not.
  var holdsUpReadiness: Bool {
    isBlocking && (item.phase < .close || item.phase == .close && item.kind == .gate)
      && item.role != .submit && item.role != .deactivate
  }

  /// Whether anything is to be done about it.
  public var isTask: Bool {
    switch item.kind {
    case .gate, .step, .verification, .export: true
    case .warning: strength != nil
    case .information: false
    }
  }
}
