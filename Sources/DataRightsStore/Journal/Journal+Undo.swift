public import DataRights

/// What an undo took back, or would take back.
public struct UndoneAction: Sendable, Hashable {
  /// The events, in the order in which they had been logged.
  public let events: [StoredEvent]
}

extension Journal {
  /// Takes back what this person did last: all events that were appended together.
  ///
  /// They stay in the log; an event `undone` says that they no longer count. What was taken back already, and undoing
  /// itself, is passed over. Throws ``StoreError/nothingToUndo`` and ``StoreError/cannotUndo``.
  public func undo(today: CivilDate, recorded: String) throws -> UndoneAction {
    try eventLog.write { log in
      let last = try lastAction(in: log)
      var bySubject: [Subject: [StoredEvent]] = [:]
      for event in last { bySubject[event.subject, default: []].append(event) }
      for events in bySubject.values.sorted(by: { $0[0].sequence < $1[0].sequence }) {
        try log.append(
          NewEvent(
            person: events[0].person, subject: events[0].subject, kind: Kind.undone, on: today, recorded: recorded,
            payload: StoredEvent.takingBack(events)))
      }
      return UndoneAction(events: last)
    }
  }

  /// What ``undo(today:recorded:)`` would take back, with the same errors.
  public func lastAction() throws -> UndoneAction {
    try eventLog.read { UndoneAction(events: try lastAction(in: $0)) }
  }

  private func lastAction(in log: any LogReader) throws -> [StoredEvent] {
    var undone: Set<String> = []
    var last: [StoredEvent] = []
    try log.eachEventBackwards(person: person) { event in
      if let first = last.first, event.action != first.action { return false }
      if event.kind == Kind.undone {
        undone.formUnion(event.takenBack)
      } else if event.kind == Kind.forgotten {
        if last.isEmpty { throw StoreError.cannotUndo }
      } else if !undone.contains(event.hash) {
        last.append(event)
      }
      return true
    }
    guard !last.isEmpty else { throw StoreError.nothingToUndo }
    return last.reversed()
  }

  /// Corrects an event of a proceeding: the log keeps what stood there, and the new event counts in its place.
  ///
  /// - Parameters:
  ///   - position: the event's number in the proceeding, counted from 1 as ``Proceeding/events`` has them.
  ///   - change: what the event says instead; its kind stays.
  /// - Throws: an ``EventError`` where what follows cannot have happened so.
  @discardableResult
  public func correct(
    _ position: Int, in number: Int, today: CivilDate, recorded: String, with change: (Event) throws -> Event
  ) throws -> Proceeding {
    try replace(position, in: number, today: today) { present, former in
      let corrected = try change(present)
      guard former.kind == corrected.kind.rawValue else { throw StoreError.unstorable(.proceeding) }
      return (
        corrected,
        event(
          .proceeding(number), former.kind, on: corrected.on, recorded: recorded,
          former.correcting(corrected.payload))
      )
    }
  }

  /// Takes back an event of a proceeding, however long ago it was logged.
  ///
  /// - Throws: an ``EventError`` where what follows cannot have happened without it.
  @discardableResult
  public func takeBack(
    _ position: Int, in number: Int, today: CivilDate, recorded: String
  ) throws -> Proceeding {
    try replace(position, in: number, today: today) { _, former in
      (
        nil,
        event(
          .proceeding(number), Kind.undone, on: today, recorded: recorded, StoredEvent.takingBack([former]))
      )
    }
  }

  /// Puts something else, or nothing, in the place of an event, where all that follows can still have happened.
  private func replace(
    _ position: Int, in number: Int, today: CivilDate,
    _ make: (Event, StoredEvent) throws -> (instead: Event?, appended: NewEvent)
  ) throws -> Proceeding {
    try eventLog.write { log in
      let present = try proceeding(number, in: log)
      guard present.events.indices.contains(position - 1) else {
        throw StoreError.noSuchEvent(position, count: present.events.count)
      }
      let stored = try log.events(of: .proceeding(number)).counted.filter { EventKind(rawValue: $0.kind) != nil }
      let (instead, appended) = try make(present.events[position - 1], stored[position - 1])
      var expected = present
      expected.events = []
      for (index, event) in present.events.enumerated() {
        guard let event = index == position - 1 ? instead : event else { continue }
        expected = try expected.logging(event, today: today)
      }
      try log.append(appended)
      try confirm(.proceeding) { try proceeding(number, in: log) == expected }
      return expected
    }
  }
}
