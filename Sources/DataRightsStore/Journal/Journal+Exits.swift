public import DataRights

extension Journal {
  /// Every exit, by service.
  public func exits() throws -> [Exit] {
    try eventLog.read { try exits(from: try $0.events(of: .exit, person: person)) }
  }

  /// The exit from a service; nil where none was begun.
  public func exit(from service: String) throws -> Exit? {
    try eventLog.read { try exits(from: try $0.events(of: .exit(service), person: person)).first }
  }

  /// Begins an exit; one that exists already is an error.
  @discardableResult
  public func startExit(_ exit: Exit, recorded: String) throws -> Exit {
    try eventLog.write { log in
      let subject = Subject.exit(exit.service)
      guard try log.events(of: subject, person: person).isEmpty else { throw StoreError.exitExists(exit.service) }
      try log.append(
        event(subject, Kind.started, on: exit.started, recorded: recorded, exit.payload))
      try confirm(.exit) { try exits(from: log.events(of: subject, person: person)).first == exit }
      return exit
    }
  }

  /// Logs what happened in an exit, and says how the exit looks then.
  ///
  /// - Parameter make: decides on the exit as it is; what it adds at the end is logged, and where it throws, nothing is.
  @discardableResult
  public func log(
    inExitFrom service: String, recorded: String, _ make: (Exit) throws -> Exit
  ) throws -> Exit {
    try eventLog.write { log in
      let subject = Subject.exit(service)
      guard let present = try exits(from: log.events(of: subject, person: person)).first else {
        throw StoreError.noSuchExit(service)
      }
      let changed = try make(present)
      for event in changed.events.dropFirst(present.events.count) {
        try log.append(
          self.event(subject, event.kind.rawValue, on: event.on, recorded: recorded, event.payload))
      }
      try confirm(.exit) { try exits(from: log.events(of: subject, person: person)).first == changed }
      return changed
    }
  }

  /// Folds events of exits; kinds that only a newer version knows are skipped.
  private func exits(from events: [StoredEvent]) throws -> [Exit] {
    var found: [String: Exit] = [:]
    for event in events.counted {
      guard case .exit(let service) = event.subject else { continue }
      if event.kind == Kind.started {
        guard found[service] == nil else { throw damaged(event, "its exit was begun before") }
        found[service] = try decoding(event) { payload throws(PayloadReader.Failure) in
          try Exit(service: service, started: event.on, payload: payload)
        }
      } else if let kind = ExitEvent.Kind(rawValue: event.kind) {
        guard found[service] != nil else { throw damaged(event, "its exit was never begun") }
        found[service]?.events.append(
          try decoding(event) { payload throws(PayloadReader.Failure) in
            try ExitEvent(kind, on: event.on, payload: payload)
          })
      }
    }
    return found.values.sorted { $0.service < $1.service }
  }
}
