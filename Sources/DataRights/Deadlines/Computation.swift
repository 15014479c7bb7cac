/// The computation of one rule's deadlines from one start.
struct Computation {
  let law: Law
  let geography: Geography
  let rule: DeadlineRule
  let method: CountingMethod
  let right: Right
  let start: Deadline.Start
  let choice: CalendarChoice
  let isOverride: Bool
  /// The event from which the rule's cap counts; nil where it has none or the event has not happened.
  let capStart: CivilDate?

  /// A date under one reading, with what it takes to explain it.
  private struct Outcome {
    let reading: Reading
    let clock: Clock
    let nominal: CivilDate
    let end: CivilDate
    let at: CivilTime?
    /// Whether the rule's cap came before the end of its own period.
    var isCapped = false
  }

  /// The dates of a period over all readings: the latest decides `due`, the first `earliest`.
  private struct Span {
    let latest: Outcome
    let earliest: CivilDate
  }

  /// Adds the rule's deadline, and those of its extension, to the report.
  mutating func add(to report: inout DeadlineReport, events: [Event]) throws {
    let readings = try method.readings(choice, geography: geography, override: isOverride)
    let events = try timely(events, readings: readings, report: &report)
    let clock = self.clock(events, possible: true)
    let strict = self.clock(events, possible: false)
    if let lapse = clock.lapse { report.notes.append(.lapses(lapse.asked, by: lapse.by, articles: lapse.articles)) }
    guard let span = span(rule.period, readings, clock: clock, strict: strict) else { return }
    let announced = announcements(in: events)
    let last = lastToAnnounce(in: report) ?? span.latest.end
    let extended = announced.last { clock.stopped != nil || $0.on <= last }
    for late in announced where clock.stopped == nil && late.on > last {
      report.findings.append(.extensionTooLate(on: late.on, last: last))
    }
    let isReplaced = extended != nil && rule.id.extended != nil && !lacksDate(extended)
    report.deadlines.append(
      deadline(
        rule.id, span, clock: clock, strict: strict, basis: rule.basis, events: events,
        replacedBy: isReplaced ? rule.id.extended : nil))
    remark(on: span, report: &report)
    try addExtension(
      to: &report, readings: readings, clock: clock, strict: strict, span: span, events: events, extended: extended,
      isTooLate: extended == nil && !announced.isEmpty)
  }

  /// The announcements of an extension of this rule's period; one after an appeal is of the appeal's.
  private func announcements(in events: [Event]) -> [Event] {
    guard rule.extension != nil else { return [] }
    let appealed = rule.start.events.contains(.appealed) ? nil : events.first { $0.kind == .appealed }?.on
    return events.filter { $0.kind == .extended && $0.on >= start.on && ($0.on < appealed ?? $0.on.adding(days: 1)) }
  }

  /// The last day for announcing an extension, where the law counts it apart from the answer itself.
  private func lastToAnnounce(in report: DeadlineReport) -> CivilDate? {
    rule.id.extended == .extendedResponse ? report[.extensionNotice]?.due : nil
  }

  private func lacksDate(_ extended: Event?) -> Bool { rule.extension?.total == nil && extended?.until == nil }

  private func clock(_ events: [Event], possible: Bool) -> Clock {
    Clock(start: start.on, rules: rule.clock, right: right, events: events, possible: possible)
  }

  /// The events without questions that came after the period had ended: those change nothing.
  private func timely(
    _ events: [Event], readings: [Reading], report: inout DeadlineReport
  ) throws -> [Event] {
    let questions = Set(rule.clock.map(\.asked))
    guard events.contains(where: { questions.contains($0.kind) }) else { return events }
    var kept: [Event] = []
    for event in events {
      if questions.contains(event.kind), event.on >= start.on {
        let asked = kept.filter { questions.contains($0.kind) }
        let clock = self.clock(asked + events.filter { !questions.contains($0.kind) }, possible: true)
        let strict = self.clock(kept, possible: false)
        if clock.stopped == nil, let last = end(of: events, readings, clock: clock, strict: strict), event.on > last {
          report.findings.append(.askedTooLate(event.kind, on: event.on, last: last))
          continue
        }
      }
      kept.append(event)
    }
    return kept
  }

  /// The last day of the period, lengthened where an extension was announced in time.
  private func end(of events: [Event], _ readings: [Reading], clock: Clock, strict: Clock) -> CivilDate? {
    guard let plain = span(rule.period, readings, clock: clock, strict: strict)?.latest.end else { return nil }
    guard let more = rule.extension, let announced = announcements(in: events).last(where: { $0.on <= plain }) else {
      return plain
    }
    let longest = more.total.flatMap { span($0, readings, clock: clock, strict: strict)?.latest.end }
    return max(plain, longest ?? announced.until ?? plain)
  }

