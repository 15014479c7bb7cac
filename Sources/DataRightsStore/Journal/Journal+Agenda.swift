public import DataRights

extension Journal {
  /// Brings the index of what is due up to date; it says which proceedings were folded for it.
  ///
  /// - Parameters:
  ///   - fingerprint: names the data from which days are computed; other data make every entry stale.
  ///   - progress: is told how many of how many are done.
  ///   - due: the nearest day on which something is due in a proceeding.
  @discardableResult
  public func refreshAgenda(
    data fingerprint: String, progress: (Int, Int) -> Void = { _, _ in }, due: (Proceeding) throws -> CivilDate?
  ) throws -> Int {
    let state = try eventLog.read { try $0.agenda() }
    guard state.fingerprint != fingerprint || !state.stale.isEmpty else { return 0 }
    return try eventLog.write { log in
      let state = try log.agenda()
      let numbers =
        state.fingerprint == fingerprint
        ? state.stale : try log.latestProceedings(person: nil, limit: .max).reversed()
      let count = try log.proceedingCount(person: nil, upTo: .max)
      let isMost = numbers.count * 2 > count
      let all = isMost ? try fold(try log.events(of: .proceeding)) : []
      let known = Dictionary(uniqueKeysWithValues: all.map { ($0.number, $0) })
      var days: [(number: Int, due: CivilDate?)] = []
      for (index, number) in numbers.enumerated() {
        let proceeding = isMost ? known[number] : try fold(try log.events(of: .proceeding(number))).first
        days.append((number, try proceeding.flatMap { try due($0) }))
        if index % 1000 == 999 { progress(index + 1, numbers.count) }
      }
      try log.setAgenda(days, data: fingerprint)
      return days.count
    }
  }

  /// The proceedings in which something is due, the nearest first, as the index has them.
  ///
  /// The index is what ``refreshAgenda(data:progress:due:)`` last made of it.
  public func agenda(limit: Int? = nil, ofEveryone: Bool = false) throws -> [Agenda.Entry] {
    try eventLog.read { try $0.agendaEntries(person: ofEveryone ? nil : person, limit: limit) }
  }
}
