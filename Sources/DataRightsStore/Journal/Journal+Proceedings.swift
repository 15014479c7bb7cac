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
        try proceedings(numbered: numbers.reversed(), in: log),
        try log.proceedingCount(person: person, upTo: limit + 1) > limit
      )
    }
  }

  /// The proceedings with some numbers, whosever they are.
  public func proceedings(numbered numbers: [Int]) throws -> [Proceeding] {
    try eventLog.read { try proceedings(numbered: numbers, in: $0) }
  }

  /// So many proceedings are read in one go.
  private static let piece = 250

  /// Hands out every proceeding, by number and some at a time, so that memory does not grow with the store.
  ///
  /// - Parameter ofEveryone: whether those of all persons of the store are asked for.
  public func eachProceedings(ofEveryone: Bool = false, _ take: ([Proceeding]) throws -> Void) throws {
    try eachUnread(ofEveryone: ofEveryone) { try take($0.proceedings()) }
  }

  /// The same, as they are kept: the log is read by one thread, and others can fold what it hands out.
  ///
  /// - Parameter failing: called before it is thrown that the log cannot be read on.
  public func eachUnread(
    ofEveryone: Bool = false, _ take: (UnreadProceedings) throws -> Void, failing: () throws -> Void = {}
  ) throws {
    try eventLog.read { log in
      let numbers = try log.latestProceedings(person: ofEveryone ? nil : person, limit: .max)
      for end in stride(from: numbers.count, to: 0, by: -Self.piece) {
        let piece: UnreadProceedings
        do {
          piece = try unread(numbers[max(end - Self.piece, 0)..<end].reversed(), in: log)
        } catch {
          try failing()
          throw error
        }
        try take(piece)
      }
    }
  }

  private func unread(_ numbers: [Int], in log: any LogReader) throws -> UnreadProceedings {
    UnreadProceedings(journal: self, numbers: numbers, links: try log.links(of: numbers.map { .proceeding($0) }))
  }

  func proceedings(numbered numbers: [Int], in log: any LogReader) throws -> [Proceeding] {
    var found: [Proceeding] = []
    for start in stride(from: 0, to: numbers.count, by: Self.piece) {
      found += try unread(Array(numbers[start..<min(start + Self.piece, numbers.count)]), in: log).proceedings()
    }
    return found
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
      try open(made, letters, number: number, recorded: recorded, in: log)
      return made
    }
  }

  /// Logs that a proceeding was opened under a number.
  func open(
    _ made: Proceeding, _ letters: [Letter], number: Int, recorded: String, in log: any LogWriter
  ) throws {
    guard made.number == number, made.profile == person, made.events.isEmpty else {
      throw StoreError.unstorable(.proceeding)
    }
    try log.append(
      event(
        .proceeding(number), Kind.opened, on: made.opened, recorded: recorded, made.payload, content: letters.content))
    try confirm(.proceeding) { try proceeding(number, in: log) == made }
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
      return try head(of: number, in: log)
    }
  }

  /// The head of the chain of a proceeding that was read before.
  public func head(of proceeding: Proceeding) throws -> EventChain.Head {
    try eventLog.read { try of(proceeding.profile).head(of: proceeding.number, in: $0) }
  }

  private func head(of number: Int, in log: any LogReader) throws -> EventChain.Head {
    guard let head = try log.head(of: .proceeding(number), person: person) else {
      throw StoreError.noSuchProceeding(number)
    }
    return head
  }

  func proceeding(_ number: Int, in log: any LogReader) throws -> Proceeding {
    let events = try log.events(of: .proceeding(number))
    guard let proceeding = try fold(events).first else { throw StoreError.noSuchProceeding(number) }
    guard proceeding.profile == person else { throw StoreError.otherPersons(number) }
    return proceeding
  }

  /// Folds events of proceedings in one pass; kinds that only a newer version knows are skipped.
  func fold(_ events: [StoredEvent]) throws -> [Proceeding] {
    var found: [Proceeding] = []
    var places: [Int: Int] = [:]
    for event in events.counted {
      guard case .proceeding(let number) = event.subject else { continue }
      let place = places[number]
      if event.kind == Kind.opened {
        guard place == nil else { throw damaged(event, "its proceeding was opened before") }
        places[number] = found.count
        found.append(
          try decoding(event) { payload throws(PayloadReader.Failure) in
            try Proceeding(number: number, profile: event.person, opened: event.on, payload: payload)
          })
      } else if event.kind == Kind.letter {
        guard let place else { throw damaged(event, "its proceeding was never opened") }
        found[place].letters.append(
          try decoding(event) { payload throws(PayloadReader.Failure) in
            try WrittenLetter(on: event.on, payload: payload)
          })
      } else if let kind = EventKind(rawValue: event.kind) {
        guard let place else { throw damaged(event, "its proceeding was never opened") }
        found[place].events.append(
          try decoding(event) { payload throws(PayloadReader.Failure) in
            try Event(kind, on: event.on, payload: payload)
          })
      }
    }
    // Mostly they were opened in the order of their numbers.
    let isInOrder = zip(found, found.dropFirst()).allSatisfy { $0.number < $1.number }
    return isInOrder ? found : found.sorted { $0.number < $1.number }
  }
}