  private func span(_ period: Period, _ readings: [Reading], clock: Clock, strict: Clock) -> Span? {
    var latest: Outcome?
    var earliest: CivilDate?
    for reading in readings {
      let clock = reading.ignoresPossible ? strict : clock
      let outcome = outcome(period, reading, clock)
      if !reading.isStrict, outcome.end > latest?.end ?? CivilDate(dayNumber: .min) { latest = outcome }
      if outcome.end < earliest ?? CivilDate(dayNumber: .max) { earliest = outcome.end }
    }
    guard let latest, let earliest else { return nil }
    return Span(latest: latest, earliest: earliest)
  }

  private func outcome(_ period: Period, _ reading: Reading, _ clock: Clock) -> Outcome {
    if period.unit == .hour, clock.start == start.on, let at = start.at?.adding(hours: period.count) {
      return Outcome(reading: reading, clock: clock, nominal: at.date, end: at.date, at: at)
    }
    let nominal = reading.nominal(period, from: clock.start, paused: clock.pausedDays)
    let end = reading.end(nominal, of: period, paused: clock.pausedDays)
    if let cap = rule.cap, let capStart {
      let last = reading.nominal(cap.period, from: capStart, paused: 0)
      let capped = reading.end(last, of: cap.period, paused: 0)
      if capped < end {
        return Outcome(reading: reading, clock: clock, nominal: last, end: capped, at: nil, isCapped: true)
      }
    }
    return Outcome(reading: reading, clock: clock, nominal: nominal, end: end, at: nil)
  }
}

extension Computation {
  private func addExtension(
    to report: inout DeadlineReport, readings: [Reading], clock: Clock, strict: Clock, span: Span, events: [Event],
    extended: Event?, isTooLate: Bool
  ) throws {
    guard let more = rule.extension else { return }
    if more.notice, rule.id.isAnswer {
      report.deadlines.append(
        deadline(
          .extensionNotice, span, clock: clock, strict: strict, basis: more.basis, events: events,
          articles: more.noticeArticles.isEmpty ? more.basis.articles : more.noticeArticles))
    }
    guard !isTooLate, let id = rule.id.extended else { return }
    guard let total = more.total else {
      addOpenEnded(id, more, extended, plain: span.latest.end, clock: clock, to: &report, events: events)
      return
    }
    guard let longest = self.span(total, readings, clock: clock, strict: strict) else { return }
    if let until = extended?.until {
      if until > longest.latest.end {
        report.findings.append(.extensionTooLong(until: until, longest: longest.latest.end))
      } else {
        // An extension never shortens the period.
        report.deadlines.append(chosen(id, max(span.latest.end, until), more, clock: clock, events: events))
        return
      }
    }
    report.deadlines.append(
      deadline(
        id, longest, clock: clock, strict: strict, basis: more.basis, events: events, period: total,
        condition: extended == nil ? (more.notice ? .extensionAnnounced : .extensionTaken) : nil))
    remark(on: longest, report: &report)
  }

  private func addOpenEnded(
    _ id: DeadlineID, _ more: DeadlineRule.Extension, _ extended: Event?, plain: CivilDate, clock: Clock,
    to report: inout DeadlineReport, events: [Event]
  ) {
    guard let extended else {
      report.notes.append(.openEndedExtension(more.basis.articles))
      return
    }
    guard let until = extended.until else {
      report.findings.append(.extensionWithoutDate(on: extended.on))
      return
    }
    report.deadlines.append(chosen(id, max(plain, until), more, clock: clock, events: events))
  }

  /// The deadline on the date that the controller named.
  private func chosen(
    _ id: DeadlineID, _ until: CivilDate, _ more: DeadlineRule.Extension, clock: Clock, events: [Event]
  ) -> Deadline {
    Deadline(
      id: id, duty: rule.duty, window: nil, nominal: until, due: until, earliest: until, dueAt: nil, start: start,
      articles: more.basis.articles, certainty: max(more.basis.certainty, clock.certainty), condition: nil,
      replacedBy: nil, stopped: nil, settled: settling(id, events), derivation: [.start(start), .chosen(on: until)])
  }

  private func deadline(
    _ id: DeadlineID, _ span: Span, clock: Clock, strict: Clock, basis: Basis, events: [Event], period: Period? = nil,
    articles: [ArticleReference]? = nil, condition: Deadline.Condition? = nil, replacedBy: DeadlineID? = nil
  ) -> Deadline {
    let shift = rule.window == .opensAfter ? 1 : 0
    let isStopped = clock.stopped != nil
    // While guidance alone stops the clock, the strictest reading still has its date.
    let hasStrictDate = !isStopped || strict.stopped == nil
    let latest = span.latest
    var steps = derivation(latest, period: period ?? rule.period, earliest: span.earliest)
    if shift > 0 { steps.append(.dayAfter(on: latest.end.adding(days: shift))) }
    return Deadline(
      id: id, duty: rule.duty, window: rule.window,
      nominal: hasStrictDate ? (isStopped ? span.earliest : latest.nominal).adding(days: shift) : nil,
      due: isStopped ? nil : latest.end.adding(days: shift),
      earliest: hasStrictDate ? span.earliest.adding(days: shift) : nil,
      dueAt: isStopped ? nil : latest.at, start: start, articles: articles ?? basis.articles,
      certainty: certainty(latest, basis: basis), condition: condition, replacedBy: replacedBy,
      stopped: clock.stopped, settled: settling(id, events), derivation: isStopped ? [.start(start)] : steps)
  }

