public import DataRights

extension Journal {
  /// So many proceedings are folded at once, and other writers wait for no more.
  private static let piece = 1000

  /// Brings the index of what is due up to date; it says how many proceedings were folded for it.
  ///
  /// It is done piece by piece, each a transaction of its own: memory does not grow with the store, others write in
  /// between, and what was done stays done where it is broken off.
  ///
  /// - Parameters:
  ///   - fingerprint: names the data from which days are computed; other data make every day stale.
  ///   - progress: is told how many of how many are done.
  ///   - due: the nearest day on which something is due in a proceeding.
  /// - Throws: ``StoreError/busy(_:)`` where a program with other data does the same all the while.
  @discardableResult
  public func refreshAgenda(
    data fingerprint: String, progress: (Int, Int) -> Void = { _, _ in }, due: (Proceeding) throws -> CivilDate?
  ) throws -> Int {
    try renew(.whole(data: fingerprint), progress: progress, due: due)
  }

  /// The proceedings in which something is due, the nearest first, as the index has them.
  ///
  /// The index is what ``refreshAgenda(data:progress:due:)`` last made of it.
  public func agenda(limit: Int? = nil, ofEveryone: Bool = false) throws -> [Agenda.Entry] {
    try eventLog.read { try $0.agendaEntries(person: ofEveryone ? nil : person, limit: limit) }
  }

  /// Folds what is stale, and notes it.
  @discardableResult
  func renew(
    _ renewal: Agenda.Renewal, progress: (Int, Int) -> Void, due: (Proceeding) throws -> CivilDate?
  ) throws -> Int {
    guard try eventLog.read({ try !$0.isCurrent(renewal) }) else { return 0 }
    var (done, total, beginnings) = (0, 0, 0)
    while true {
      let count = try eventLog.write { log in
        if try !log.hasData(of: renewal) {
          beginnings += 1
          guard beginnings <= 3 else { throw StoreError.busy(eventLog.location) }
          try log.beginAgenda(renewal)
        }
        if total == 0 { total = try log.staleCount(renewal) }
        let numbers = try log.staleProceedings(renewal, limit: Self.piece)
        let folded = try proceedings(numbered: numbers, in: log)
        let known = Dictionary(folded.map { ($0.number, $0) }) { first, _ in first }
        let notes = try numbers.map { number in
          let proceeding = known[number]
          return Agenda.Note(
            number: number, traits: proceeding.map(Agenda.Traits.init), due: try proceeding.flatMap(due))
        }
        try log.setAgenda(notes, renewal)
        return numbers.count
      }
      done += count
      if count < Self.piece { return done }
      progress(done, max(done, total))
    }
  }
}

extension LogReader {
  /// Whether the days are those of the data that a renewal names; where it names none, they may be of any.
  fileprivate func hasData(of renewal: Agenda.Renewal) throws -> Bool {
    if case .whole(let data) = renewal { try agendaData() == data } else { true }
  }

  fileprivate func isCurrent(_ renewal: Agenda.Renewal) throws -> Bool {
    try hasData(of: renewal) && staleProceedings(renewal, limit: 1).isEmpty
  }
}
