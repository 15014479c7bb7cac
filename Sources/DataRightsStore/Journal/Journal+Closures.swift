public import DataRights

extension Journal {
  /// Every separate closure of which anything is on record, by its id.
  public func closures() throws -> [Closure] {
    try eventLog.read { try closures(from: try $0.events(of: .closure, person: person)) }
  }

  /// Logs what was said or done about a separate closure, and says how it looks then.
  ///
  /// - Parameter make: decides on the closure as it is; what it adds at the end is logged, and where it throws, nothing
  ///   is.
  @discardableResult
  public func log(
    inClosure id: String, recorded: String, _ make: (Closure) throws -> Closure
  ) throws -> Closure {
    try eventLog.write { log in
      let subject = Subject.closure(id)
      let present = try closures(from: log.events(of: subject, person: person)).first ?? Closure(id)
      let changed = try make(present)
      for event in changed.events.dropFirst(present.events.count) {
        try log.append(
          self.event(
            subject, event.state?.rawValue ?? Kind.checked, on: event.on, recorded: recorded, event.payload))
      }
      try confirm(.closure) {
        (try closures(from: log.events(of: subject, person: person)).first ?? Closure(id)) == changed
      }
      return changed
    }
  }

  private func closures(from events: [StoredEvent]) throws -> [Closure] {
    var found: [String: Closure] = [:]
    for event in events.counted {
      guard case .closure(let id) = event.subject else { continue }
      let state = ClosureState(rawValue: event.kind)
      guard state != nil || event.kind == Kind.checked else { continue }
      found[id, default: Closure(id)].events.append(
        try decoding(event) { payload throws(PayloadReader.Failure) in
          try ClosureEvent(state, on: event.on, payload: payload)
        })
    }
    return found.values.sorted { $0.id < $1.id }
  }
}
