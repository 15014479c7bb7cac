internal import DataRights

/// Something that is wrong with a log or its evidence.
public enum LogFinding: Sendable, Hashable {
  /// An event cannot be read as one.
  case unreadable
  /// An event was changed, or one before it is missing; its place.
  case chainBroken(Subject, sequence: Int64)
  /// The last events of a subject are missing, or its head was changed.
  case headDiffers(Subject)
  /// What is kept of a family of subjects cannot be read; the detail names no data.
  case unfoldable(Subject.Family, detail: String)
  /// A file that an event names is not in the evidence folder.
  case evidenceMissing(sha256: String, sequence: Int64)
  /// A file in the evidence folder is not what it was.
  case evidenceChanged(sha256: String)
}

/// What a check of a log found.
public struct LogReport: Sendable {
  /// How many events were checked.
  public var events = 0
  /// How many chains.
  public var chains = 0
  /// How many files of evidence.
  public var files = 0
  /// The laws that the proceedings rest on, by id.
  public var laws: Set<String> = []
  /// What is wrong; empty where nothing is.
  public var findings: [LogFinding] = []
}

extension Journal {
  /// Checks every event of every person, every chain, and every file of evidence.
  ///
  /// One subject is looked at after the other, so that memory does not grow with the store.
  ///
  /// - Parameters:
  ///   - evidence: where the files are kept.
  ///   - progress: is told how many events were checked.
  public func verify(_ evidence: EvidenceFolder, progress: (Int) -> Void = { _ in }) throws -> LogReport {
    var check = ChainCheck()
    try eventLog.read { log in
      var chain: [EventChain.Kept] = []
      func end() throws {
        guard let subject = chain.first?.link.subject else { return }
        try check.take(chain, heads: try log.heads(of: [subject])) { try fold($0) }
        chain.removeAll(keepingCapacity: true)
      }
      try log.eachLinkBySubject { kept in
        check.count()
        if check.report.events % 1000 == 0 { progress(check.report.events) }
        guard let kept else { return check.takeUnreadable() }
        if kept.link.subject != chain.first?.link.subject { try end() }
        chain.append(kept)
      }
      try end()
      // An index that hides an event would hide it from every command.
      if try log.eventCount() != check.report.events { check.takeUnreadable() }
      for head in try log.headsWithoutEvents() { check.take(head) }
      for family in Subject.Family.allCases where family != .proceeding {
        do {
          try read(family)
        } catch StoreError.damaged(_, let detail) {
          check.unfoldable(family, detail)
        }
      }
    }
    return check.finish(evidence)
  }

  private func read(_ family: Subject.Family) throws {
    switch family {
    case .proceeding: break
    case .addressee: _ = try addressees()
    case .profile: _ = try people()
    case .exit: for person in try everyone() { _ = try of(person).exits() }
    case .login: for person in try everyone() { _ = try of(person).logins() }
    case .closure: for person in try everyone() { _ = try of(person).closures() }
    }
  }

  /// Everyone of whom something is kept, with or without a profile.
  private func everyone() throws -> [String] {
    try eventLog.read { try $0.everyone() }.filter { !$0.isEmpty }
  }
}
