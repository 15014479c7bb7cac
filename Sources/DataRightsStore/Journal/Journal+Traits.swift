public import DataRights

extension Journal {
  /// So many proceedings are folded rather than noted in the index, which would be one more commit.
  private static let few = 50

  /// Brings up to date what the index knows to look for; false where the store cannot be written.
  public func refreshTraits(progress: (Int, Int) -> Void = { _, _ in }) throws -> Bool {
    do {
      try renew(.traits, progress: progress) { _ in nil }
      return true
    } catch StoreError.notWritable, StoreError.busy, StoreError.full {
      return false
    }
  }

  /// The proceedings with some addressees, by number; only those are folded where the store can be written.
  ///
  /// - Parameter ofEveryone: whether those of all persons of the store are asked for.
  public func proceedings(with addressees: Set<String>, ofEveryone: Bool = false) throws -> [Proceeding] {
    guard !addressees.isEmpty else { return [] }
    let person = ofEveryone ? nil : person
    var found: [Proceeding] = []
    if let stale = try fewStale() {
      found = try eventLog.read { log in
        let indexed = try addressees.flatMap { try log.proceedings(with: $0, person: person) }
        return try proceedings(numbered: Set(indexed + stale).sorted(), in: log)
      }.filter { addressees.contains($0.addressee) && (person == nil || $0.profile == person) }
    } else {
      try eachProceedings(ofEveryone: ofEveryone) { found += $0.filter { addressees.contains($0.addressee) } }
    }
    return found
  }

  /// The proceedings of this person that one looks for, by number; only those are folded where the store can be written.
  public func proceedings(where isWanted: (Agenda.Traits) throws -> Bool) throws -> [Proceeding] {
    var found: [Proceeding] = []
    if let stale = try fewStale() {
      found = try eventLog.read { log in
        var numbers = Set(stale)
        try log.eachTraits(person: person, isOver: nil) { number, traits in
          if try isWanted(traits) { numbers.insert(number) }
          return true
        }
        return try proceedings(numbered: numbers.sorted(), in: log)
      }.filter { try $0.profile == person && isWanted(Agenda.Traits($0)) }
    } else {
      try eachProceedings { found += try $0.filter { try isWanted(Agenda.Traits($0)) } }
    }
    return found
  }

  /// The addressees from which a letter came back, whosever it was, with the last day on which one did.
  public func bouncedAddressees() throws -> [String: CivilDate] {
    var days: [String: CivilDate] = [:]
    func add(_ proceedings: [Proceeding]) {
      for proceeding in proceedings {
        guard let day = Agenda.Traits(proceeding).bounced else { continue }
        days[proceeding.addressee] = max(day, days[proceeding.addressee] ?? day)
      }
    }
    if let stale = try fewStale() {
      days = try eventLog.read { try $0.bounces() }
      add(try proceedings(numbered: stale))
    } else {
      try eachProceedings(ofEveryone: true, add)
    }
    return days
  }

  /// The proceedings of which the index does not know what to look for, once they are few; nil where they stay many,
  /// since the store cannot be written.
  private func fewStale() throws -> [Int]? {
    let stale = try eventLog.read { try $0.staleProceedings(.traits, limit: Self.few + 1) }
    if stale.count <= Self.few { return stale }
    return try refreshTraits() ? [] : nil
  }
}
