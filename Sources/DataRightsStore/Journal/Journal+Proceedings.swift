public import DataRights

extension Journal {
  /// Every proceeding, by number.
  public func proceedings() throws -> [Proceeding] {
    try eventLog.read { try fold(try $0.events(of: .proceeding)) }
  }

  /// The proceeding with a number.
  public func proceeding(_ number: Int) throws -> Proceeding {
    try eventLog.read { try proceeding(number, in: $0) }
  }

  /// Opens a proceeding under the next number, which no proceeding ever had.
  ///
  /// - Parameters:
  ///   - recorded: the instant in UTC.
  ///   - make: makes the proceeding, with the number it is handed and without events; where it throws, nothing is logged
  ///     and the number stays free. Other processes that write wait for it.
  @discardableResult
  public func openProceeding(recorded: String, _ make: (Int) throws -> Proceeding) throws -> Proceeding {
    try eventLog.write { log in
      let number = try log.highestProceedingNumber() + 1
      let made = try make(number)
      guard made.number == number, made.events.isEmpty else { throw StoreError.unstorable(.proceeding) }
      try log.append(
        to: .proceeding(number), kind: Kind.opened, on: made.opened, recorded: recorded, payload: made.payload)
      try confirm(.proceeding) { try proceeding(number, in: log) == made }
      return made
    }
  }

  /// Logs what happened in a proceeding, and says how the proceeding looks then.
  ///
  /// Throws an ``EventError`` where it cannot have happened so.
  @discardableResult
  public func log(_ event: Event, in number: Int, today: CivilDate, recorded: String) throws -> Proceeding {
    try eventLog.write { log in
      let logged = try proceeding(number, in: log).logging(event, today: today)
      try log.append(
        to: .proceeding(number), kind: event.kind.rawValue, on: event.on, recorded: recorded, payload: event.payload)
      try confirm(.proceeding) { try proceeding(number, in: log) == logged }
      return logged
    }
  }

  /// Notes a letter that was written in a proceeding.
  ///
  /// - Parameter make: writes the letter; where it throws, nothing is noted.
  @discardableResult
  public func addLetter(
    to number: Int, recorded: String, _ make: (Proceeding) throws -> WrittenLetter
  ) throws -> Proceeding {
    try eventLog.write { log in
      var noted = try proceeding(number, in: log)
      let letter = try make(noted)
      noted.letters.append(letter)
      try log.append(
        to: .proceeding(number), kind: Kind.letter, on: letter.on, recorded: recorded, payload: letter.payload)
      try confirm(.proceeding) { try proceeding(number, in: log) == noted }
      return noted
    }
  }

  private func proceeding(_ number: Int, in log: any LogReader) throws -> Proceeding {
    guard let proceeding = try fold(try log.events(of: .proceeding(number))).first else {
      throw StoreError.noSuchProceeding(number)
    }
    return proceeding
  }

  /// Folds events of proceedings in one pass; kinds that only a newer version knows are skipped.
  private func fold(_ events: [StoredEvent]) throws -> [Proceeding] {
    var found: [Int: Proceeding] = [:]
    for event in events {
      guard case .proceeding(let number) = event.subject else { continue }
      if event.kind == Kind.opened {
        guard found[number] == nil else { throw damaged(event, "its proceeding was opened before") }
        found[number] = try decoding(event) { payload throws(PayloadReader.Failure) in
          try Proceeding(number: number, opened: event.on, payload: payload)
        }
      } else if event.kind == Kind.letter {
        guard found[number] != nil else { throw damaged(event, "its proceeding was never opened") }
        found[number]?.letters.append(
          try decoding(event) { payload throws(PayloadReader.Failure) in
            try WrittenLetter(on: event.on, payload: payload)
          })
      } else if let kind = EventKind(rawValue: event.kind) {
        guard found[number] != nil else { throw damaged(event, "its proceeding was never opened") }
        found[number]?.events.append(
          try decoding(event) { payload throws(PayloadReader.Failure) in
            try Event(kind, on: event.on, payload: payload)
          })
      }
    }
    return found.values.sorted { $0.number < $1.number }
  }
}
