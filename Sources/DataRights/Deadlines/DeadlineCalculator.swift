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
    var report = DeadlineReport()
    let events = events.filter { ![.reminded, .recipientsAsked].contains($0.kind) }.enumerated()
      .sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }.map(\.element)
    let receipt = try receipt(of: events, parties: parties)
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
    let choices = try Dictionary(
      uniqueKeysWithValues: [DeadlineRule.HolidaysOf.controller, .resident].map {
        ($0, try calendars(for: $0, parties))
      })
    for rule in law.deadlines where rule.covers(effective) {
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
      guard rule.validity.contains(start.on), let choice = choices[rule.holidaysOf],
        let method = law.methods[rule.method]
      else { continue }
      var computation = Computation(
        law: law, geography: geography, rule: rule, method: method, right: effective, start: start, choice: choice,
        isOverride: parties.holidays != nil,
        capStart: rule.cap.flatMap { cap in
          cap.start == .received ? receipt?.on : events.first { $0.kind == cap.start }?.on
        })
      try computation.add(to: &report, events: events)
    }
    try addSilence(to: &report, right: effective, receipt: receipt, parties: parties)
    return report
  }

  /// When the request was received: as logged, or assumed from its sending.
  private func receipt(of events: [Event], parties: Parties) throws -> Deadline.Start? {
    // What came back was not received; only what was sent after that counts.
    let current = events.lastIndex { $0.kind == .bounced }.map { events[($0 + 1)...] } ?? events[...]
    if let received = current.first(where: { $0.kind == .received }) {
      return Deadline.Start(event: .received, on: received.on, at: received.at, assumption: nil)
    }
    guard let sent = current.first(where: { $0.kind == .sent }) else { return nil }
    switch sent.via {
    case .post:
      let days = try postDays(parties)
      return Deadline.Start(event: .received, on: sent.on.adding(days: days), at: nil, assumption: .post(days: days))
    case .email, .form, .fax:
      return Deadline.Start(event: .received, on: sent.on, at: sent.at, assumption: .sameDay(sent.via ?? .email))
    case nil:
      return Deadline.Start(event: .received, on: sent.on, at: sent.at, assumption: .unknownChannel)
    }
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

  /// Whose holidays count, the first that is known.
  private func calendars(for whose: DeadlineRule.HolidaysOf, _ parties: Parties) throws -> CalendarChoice {
    if let given = parties.holidays {
      return CalendarChoice(basis: .given, calendars: [try geography.calendar(given)])
    }
    let territory = law.reach.flatMap(\.places)
    if whose == .controller {
      if let place = parties.controllerPlace, try geography.lies(place, in: territory) {
        return CalendarChoice(basis: .controller, calendars: [try geography.calendar(CalendarReference(place: place))])
      }
      var candidates = try parties.representativePlaces.filter { try geography.lies($0, in: territory) }
      if !candidates.isEmpty {
        if let resident = parties.resident, try geography.lies(resident, in: territory) { candidates.append(resident) }
        return CalendarChoice(
          basis: .representative,
          calendars: try candidates.map { try geography.calendar(CalendarReference(place: $0)) })
      }
    }
    if let resident = parties.resident {
      return CalendarChoice(
        basis: whose == .controller ? .resident : .authority,
        calendars: [try geography.calendar(CalendarReference(place: resident))])
    }
    return CalendarChoice(basis: .none, calendars: [.weekendsOnly])
  }

  /// Says where the law is silent, and suggests a day for a reminder.
  private func addSilence(
    to report: inout DeadlineReport, right: Right, receipt: Deadline.Start?, parties: Parties
  ) throws {
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

extension DeadlineRule {
  /// Whether the answer's period begins only with an event that has not happened yet, such as the check of identity.
  fileprivate func awaits(_ events: [Event]) -> Bool {
    id.isAnswer && !start.events.isEmpty && !start.events.contains(.received)
      && !events.contains { start.events.contains($0.kind) || start.unless.contains($0.kind) }
  }
}

extension Deadline {
  /// A window that an event opened at once.
  fileprivate init(opening rule: DeadlineRule, with event: Event, events: [Event]) {
    let start = Deadline.Start(event: event.kind, on: event.on, at: event.at, assumption: nil)
    self.init(
      id: rule.id, duty: rule.duty, window: rule.window, nominal: event.on, due: event.on, earliest: event.on,
      dueAt: nil, start: start, articles: rule.basis.articles, certainty: rule.basis.certainty, condition: nil,
      replacedBy: nil, stopped: nil, settled: rule.settling(rule.id, in: events, since: event.on),
      derivation: [.start(start), .opened(event.kind, on: event.on)])
  }
}
