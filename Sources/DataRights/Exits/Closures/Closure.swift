/// One separate closure: what was said and done about it.
public struct Closure: Sendable, Hashable {
  /// The record's id.
  public let id: String
  /// What was said and done, in the order in which it was logged.
  public var events: [ClosureEvent]

  /// Makes a closure.
  public init(_ id: String, events: [ClosureEvent] = []) {
    self.id = id
    self.events = events
  }

  /// Which of the accounts that bear the name it is, as last said.
  public var variant: String? { events.last { $0.variant != nil }?.variant }

  /// The events since the account was named, where it was another before; what was settled before was settled for that one.
  var eventsOfVariant: ArraySlice<ClosureEvent> {
    let change = events.lastIndex { $0.variant != nil && $0.variant != variant }
    guard let change else { return events[...] }
    return events[(change + 1)...].drop { $0.variant == nil }
  }

  /// The state in which the last event left it that set one.
  public var recorded: ClosureState { events.last { $0.state != nil }?.state ?? .notDecided }

  /// Whether nothing is left to do about it.
  public var isAtEnd: Bool { recorded.isEnd }

  /// The event that brought it into its present state.
  public var lastMove: ClosureEvent? { events.last { $0.state != nil } }

  /// The day on which it was last asked for.
  public var submittedOn: CivilDate? { events.last { $0.state == .submitted }?.on }

  /// The day that the screen named for the end, as last said since it was asked for.
  public var until: NamedDay? {
    guard let index = events.lastIndex(where: { $0.state == .submitted }) else { return nil }
    return events[index...].last { $0.until != nil }?.until
  }
}

/// How a separate closure stands in the world around it.
public struct ClosureOutlook: Sendable {
  /// A prerequisite with its state.
  public struct Check: Sendable, Hashable {
    /// What is to be so.
    public let prerequisite: ClosureRecord.Prerequisite
    /// How it stands.
    public let state: ItemState
    /// Whether an exit decides it and not the user.
    public let isComputed: Bool
  }

  /// The closure.
  public let closure: Closure
  /// What is known about closing it.
  public let record: ClosureRecord
  /// What is to be settled before.
  public let checks: [Check]

  /// Looks at a closure.
  ///
  /// - Parameters:
  ///   - closure: what was said and done.
  ///   - record: what is known about closing it.
  ///   - settles: how an entry of an exit stands; nil where there is no such exit.
  public init(
    _ closure: Closure, record: ClosureRecord, settles: (ClosureRecord.WaitsFor) -> ItemState?
  ) {
    self.closure = closure
    self.record = record
    let prerequisites = closure.variant.map(record.prerequisites(of:)) ?? []
    checks = prerequisites.map { prerequisite in
      if let waitsFor = prerequisite.waitsFor, let state = settles(waitsFor) {
        // What the exit passed over with a reason still stands in the way here: money would be lost.
        let isSettled = state == .done || state == .notApplicable
        return Check(prerequisite: prerequisite, state: isSettled ? state : .open, isComputed: true)
      }
      let last = closure.eventsOfVariant.last { $0.item == prerequisite.id }
      return Check(prerequisite: prerequisite, state: last?.itemState ?? .open, isComputed: false)
    }
  }

  /// The prerequisites that are not settled.
  public var open: [Check] { checks.filter { $0.state == .open } }

  /// How it stands: with every prerequisite settled it is ready.
  public var state: ClosureState {
    switch closure.recorded {
    case .decided where closure.eventsOfVariant.contains { $0.item != nil }, .prerequisites, .ready, .rejected:
      closure.recorded == .rejected && closure.lastMove == closure.events.last
        ? .rejected : open.isEmpty ? .ready : .prerequisites
    default: closure.recorded
    }
  }

  /// Which of the accounts that bear the name it is.
  public var variant: ClosureRecord.Variant? { closure.variant.flatMap(record.variant) }

  /// The question to ask after some answers; nil where they point to an account.
  public func question(after answers: [String]) -> ClosureRecord.Question? {
    var question = record.questions.first
    for answer in answers {
      guard let choice = question?.choices.first(where: { $0.id == answer }), let next = choice.next else { return nil }
      question = record.questions.first { $0.id == next }
    }
    return question
  }

  /// The day on which to look again; nil where nothing is awaited.
  ///
  /// - Parameter calendar: the working days that the record counts.
  public func lookAgain(calendar: WorkingCalendar?) -> CivilDate? {
    guard state == .submitted || state == .coolingOff, let submitted = closure.submittedOn else { return nil }
    if let day = closure.until?.date { return day }
    let counted = calendar ?? WorkingCalendar.weekendsOnly
    return Counting.end(
      of: record.lookAgain.period, from: submitted, firstDay: .excluded, monthEnd: .lastDay, calendar: counted)
  }
}
