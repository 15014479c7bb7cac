extension PreparedRule {
  /// One of the rule's deadlines.
  struct Wanted {
    let id: DeadlineID
    let period: Period
    let basis: Basis
    let articles: [ArticleReference]
    var condition: Deadline.Condition?
    var replacedBy: DeadlineID?

    /// The deadline that the rule itself sets.
    static func own(_ rule: DeadlineRule) -> Wanted {
      Wanted(id: rule.id, period: rule.period, basis: rule.basis, articles: rule.basis.articles)
    }

    /// The last day to announce an extension; nil where none must be announced by the end of the answer's period.
    static func notice(_ rule: DeadlineRule) -> Wanted? {
      guard let more = rule.extension, more.notice, rule.id.isAnswer else { return nil }
      return Wanted(
        id: .extensionNotice, period: rule.period, basis: more.basis,
        articles: more.noticeArticles.isEmpty ? more.basis.articles : more.noticeArticles)
    }

    /// The longest that an extension can take; nil where the law sets no such length.
    static func extended(_ rule: DeadlineRule, isAnnounced: Bool) -> Wanted? {
      guard let more = rule.extension, let id = rule.id.extended, let total = more.total else { return nil }
      return Wanted(
        id: id, period: total, basis: more.basis, articles: more.basis.articles,
        condition: isAnnounced ? nil : more.notice ? .extensionAnnounced : .extensionTaken)
    }
  }

  /// A deadline with its derivation.
  func deadline(
    _ wanted: Wanted, _ span: Span, from start: Deadline.Start, clock: Clock, strict: Clock, events: [Event]
  ) -> Deadline {
    let isStopped = clock.stopped != nil
    // While guidance alone stops the clock, the strictest reading still has its date.
    let hasStrictDate = !isStopped || strict.stopped == nil
    let latest = span.latest
    return Deadline(
      id: wanted.id, duty: rule.duty, window: rule.window,
      nominal: hasStrictDate ? (isStopped ? span.earliest : latest.nominal).adding(days: shift) : nil,
      due: isStopped ? nil : latest.end.adding(days: shift),
      earliest: hasStrictDate ? span.earliest.adding(days: shift) : nil,
      dueAt: isStopped ? nil : latest.at, start: start, articles: wanted.articles,
      certainty: certainty(latest, clock: clock.certainty, basis: wanted.basis.certainty),
      condition: wanted.condition, replacedBy: wanted.replacedBy, stopped: clock.stopped,
      settled: rule.settling(wanted.id, in: events, since: start.on),
      derivation: isStopped
        ? [.start(start)]
        : derivation(span, period: wanted.period, from: start, clock: clock))
  }

  private func derivation(_ span: Span, period: Period, from start: Deadline.Start, clock: Clock) -> [DerivationStep] {
    let outcome = span.latest
    var steps: [DerivationStep] = []
    steps.reserveCapacity(4 + clock.steps.count + clock.pauses.count)
    steps.append(.start(start))
    steps += clock.steps
    if outcome.isCapped, let cap = rule.cap {
      steps.append(.capped(cap.period, from: cap.start, on: outcome.nominal))
    } else if let at = outcome.at {
      steps.append(.hours(period, at: at))
    } else {
      let counted = readings[outcome.reading].nominal(period, from: clock.start, paused: 0)
      steps.append(.count(period, firstDay: readings[outcome.reading].firstDay, on: counted))
      var end = counted
      for pause in clock.pauses {
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
        .roll(from: outcome.nominal, on: outcome.end, passed: passed(outcome), articles: method.roll.articles))
    }
    if span.earliest < outcome.end { steps.append(.earlier(on: span.earliest)) }
    steps.append(calendarStep(outcome, period: period))
    if shift > 0 { steps.append(.dayAfter(on: outcome.end.adding(days: shift))) }
    return steps
  }

  private func calendarStep(_ outcome: Outcome, period: Period) -> DerivationStep {
    let isNamed = period.unit == .workingDay ? !method.workingDays.isEmpty : method.roll.calendar != nil
    let reading = readings[outcome.reading]
    let calendar = period.unit == .workingDay ? reading.counting : reading.rolling ?? reading.counting
    return .calendar(isNamed && !isOverride ? .method : choice.basis, ids: [calendar.id])
  }

  /// The days without work between the counted end and the day it moved to.
  private func passed(_ outcome: Outcome) -> [DerivationStep.PassedDay] {
    (outcome.nominal.dayNumber..<outcome.end.dayNumber).map { number in
      let date = CivilDate(dayNumber: number)
      return DerivationStep.PassedDay(date: date, holiday: readings[outcome.reading].rolling?.names(of: date) ?? [])
    }
  }
}

extension Deadline {
  /// A window that an event opened at once.
  init(opening rule: DeadlineRule, with event: Event, events: [Event]) {
    let start = Deadline.Start(event: event.kind, on: event.on, at: event.at, assumption: nil)
    self.init(
      id: rule.id, duty: rule.duty, window: rule.window, nominal: event.on, due: event.on, earliest: event.on,
      dueAt: nil, start: start, articles: rule.basis.articles, certainty: rule.basis.certainty, condition: nil,
      replacedBy: nil, stopped: nil, settled: rule.settling(rule.id, in: events, since: event.on),
      derivation: [.start(start), .opened(event.kind, on: event.on)])
  }
}
