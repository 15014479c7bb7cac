/// Why an event cannot be logged.
public enum EventError: Error, Hashable, Sendable {
  /// The day lies after today.
  case future(EventKind, on: CivilDate, today: CivilDate)
  /// What it answers has not happened, or later.
  case nothingBefore(EventKind, needs: [EventKind])
  /// The day lies before what it answers.
  case tooEarly(EventKind, on: CivilDate, needs: EventKind, after: CivilDate)
  /// It can happen once only and already did.
  case twice(EventKind, on: CivilDate)
  /// The proceeding has ended.
  case over(EventKind)
  /// A date chosen makes sense for an extension only, or lies before the extension.
  case untilMisplaced(EventKind)
}

/// What may be logged when: an answer comes after its question, and some things happen once.
enum EventRules {
  /// Refuses an event that cannot have happened so.
  static func check(_ event: Event, after events: [Event], today: CivilDate) throws(EventError) {
    guard event.on <= today else { throw .future(event.kind, on: event.on, today: today) }
    if let end = events.first(where: { $0.kind == .closed || $0.kind == .withdrawn }) { throw .over(end.kind) }
    if let until = event.until, event.kind != .extended || until < event.on { throw .untilMisplaced(event.kind) }
    let current = sinceBounce(events)
    if isOnce(event.kind), let first = current.first(where: { $0.kind == event.kind }) {
      throw .twice(event.kind, on: first.on)
    }
    let needs = questions(of: event.kind)
    guard !needs.isEmpty else { return }
    let asked = (needs == [.sent, .received] ? current : events).filter { needs.contains($0.kind) }
    guard let first = asked.min(by: { $0.on < $1.on }) else { throw .nothingBefore(event.kind, needs: needs) }
    guard event.on >= first.on else { throw .tooEarly(event.kind, on: event.on, needs: first.kind, after: first.on) }
  }

  /// The events since the request last came back: a bounced request was not received.
  private static func sinceBounce(_ events: [Event]) -> [Event] {
    guard let bounced = events.lastIndex(where: { $0.kind == .bounced }) else { return events }
    return Array(events[(bounced + 1)...])
  }

  /// What must have happened before; any one of them.
  private static func questions(of kind: EventKind) -> [EventKind] {
    switch kind {
    case .sent, .withdrawn, .closed: []
    case .received, .bounced: [.sent]
    case .identityProvided: [.identityRequested]
    case .clarified: [.clarificationRequested]
    case .feeAccepted, .feePaid: [.feeRequested]
    case .appealAnswered: [.appealed]
    case .authorityInformed, .authorityDecided: [.complained]
    case .acknowledged, .verified, .identityRequested, .clarificationRequested, .feeRequested, .extended, .answered,
      .partlyAnswered, .fulfilled, .refused, .reminded, .recipientsAsked, .appealed, .complainedToController,
      .complained:
      [.sent, .received]
    }
  }

  private static func isOnce(_ kind: EventKind) -> Bool {
    switch kind {
    case .sent, .received, .bounced, .verified, .answered, .fulfilled, .withdrawn, .closed, .authorityDecided: true
    default: false
    }
  }
}

extension Proceeding {
  /// The proceeding with one event more; throws where it cannot have happened so.
  public func logging(_ event: Event, today: CivilDate) throws(EventError) -> Proceeding {
    try EventRules.check(event, after: events, today: today)
    var copy = self
    copy.events.append(event)
    return copy
  }
}
