internal import DataRights

/// What a check of a log has found so far, one subject's events after the other.
struct ChainCheck {
  private(set) var report = LogReport()
  private var unreadable = 0
  private var broken: [(subject: String, sequence: Int64)] = []
  private var heads: [Subject] = []
  private var unfoldable: [Subject.Family: String] = [:]
  /// The files that events name, with the first event that does.
  private var named: [String: Int64] = [:]
  private static let sumKey = Array("\"sha256\"".utf8)

  mutating func count() { report.events += 1 }

  mutating func takeUnreadable() { unreadable += 1 }

  /// A head without a single event.
  mutating func take(_ head: EventChain.Head) {
    report.chains += 1
    heads.append(head.subject)
  }

  mutating func unfoldable(_ family: Subject.Family, _ detail: String) {
    if unfoldable[family] == nil { unfoldable[family] = detail }
  }

  /// Checks all events of one subject, whosever they are, in their order.
  ///
  /// - Parameter fold: makes proceedings of the events of one.
  mutating func take(
    _ events: [EventChain.Kept], heads kept: [EventChain.Head], _ fold: ([StoredEvent]) throws -> [Proceeding]
  ) throws {
    guard let subject = events.first?.link.subject else { return }
    var chains: [String: (events: Int, hash: String)] = [:]
    for event in events {
      let before = chains[event.link.person]
      if event.link.hash(after: before?.hash ?? "") != event.hash { broken.append((subject, event.sequence)) }
      chains[event.link.person] = ((before?.events ?? 0) + 1, event.hash)
      // Most events name no file; the text is parsed only where one may be named.
      if event.link.payload.mentions(Self.sumKey), let payload = try? JSON.parse(event.link.payload) {
        for piece in payload["evidence"]?.array ?? [] where piece["kept"]?.bool == true {
          guard let sum = piece["sha256"]?.string else { continue }
          named[sum] = min(named[sum] ?? event.sequence, event.sequence)
        }
      }
    }
    for head in kept {
      let chain = chains.removeValue(forKey: head.person)
      if chain?.events != head.events || chain?.hash != head.hash { heads.append(head.subject) }
      report.chains += 1
    }
    heads += chains.map { _ in Subject(text: subject) }
    guard subject.hasPrefix(Subject.Family.proceeding.prefix), unfoldable[.proceeding] == nil else { return }
    do {
      for proceeding in try fold(try events.map { try StoredEvent(kept: $0) }) { report.laws.insert(proceeding.law) }
    } catch StoreError.damaged(_, let detail) {
      unfoldable(.proceeding, detail)
    } catch let error as StoredEvent.Unreadable {
      unfoldable(.proceeding, error.detail)
    }
  }

  /// What was found, with what is wrong with the files.
  func finish(_ evidence: EvidenceFolder) -> LogReport {
    var report = report
    report.findings += Array(repeating: .unreadable, count: unreadable)
    for event in broken.sorted(by: { $0.sequence < $1.sequence }) {
      report.findings.append(.chainBroken(Subject(text: event.subject), sequence: event.sequence))
    }
    report.findings += heads.map { .headDiffers($0) }
    for family in Subject.Family.allCases {
      if let detail = unfoldable[family] { report.findings.append(.unfoldable(family, detail: detail)) }
    }
    for (sum, sequence) in named.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      report.files += 1
      switch evidence.state(of: sum) {
      case .kept: break
      case .missing: report.findings.append(.evidenceMissing(sha256: sum, sequence: sequence))
      case .changed: report.findings.append(.evidenceChanged(sha256: sum))
      }
    }
    return report
  }
}
