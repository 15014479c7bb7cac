/// The computation of one rule's deadlines from one start and the events of a request.
struct Computation {
  let prepared: PreparedRule
  let right: Right
  let start: Deadline.Start
  /// The event from which the rule's cap counts; nil where it has none or the event has not happened.
  let capStart: CivilDate?

  private var rule: DeadlineRule { prepared.rule }

  /// Adds the rule's deadline, and those of its extension, to the report.
  func add(to report: inout DeadlineReport, events: [Event]) {
    let events = timely(events, report: &report)
    let clock = self.clock(events, possible: true)
    let strict = self.clock(events, possible: false)
    if let lapse = clock.lapse { report.notes.append(.lapses(lapse.asked, by: lapse.by, articles: lapse.articles)) }
    guard let span = span(rule.period, clock: clock, strict: strict) else { return }
    let announced = announcements(in: events)
    let last = lastToAnnounce(in: report) ?? span.latest.end
    let extended = announced.last { clock.stopped != nil || $0.on <= last }
    for late in announced where clock.stopped == nil && late.on > last {
      report.findings.append(.extensionTooLate(on: late.on, last: last))
    }
    let isReplaced = extended != nil && rule.id.extended != nil && !lacksDate(extended)
    var own = PreparedRule.Wanted.own(rule)
    if isReplaced { own.replacedBy = rule.id.extended }
    let settled = Settled(clock: clock, strict: strict, events: events)
    report.deadlines.append(deadline(own, span, settled))
    remark(on: span, report: &report)
    addExtension(
      to: &report, settled, span: span, extended: extended, isTooLate: extended == nil && !announced.isEmpty)
  }

  /// The events that count, and what they do to the clock.
  private struct Settled {
    let clock: Clock
    let strict: Clock
    let events: [Event]
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
  private func timely(_ events: [Event], report: inout DeadlineReport) -> [Event] {
    let questions = rule.clock.map(\.asked)
    guard events.contains(where: { questions.contains($0.kind) }) else { return events }
    var kept: [Event] = []
    for event in events {
      if questions.contains(event.kind), event.on >= start.on {
        let asked = kept.filter { questions.contains($0.kind) }
        let clock = self.clock(asked + events.filter { !questions.contains($0.kind) }, possible: true)
        let strict = self.clock(kept, possible: false)
        if clock.stopped == nil, let last = end(of: events, clock: clock, strict: strict), event.on > last {
          report.findings.append(.askedTooLate(event.kind, on: event.on, last: last))
          continue
        }
      }
      kept.append(event)
    }
    return kept
  }

  /// The last day of the period, lengthened where an extension was announced in time.
  private func end(of events: [Event], clock: Clock, strict: Clock) -> CivilDate? {
    guard let plain = span(rule.period, clock: clock, strict: strict)?.latest.end else { return nil }
    guard let more = rule.extension, let announced = announcements(in: events).last(where: { $0.on <= plain }) else {
      return plain
    }
    let longest = more.total.flatMap { span($0, clock: clock, strict: strict)?.latest.end }
    return max(plain, longest ?? announced.until ?? plain)
  }

  private func span(_ period: Period, clock: Clock, strict: Clock) -> PreparedRule.Span? {
    prepared.span(
      period, PreparedRule.Count(start: Day(start.on, start.at), run: clock.run, strict: strict.run, capStart: capStart)
    )
  }

  private func deadline(
    _ wanted: PreparedRule.Wanted, _ span: PreparedRule.Span, _ settled: Settled
  ) -> Deadline {
    prepared.deadline(
      wanted, span, from: start, clock: settled.clock, strict: settled.strict, events: settled.events)
  }
}

extension Computation {
  private func addExtension(
    to report: inout DeadlineReport, _ settled: Settled, span: PreparedRule.Span, extended: Event?, isTooLate: Bool
  ) {
    guard let more = rule.extension else { return }
    if let notice = PreparedRule.Wanted.notice(rule) { report.deadlines.append(deadline(notice, span, settled)) }
    guard !isTooLate, let id = rule.id.extended else { return }
    guard let longer = PreparedRule.Wanted.extended(rule, isAnnounced: extended != nil) else {
      return addOpenEnded(id, more, extended, plain: span.latest.end, settled, to: &report)
    }
    guard let longest = self.span(longer.period, clock: settled.clock, strict: settled.strict) else { return }
    if let until = extended?.until {
      if until > longest.latest.end {
        report.findings.append(.extensionTooLong(until: until, longest: longest.latest.end))
      } else {
        // An extension never shortens the period.
        report.deadlines.append(chosen(id, max(span.latest.end, until), more, settled))
        return
      }
    }
    report.deadlines.append(deadline(longer, longest, settled))
    remark(on: longest, report: &report)
  }

  private func addOpenEnded(
    _ id: DeadlineID, _ more: DeadlineRule.Extension, _ extended: Event?, plain: CivilDate, _ settled: Settled,
    to report: inout DeadlineReport
  ) {
    guard let extended else {
      report.notes.append(.openEndedExtension(more.basis.articles))
      return
    }
    guard let until = extended.until else {
      report.findings.append(.extensionWithoutDate(on: extended.on))
      return
    }
    report.deadlines.append(chosen(id, max(plain, until), more, settled))
  }

  /// The deadline on the date that the controller named.
  private func chosen(
    _ id: DeadlineID, _ until: CivilDate, _ more: DeadlineRule.Extension, _ settled: Settled
  ) -> Deadline {
    Deadline(
      id: id, duty: rule.duty, window: nil, nominal: until, due: until, earliest: until, dueAt: nil, start: start,
      articles: more.basis.articles, certainty: max(more.basis.certainty, settled.clock.certainty), condition: nil,
      replacedBy: nil, stopped: nil, settled: rule.settling(id, in: settled.events, since: start.on),
      derivation: [.start(start), .chosen(on: until)])
  }
}

extension Computation {
  /// Says where the calendars know too little, or differ.
  private func remark(on span: PreparedRule.Span, report: inout DeadlineReport) {
    let (method, choice) = (prepared.method, prepared.choice)
    let reading = prepared.readings[span.latest.reading]
    let calendar = rule.period.unit == .workingDay ? reading.counting : reading.rolling ?? .weekendsOnly
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
