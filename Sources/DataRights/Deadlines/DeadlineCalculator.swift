/// Computes the deadlines of a request from a law's rules, the events so far and the calendars that count.
///
/// Pure: the same law, events and calendars give the same dates, whatever the day on which one asks.
public struct DeadlineCalculator: Sendable {
  let law: Law
  let geography: Geography

  /// Makes a calculator for a law.
  public init(law: Law, geography: Geography) {
    self.law = law
    self.geography = geography
  }

  /// All deadlines and windows of a request for a right.
  ///
  /// Where the law lacks the right asked for, its nearest is taken and the report says so.
  public func report(on right: Right, events: [Event], parties: Parties) throws -> DeadlineReport {
    try report(on: right, events: events, postDays: { try postDays(parties) }) {
      try RuleSupply(law: law, geography: geography, parties: parties)
    }
  }

  /// A plan by which the deadlines of many requests for a right between such parties are worked out fast.
  ///
  /// It gives the same dates as ``report(on:events:parties:)``.
  public func plan(for right: Right, parties: Parties) throws -> DeadlinePlan {
    try DeadlinePlan(
      self, right: right, postDays: try postDays(parties),
      supply: try RuleSupply(law: law, geography: geography, parties: parties))
  }

  /// All deadlines and windows of a request.
  ///
  /// - Parameters:
  ///   - postDays: the days that a letter to the controller takes; asked only where one was sent.
  ///   - supply: the rules with their calendars; asked only where the law is in force.
  func report(
    on right: Right, events: [Event], postDays: () throws -> Int, supply: () throws -> RuleSupply
  ) throws -> DeadlineReport {
    var report = DeadlineReport()
    let events = events.inOrder
    let receipt = try Beginning(events.sinceBounced).receipt(postDays: postDays)
    if receipt == nil, let bounced = events.last(where: { $0.kind == .bounced }) {
      report.notes.append(.bounced(bounced.on))
    }
    let asked = receipt?.on ?? events.first?.on
    if let from = law.validity.from, let asked, asked < from {
      report.notes.append(.notInForce(from: from))
      return report
    }
    let effective = asked.flatMap { law.effective(right, on: $0) } ?? right
    if effective != right { report.notes.append(.nearest(asked: right, taken: effective)) }
    let supply = try supply()
    for (index, rule) in law.deadlines.enumerated() where rule.covers(effective) {
      if let opening = events.first(where: { rule.opensWith.contains($0.kind) }), rule.validity.contains(opening.on) {
        report.deadlines.append(Deadline(opening: rule, with: opening, events: events))
        continue
      }
      guard let start = start(of: rule, receipt: receipt, events: events, report: report) else {
        if let receipt, rule.awaits(events), rule.validity.contains(receipt.on) {
          report.notes.append(.awaits(rule.id, rule.start.events, articles: rule.basis.articles))
        }
        continue
      }
      guard rule.validity.contains(start.on), let prepared = try supply.rule(at: index) else { continue }
      let computation = Computation(
        prepared: prepared, right: effective, start: start,
        capStart: rule.cap.flatMap { cap in
          cap.start == .received ? receipt?.on : events.first { $0.kind == cap.start }?.on
        })
      computation.add(to: &report, events: events)
    }
    addSilence(to: &report, right: effective, receipt: receipt)
    return report
  }

  /// Days that a letter usually takes abroad: our note of what is usual, not law.
  private static let postDaysAbroad = 10

  /// Days that a letter to the controller usually takes: the place's own within one country, more abroad.
  private func postDays(_ parties: Parties) throws -> Int {
    let places = [parties.resident, parties.controllerPlace].compactMap(\.self)
    let countries = Set(try places.compactMap { try geography.chain($0).last })
    guard countries.count == 1, let place = places.last else { return Self.postDaysAbroad }
    return try geography.postDays(place)
  }

  private func start(
    of rule: DeadlineRule, receipt: Deadline.Start?, events: [Event], report: DeadlineReport
  ) -> Deadline.Start? {
    guard !events.contains(where: { rule.start.unless.contains($0.kind) }) else { return nil }
    if rule.start.events == [.received] { return receipt }
    if let event = events.first(where: { rule.start.events.contains($0.kind) }) {
      return Deadline.Start(event: event.kind, on: event.on, at: event.at, assumption: nil)
    }
    guard let id = rule.start.orAfter, let first = report[id] else { return nil }
    let deadline = first.replacedBy.flatMap { report[$0] } ?? first
    guard deadline.settled == nil, let due = deadline.due else { return nil }
    return Deadline.Start(event: nil, on: due, at: nil, assumption: .deadlinePassed(deadline.id))
  }

  /// Says where the law is silent, and suggests a day for a reminder.
  private func addSilence(to report: inout DeadlineReport, right: Right, receipt: Deadline.Start?) {
    let asked = receipt?.on
    for silence in law.withoutPeriod
    where silence.rights.contains(right) && asked.map(silence.validity.contains) ?? true {
      report.notes.append(.noPeriod(silence.text, articles: silence.basis.articles))
      guard let period = silence.suggest, let receipt else { continue }
      let end = Counting.end(
        of: period, from: receipt.on, firstDay: .excluded, monthEnd: .lastDay, calendar: .weekendsOnly)
      report.suggestions.append(
        DeadlineReport.Suggestion(
          on: Counting.roll(end, off: Weekdays([.saturday, .sunday]), calendar: nil), period: period, start: receipt))
    }
    if report.deadlines.isEmpty, let receipt,
      !report.notes.contains(where: {
        switch $0 {
        case .noPeriod, .awaits: true
        default: false
        }
      })
    {
      report.notes.append(.nothingHolds(receipt.on))
    }
  }
}

extension [Event] {
  /// The events that can matter, by their days; those of one day in the order in which they were logged.
  fileprivate var inOrder: [Event] {
    let counted = filter { event in
      switch event.kind {
      case .reminded, .recipientsAsked: false
      default: true
      }
    }
    guard counted.count > 1 else { return counted }
    return counted.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
  }

  /// What came back was not received; only what was sent after that counts.
  fileprivate var sinceBounced: ArraySlice<Event> {
    lastIndex { $0.kind == .bounced }.map { self[($0 + 1)...] } ?? self[...]
  }
}

extension Beginning {
  fileprivate init(_ events: ArraySlice<Event>) {
    let sent = events.first { $0.kind == .sent }
    self.init(
      sent: sent.map { Day($0.on, $0.at) }, via: sent?.via,
      received: events.first { $0.kind == .received }.map { Day($0.on, $0.at) })
  }
}

extension DeadlineRule {
  /// Whether the answer's period begins only with an event that has not happened yet, such as the check of identity.
  fileprivate func awaits(_ events: [Event]) -> Bool {
    id.isAnswer && !start.events.isEmpty && !start.events.contains(.received)
      && !events.contains { start.events.contains($0.kind) || start.unless.contains($0.kind) }
  }
}
