public import DataRights

/// What was erased.
public struct Forgotten: Sendable, Hashable {
  /// How many events were erased.
  public let events: Int
  /// The numbers of the proceedings that were erased.
  public let proceedings: [Int]
  /// The sums of the evidence files that nothing in the log names any more.
  public let evidence: [String]
}

extension Journal {
  /// Erases a proceeding of this person; its number is not used again.
  ///
  /// The evidence files that it alone named are to be removed afterwards, see ``EvidenceFolder/remove(_:)``; then
  /// ``EventLog/compact()`` gives the room back.
  public func forget(proceeding number: Int, today: CivilDate, recorded: String) throws -> Forgotten {
    try eventLog.write { log in
      _ = try proceeding(number, in: log)
      return try forget([.proceeding(number)], in: log, today: today, recorded: recorded)
    }
  }

  /// Erases all that is known of this person: the profile, the proceedings, exits, linked logins and closures.
  public func forgetPerson(today: CivilDate, recorded: String) throws -> Forgotten {
    try eventLog.write { log in
      let subjects = try log.subjects(of: person).filter { $0.family != nil }
      return try forget(subjects, in: log, today: today, recorded: recorded)
    }
  }

  /// The sums of all files of evidence that any event names.
  public func evidenceSums() throws -> Set<String> {
    try eventLog.read { log in
      var sums: Set<String> = []
      try log.eachEvent(mentioning: StoredEvent.sumKey) { event in
        sums.formUnion(event.evidenceSums)
        return true
      }
      return sums
    }
  }

  /// Whether any event, of whomever, names a file of evidence.
  public func names(evidence sha256: String) throws -> Bool {
    try eventLog.read { log in
      var isNamed = false
      try log.eachEvent(mentioning: sha256) { event in
        isNamed = event.evidenceSums.contains(sha256)
        return !isNamed
      }
      return isNamed
    }
  }

  private func forget(
    _ subjects: [Subject], in log: any LogWriter, today: CivilDate, recorded: String
  ) throws -> Forgotten {
    var sums: Set<String> = []
    var events = 0
    for subject in subjects {
      let erased = try log.events(of: subject, person: person)
      events += erased.filter { $0.kind != Kind.forgotten }.count
      for event in erased { sums.formUnion(event.evidenceSums) }
    }
    try log.remove(subjects, person: person)
    let numbers = subjects.compactMap { if case .proceeding(let number) = $0 { number } else { nil } }
    for number in numbers {
      try log.append(event(.proceeding(number), Kind.forgotten, on: today, recorded: recorded, [:]))
    }
    if !sums.isEmpty {
      try log.eachEvent(mentioning: StoredEvent.sumKey) { event in
        sums.subtract(event.evidenceSums)
        return !sums.isEmpty
      }
    }
    return Forgotten(events: events, proceedings: numbers.sorted(), evidence: sums.sorted())
  }
}

extension StoredEvent {
  /// What stands in the payload of every event that names a file.
  fileprivate static let sumKey = "\"sha256\""

  /// The sums of the files that prove the event.
  var evidenceSums: Set<String> {
    Set((payload["evidence"]?.array ?? []).compactMap { $0["sha256"]?.string })
  }
}
