public import DataRights

extension Journal {
  /// The proceedings of this person, by number.
  ///
  /// - Parameter ofEveryone: whether those of all persons of the store are asked for.
  public func proceedings(ofEveryone: Bool = false) throws -> [Proceeding] {
    try eventLog.read { try fold(try $0.events(of: .proceeding, person: ofEveryone ? nil : person)) }
  }

  /// The proceedings that were opened last, by number, and whether there are earlier ones.
  public func latestProceedings(
    _ limit: Int, ofEveryone: Bool = false
  ) throws -> (proceedings: [Proceeding], hasMore: Bool) {
    let person = ofEveryone ? nil : person
    guard limit < .max else { return (try proceedings(ofEveryone: ofEveryone), false) }
    return try eventLog.read { log in
      let numbers = try log.latestProceedings(person: person, limit: limit)
      return (
        try numbers.reversed().flatMap { try fold(try log.events(of: .proceeding($0), person: person)) },
        try log.proceedingCount(person: person, upTo: limit + 1) > limit
      )
    }
  }

  /// The proceedings with some numbers, whosever they are.
  public func proceedings(numbered numbers: [Int]) throws -> [Proceeding] {
    try eventLog.read { log in try numbers.flatMap { try fold(try log.events(of: .proceeding($0))) } }
  }

  /// The proceeding with a number; another person's is refused.
  public func proceeding(_ number: Int) throws -> Proceeding {
    try eventLog.read { try proceeding(number, in: $0) }
  }

  /// Opens a proceeding under the next number, which no proceeding ever had.
  ///
  /// - Parameters:
  ///   - recorded: the instant in UTC.
  ///   - make: makes the proceeding, with the number it is handed and without events, and its letter with the copies
  ///     in other languages; where it throws, nothing is logged and the number stays free. Other processes that write
  ///     wait for it.
  @discardableResult
  public func openProceeding(
    recorded: String, _ make: (Int) throws -> (proceeding: Proceeding, letters: [Letter])
  ) throws -> Proceeding {
    try eventLog.write { log in
      let number = try log.highestProceedingNumber() + 1
      let (made, letters) = try make(number)
      guard made.number == number, made.profile == person, made.events.isEmpty else {
        throw StoreError.unstorable(.proceeding)
      }
      try log.append(
        event(
          .proceeding(number), Kind.opened, on: made.opened, recorded: recorded, made.payload,
          content: letters.content))
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
        self.event(.proceeding(number), event.kind.rawValue, on: event.on, recorded: recorded, event.payload))
      try confirm(.proceeding) { try proceeding(number, in: log) == logged }
      return logged
    }
  }

  /// Notes a letter that was written in a proceeding.
  ///
  /// - Parameter make: writes the letter, with its copies in other languages; where it throws, nothing is noted.
  @discardableResult
  public func addLetter(
    to number: Int, recorded: String, _ make: (Proceeding) throws -> (note: WrittenLetter, letters: [Letter])
  ) throws -> Proceeding {
    try eventLog.write { log in
      var noted = try proceeding(number, in: log)
      let (letter, letters) = try make(noted)
      noted.letters.append(letter)
      try log.append(
        event(
          .proceeding(number), Kind.letter, on: letter.on, recorded: recorded, letter.payload,
          content: letters.content))
      try confirm(.proceeding) { try proceeding(number, in: log) == noted }
      return noted
    }
  }

  /// The letters that were written in a proceeding, the request first, as they were filled.
  ///
  /// Of those that an earlier version wrote nothing was kept but that they were written.
  public func letters(of number: Int) throws -> [KeptLetter] {
    try eventLog.read { log in
      _ = try proceeding(number, in: log)
      var kept: [KeptLetter] = []
      for event in try log.events(of: .proceeding(number)).counted
      where event.kind == Kind.opened || event.kind == Kind.letter {
        let letters =
          try log.content(of: event).map { content in
            try decoding(event, content) { payload throws(PayloadReader.Failure) in
              try payload.records("letters") { inner throws(PayloadReader.Failure) in try Letter(payload: inner) }
            }
          } ?? []
        let followUp: FollowUp? =
          event.kind == Kind.opened
          ? nil : try decoding(event) { payload throws(PayloadReader.Failure) in try payload.choice("letter") }
        kept.append(KeptLetter(followUp: followUp, on: event.on, letters: letters))
      }
      return kept
    }
  }

  /// The head of the chain of a proceeding's events, which can be sent out so that they prove something later.
  public func head(of number: Int) throws -> EventChain.Head {
    try eventLog.read { log in
      _ = try proceeding(number, in: log)
      guard let head = try log.head(of: .proceeding(number), person: person) else {
        throw StoreError.noSuchProceeding(number)
      }
      return head
    }
  }

  func proceeding(_ number: Int, in log: any LogReader) throws -> Proceeding {
    let events = try log.events(of: .proceeding(number))
    guard let proceeding = try fold(events).first else { throw StoreError.noSuchProceeding(number) }
    guard proceeding.profile == person else { throw StoreError.otherPersons(number) }
    return proceeding
  }

  /// Folds events of proceedings in one pass; kinds that only a newer version knows are skipped.
  func fold(_ events: [StoredEvent]) throws -> [Proceeding] {
    var found: [Int: Proceeding] = [:]
    for event in events.counted {
      guard case .proceeding(let number) = event.subject else { continue }
      if event.kind == Kind.opened {
        guard found[number] == nil else { throw damaged(event, "its proceeding was opened before") }
        found[number] = try decoding(event) { payload throws(PayloadReader.Failure) in
          try Proceeding(number: number, profile: event.person, opened: event.on, payload: payload)
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
