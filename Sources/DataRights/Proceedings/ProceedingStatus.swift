/// Where a proceeding stands; derived from its events and the day, never stored.
public enum ProceedingStatus: String, Sendable, Hashable, CaseIterable {
  case closed, withdrawn, complained, appealed, refused, answered
  case partlyAnswered = "partly-answered"
  case overdue, bounced
  case identityWanted = "identity-wanted"
  case clarificationWanted = "clarification-wanted"
  case feeWanted = "fee-wanted"
  case extended, acknowledged
  case awaitingResponse = "awaiting-response"
  case drafted
}

/// A proceeding as it looks on a day: its status, its deadlines, and what can be done.
public struct Outlook: Sendable {
  /// The proceeding with all its events.
  public let proceeding: Proceeding
  /// The deadlines, windows, notes and findings that follow from its events and the law.
  public let report: DeadlineReport
  /// The day on which one looks, which decides what is overdue.
  public let today: CivilDate

  /// Computes how a proceeding looks on a day.
  public init(_ proceeding: Proceeding, law: Law, geography: Geography, today: CivilDate) throws {
    self.proceeding = proceeding
    self.today = today
    report = try DeadlineCalculator(law: law, geography: geography).report(
      on: proceeding.right, events: proceeding.events, parties: proceeding.parties)
  }

  /// The same by a plan for the proceeding's right and parties, which costs less where many proceedings share one.
  public init(_ proceeding: Proceeding, plan: DeadlinePlan, today: CivilDate) throws {
    self.proceeding = proceeding
    self.today = today
    report = try plan.report(proceeding.events)
  }

  /// The first status that fits.
  public var status: ProceedingStatus {
    let events = proceeding.events
    func has(_ kind: EventKind) -> Bool { events.contains { $0.kind == kind } }
    if has(.closed) { return .closed }
    if has(.withdrawn) { return .withdrawn }
    if has(.complained) { return .complained }
    if isPending(.appealed, until: [.appealAnswered]) { return .appealed }
    switch last(of: [.refused, .answered, .fulfilled, .partlyAnswered]) {
    case .refused: return .refused
    case .answered, .fulfilled: return .answered
    case .partlyAnswered: return .partlyAnswered
    default: break
    }
    if report.deadlines.contains(where: { $0.isOverdue(on: today) }) { return .overdue }
    if last(of: [.sent, .received, .bounced]) == .bounced { return .bounced }
    if isPending(.identityRequested, until: [.identityProvided]) { return .identityWanted }
    if isPending(.clarificationRequested, until: [.clarified]) { return .clarificationWanted }
    if isPending(.feeRequested, until: [.feeAccepted, .feePaid]) { return .feeWanted }
    if has(.extended) { return .extended }
    if has(.acknowledged) { return .acknowledged }
    return has(.sent) || has(.received) ? .awaitingResponse : .drafted
  }

  /// Whether nothing more is waited for.
  public var isOver: Bool { proceeding.events.contains { $0.kind == .closed || $0.kind == .withdrawn } }

  /// The duties that somebody still has to meet, the nearest first; those without a date last.
  public var openDuties: [Deadline] {
    guard !isOver else { return [] }
    return report.deadlines.indices.filter(isOpenDuty).sorted { (order($0), $0) < (order($1), $1) }
      .map { report.deadlines[$0] }
  }

  /// The duty that comes next.
  public var next: Deadline? {
    guard !isOver else { return nil }
    var next: Int?
    for index in report.deadlines.indices where isOpenDuty(index) && next.map({ order(index) < order($0) }) ?? true {
      next = index
    }
    return next.map { report.deadlines[$0] }
  }

  private func isOpenDuty(_ index: Int) -> Bool {
    report.deadlines[index].isOpen && report.deadlines[index].duty != .you
      && report.deadlines[index].id != .extensionNotice
  }

  private func order(_ index: Int) -> Int { report.deadlines[index].due?.dayNumber ?? .max }

  /// The kind of the last event among some kinds, by day and then by the order of logging.
  private func last(of kinds: [EventKind]) -> EventKind? {
    var last: Int?
    let events = proceeding.events
    for index in events.indices where kinds.contains(events[index].kind) {
      if last.map({ events[$0].on <= events[index].on }) ?? true { last = index }
    }
    return last.map { events[$0].kind }
  }

  private func isPending(_ question: EventKind, until answers: [EventKind]) -> Bool {
    last(of: answers + [question]) == question
  }
}
