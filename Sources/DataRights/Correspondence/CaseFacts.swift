/// What the log of a proceeding bears out, as far as a letter may state it.
struct CaseFacts {
  /// The day on which the request was sent, or received where the sending is not logged.
  let requested: CivilDate
  /// The day on which the controller received it; nil where nothing proves it.
  let received: CivilDate?
  /// The deadline for the answer that the letter is about; nil where the law sets none.
  let deadline: Deadline?
  /// The event that the letter answers.
  let event: Event?
  /// The last announcement of an extension.
  let announced: Event?
  /// The last answer in part.
  let partial: Event?
  /// The last day for announcing an extension, and the last day of the longest one.
  let lastNotice: CivilDate?, longest: CivilDate?
  let findings: [DeadlineReport.Finding]
  /// Whether the controller's decision on an appeal is overdue.
  let isAppealOverdue: Bool
  let today: CivilDate

  init(_ outlook: Outlook, for letter: FollowUp) throws(LetterError) {
    let events = outlook.proceeding.events
    func last(_ kinds: [EventKind]) -> Event? {
      events.enumerated().filter { kinds.contains($0.element.kind) }
        .max { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }?.element
    }
    func first(_ kind: EventKind) -> CivilDate? { events.filter { $0.kind == kind }.map(\.on).min() }
    guard let requested = first(.sent) ?? first(.received) else { throw .notSent }
    let event = last(letter.refersTo)
    if !letter.answers.isEmpty, event == nil { throw .nothingToAnswer(letter, letter.answers) }
    self.requested = requested
    self.event = event
    received = first(.received)
    announced = last([.extended])
    partial = last([.partlyAnswered])
    let report = outlook.report
    deadline = Self.awaited(in: report, today: outlook.today)
    lastNotice = report[.extensionNotice]?.due
    longest = (report[.extendedResponse] ?? report[.extendedFulfilment])?.due
    findings = report.findings
    isAppealOverdue = report.deadlines.contains {
      [.appealDecision, .extendedAppealDecision].contains($0.id) && $0.isOverdue(on: outlook.today)
    }
    today = outlook.today
  }

  /// The duty to answer: one that was missed, else the one that holds.
  private static func awaited(in report: DeadlineReport, today: CivilDate) -> Deadline? {
    let answers: Set<DeadlineID> = [.response, .optOut, .extendedResponse, .fulfilment, .extendedFulfilment]
    let duties = report.deadlines.filter {
      $0.duty == .controller && answers.contains($0.id) && $0.condition == nil && $0.replacedBy == nil && $0.due != nil
    }
    return duties.first { $0.isOverdue(on: today) } ?? duties.first
  }

  /// How many days a message can take to arrive that is taken to arrive at once: a note of ours, not law.
  private static let daysOnTheWay = 7

  /// Whether the log proves the receipt from which the time for the answer counts.
  var isReceiptProven: Bool { deadline.map { $0.start.assumption == nil } ?? false }

  /// The last day for the answer as a letter may state it: the one of the log, or one that holds even if the request took
  /// some days to arrive; nil while that is not certain.
  var statedDue: CivilDate? {
    guard let deadline, let due = deadline.due else { return nil }
    switch deadline.start.assumption {
    case nil, .post: return due
    default:
      let latest = due.adding(days: Self.daysOnTheWay)
      return latest < today ? latest : nil
    }
  }

  /// Whether the time for the answer is over.
  var isOver: Bool { deadline?.due.map { $0 < today } ?? false }

  /// Whether the answer is still missing although its time is over.
  var isOverdue: Bool { deadline?.isOverdue(on: today) ?? false }

  /// Whether the answer came after its time.
  var cameLate: Bool {
    guard let due = deadline?.due, let settled = deadline?.settled else { return false }
    return settled.on > due
  }
}
