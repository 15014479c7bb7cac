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
  /// - Parameters:
  ///   - evidence: where the files are kept.
  ///   - progress: is told how many events were checked.
  public func verify(_ evidence: EvidenceFolder, progress: (Int) -> Void = { _ in }) throws -> LogReport {
    var report = LogReport()
    var named: [String: Int64] = [:]
    try eventLog.read { log in
      try checkChains(log, &report, &named, progress)
      for family in Subject.Family.allCases {
        do {
          try fold(family, &report)
        } catch StoreError.damaged(_, let detail) {
          report.findings.append(.unfoldable(family, detail: detail))
        }
      }
    }
    for (sum, sequence) in named.sorted(by: { $0.value < $1.value }) {
      report.files += 1
      switch evidence.state(of: sum) {
      case .kept: break
      case .missing: report.findings.append(.evidenceMissing(sha256: sum, sequence: sequence))
      case .changed: report.findings.append(.evidenceChanged(sha256: sum))
      }
    }
    return report
  }

  private static let sumKey = Array("\"sha256\"".utf8)

  private struct ChainKey: Hashable {
    let subject: String
    let person: String
  }

  private func checkChains(
    _ log: any LogReader, _ report: inout LogReport, _ named: inout [String: Int64], _ progress: (Int) -> Void
  ) throws {
    var chains: [ChainKey: (events: Int, hash: String)] = [:]
    var found = report
    var sums = named
    try log.eachLink { kept in
      found.events += 1
      if found.events % 1000 == 0 { progress(found.events) }
      guard let kept else {
        found.findings.append(.unreadable)
        return
      }
      let key = ChainKey(subject: kept.link.subject, person: kept.link.person)
      let before = chains[key]
      if kept.link.hash(after: before?.hash ?? "") != kept.hash {
        found.findings.append(.chainBroken(Subject(text: kept.link.subject), sequence: kept.sequence))
      }
      chains[key] = ((before?.events ?? 0) + 1, kept.hash)
      // Most events name no file; the text is parsed only where one may be named.
      if kept.link.payload.mentions(Self.sumKey), let payload = try? JSON.parse(kept.link.payload) {
        for piece in payload["evidence"]?.array ?? [] where piece["kept"]?.bool == true {
          if let sum = piece["sha256"]?.string, sums[sum] == nil { sums[sum] = kept.sequence }
        }
      }
    }
    for head in try log.heads() {
      let chain = chains.removeValue(forKey: ChainKey(subject: head.subject.text, person: head.person))
      if chain?.events != head.events || chain?.hash != head.hash { found.findings.append(.headDiffers(head.subject)) }
      found.chains += 1
    }
    for key in chains.keys.sorted(by: { $0.subject < $1.subject }) {
      found.findings.append(.headDiffers(Subject(text: key.subject)))
    }
    report = found
    named = sums
  }

  private func fold(_ family: Subject.Family, _ report: inout LogReport) throws {
    switch family {
    case .proceeding: report.laws = Set(try proceedings(ofEveryone: true).map(\.law))
    case .addressee: _ = try addressees()
    case .profile: _ = try people()
    case .exit: for person in try everyone() { _ = try of(person).exits() }
    case .login: for person in try everyone() { _ = try of(person).logins() }
    case .closure: for person in try everyone() { _ = try of(person).closures() }
    }
  }

  /// Everyone of whom something is kept, with or without a profile.
  private func everyone() throws -> [String] {
    try eventLog.read { log in Set(try log.heads().map(\.person)).subtracting([""]).sorted() }
  }
}

extension String {
  /// Whether some bytes stand anywhere in the text; by bytes, since the search for characters is far slower.
  fileprivate func mentions(_ bytes: [UInt8]) -> Bool {
    var text = self
    return text.withUTF8 { text in
      guard let first = bytes.first, text.count >= bytes.count else { return false }
      var start = 0
      while start <= text.count - bytes.count {
        guard let place = text[start...].firstIndex(of: first), place <= text.count - bytes.count else { return false }
        if text[place..<place + bytes.count].elementsEqual(bytes) { return true }
        start = place + 1
      }
      return false
    }
  }
}