  private func settling(_ id: DeadlineID, _ events: [Event]) -> Event? {
    rule.settling(id, in: events, since: start.on)
  }

  private func certainty(_ outcome: Outcome, basis: Basis) -> Certainty {
    var certainty = max(basis.certainty, method.basis.certainty, outcome.clock.certainty)
    if outcome.nominal != outcome.end { certainty = max(certainty, method.roll.certainty) }
    guard method.roll.calendar == nil || isOverride else { return certainty }
    switch choice.basis {
    case .given, .method, .controller, .authority: break
    case .none: return .derived
    case .representative, .resident:
      // The choice of calendar is our reading; it matters only where a holiday did.
      if outcome.end != Counting.roll(outcome.nominal, off: outcome.reading.off, calendar: nil) { return .derived }
    }
    return certainty
  }
}

extension Computation {
  private func derivation(_ outcome: Outcome, period: Period, earliest: CivilDate) -> [DerivationStep] {
    var steps: [DerivationStep] = [.start(start)]
    steps += outcome.clock.steps
    if outcome.isCapped, let cap = rule.cap {
      steps.append(.capped(cap.period, from: cap.start, on: outcome.nominal))
    } else if let at = outcome.at {
      steps.append(.hours(period, at: at))
    } else {
      let counted = outcome.reading.nominal(period, from: outcome.clock.start, paused: 0)
      steps.append(.count(period, firstDay: outcome.reading.firstDay, on: counted))
      var end = counted
      for pause in outcome.clock.pauses {
        let days = pause.until - pause.from + 1
        end = end.adding(days: days)
        steps.append(
          .pause(
            days: days, from: pause.from, until: pause.until, on: min(end, outcome.nominal), possible: pause.possible,
            articles: pause.articles))
      }
    }
    if outcome.end != outcome.nominal {
      steps.append(
        .roll(
          from: outcome.nominal, on: outcome.end, passed: passed(outcome), articles: method.roll.articles))
    }
    if earliest < outcome.end { steps.append(.earlier(on: earliest)) }
    steps.append(calendarStep(outcome.reading, period: period))
    return steps
  }

  private func calendarStep(_ reading: Reading, period: Period) -> DerivationStep {
    let named = period.unit == .workingDay ? !method.workingDays.isEmpty : method.roll.calendar != nil
    let calendar = period.unit == .workingDay ? reading.counting : reading.rolling ?? reading.counting
    return .calendar(named && !isOverride ? .method : choice.basis, ids: [calendar.id])
  }

  /// The days without work between the counted end and the day it moved to.
  private func passed(_ outcome: Outcome) -> [DerivationStep.PassedDay] {
    (outcome.nominal.dayNumber..<outcome.end.dayNumber).map { number in
      let date = CivilDate(dayNumber: number)
      return DerivationStep.PassedDay(date: date, holiday: outcome.reading.rolling?.names(of: date) ?? [])
    }
  }

  /// Says where the calendars know too little, or differ.
  private func remark(on span: Span, report: inout DeadlineReport) {
    let calendar =
      rule.period.unit == .workingDay ? span.latest.reading.counting : span.latest.reading.rolling ?? .weekendsOnly
    if choice.basis == .none, method.roll.calendar == nil, method.workingDays.isEmpty {
      note(.weekendsOnly, in: &report) { if case .weekendsOnly = $0 { true } else { false } }
    } else if let known = calendar.known, !known.contains(span.latest.end) || !known.contains(start.on) {
      let day = known.contains(span.latest.end) ? start.on : span.latest.end
      note(.holidaysUnknown(day, calendar: calendar.id), in: &report) {
        if case .holidaysUnknown = $0 { true } else { false }
      }
    }
    let from = rule.period.unit == .workingDay ? start.on : span.latest.nominal
    if from <= span.latest.end {
      for number in from.dayNumber...span.latest.end.dayNumber {
        let date = CivilDate(dayNumber: number)
        guard calendar.isEstimated(date) else { continue }
        note(.estimated(date, calendar: calendar.id), in: &report) {
          if case .estimated(let other, _) = $0 { other == date } else { false }
        }
      }
    }
    if choice.calendars.count > 1, span.earliest != span.latest.end {
      note(.calendarsDiffer(choice.calendars.map(\.id)), in: &report) {
        if case .calendarsDiffer = $0 { true } else { false }
      }
    }
  }

  /// Adds a note once.
  private func note(
    _ note: DeadlineReport.Note, in report: inout DeadlineReport, isSame: (DeadlineReport.Note) -> Bool
  ) {
    if !report.notes.contains(where: isSame) { report.notes.append(note) }
  }
}
