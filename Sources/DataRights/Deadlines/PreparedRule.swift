/// A rule with all that no event of a request changes: its method, the calendars that count, the readings on them.
///
/// A class, so that handing it on costs nothing; it never changes.
final class PreparedRule: Sendable {
  let rule: DeadlineRule
  let method: CountingMethod
  let choice: CalendarChoice
  /// Whether the caller named the calendar, so that those of the method do not matter.
  let isOverride: Bool
  let readings: [Reading]
  /// How many days later than its period's end the rule's date is: a window that opens the day after is open then.
  let shift: Int
  /// Of the method and of where the ends of its periods move, as every date needs it.
  private let (methodCertainty, rollCertainty): (Certainty, Certainty)
  /// Whether the caller or the law named the calendar, or it is the one that the law goes by.
  private let isCalendarSure: Bool

  init(
    _ rule: DeadlineRule, method: CountingMethod, choice: CalendarChoice, geography: Geography, isOverride: Bool
  ) throws {
    self.rule = rule
    self.method = method
    self.choice = choice
    self.isOverride = isOverride
    readings = try method.readings(choice, geography: geography, override: isOverride)
    shift = rule.window == .opensAfter ? 1 : 0
    (methodCertainty, rollCertainty) = (method.basis.certainty, method.roll.certainty)
    isCalendarSure =
      switch choice.basis {
      case .given, .method, .controller, .authority: true
      case .none, .representative, .resident: method.roll.calendar != nil && !isOverride
      }
  }

  /// From where a period counts, and how many days within it do not.
  struct Run: Equatable {
    let start: CivilDate
    var paused = 0
  }

  /// What a period counts from.
  struct Count {
    /// The day, and maybe time, of the event that starts the rule's clock.
    let start: Day
    /// The clock as it runs, and as it runs on the strictest reading.
    let run: Run
    let strict: Run
    /// The event from which the rule's cap counts; nil where it has none or the event has not happened.
    let capStart: CivilDate?
  }

  /// A date under one reading.
  struct Outcome {
    /// The reading's place among the rule's.
    let reading: Int
    let nominal: CivilDate
    let end: CivilDate
    var at: CivilTime?
    /// Whether the rule's cap came before the end of its own period.
    var isCapped = false
  }

  /// The dates of a period over all readings: the latest decides `due`, the first `earliest`.
  struct Span {
    let latest: Outcome
    let earliest: CivilDate
  }

  /// The dates of a period; nil only for a rule without readings.
  func span(_ period: Period, _ count: Count) -> Span? {
    let isStrictSame = count.run == count.strict
    var latest = Outcome(reading: -1, nominal: count.run.start, end: CivilDate(dayNumber: .min))
    var earliest = CivilDate(dayNumber: .max)
    for index in readings.indices {
      let reading = readings[index]
      // A strict reading that differs in nothing but the clock gives the same where the clocks agree.
      if reading.isTwin, isStrictSame { continue }
      let outcome = outcome(period, index, reading, count)
      if !reading.isStrict, latest.end < outcome.end { latest = outcome }
      earliest = min(earliest, outcome.end)
    }
    return latest.reading < 0 ? nil : Span(latest: latest, earliest: earliest)
  }

  private func outcome(_ period: Period, _ index: Int, _ reading: Reading, _ count: Count) -> Outcome {
    let run = reading.isStrict ? count.strict : count.run
    if period.unit == .hour, run.start == count.start.date, let at = count.start.time?.adding(hours: period.count) {
      return Outcome(reading: index, nominal: at.date, end: at.date, at: at)
    }
    let nominal = reading.nominal(period, from: run.start, paused: run.paused)
    let end = reading.end(nominal, of: period, paused: run.paused)
    if let capStart = count.capStart, let cap = rule.cap {
      let last = reading.nominal(cap.period, from: capStart, paused: 0)
      let capped = reading.end(last, of: cap.period, paused: 0)
      if capped < end { return Outcome(reading: index, nominal: last, end: capped, isCapped: true) }
    }
    return Outcome(reading: index, nominal: nominal, end: end)
  }

  /// How well a date is confirmed.
  ///
  /// - Parameters:
  ///   - clock: of the questions and answers that moved it.
  ///   - basis: of the provision that sets the period.
  func certainty(_ outcome: Outcome, clock: Certainty, basis: Certainty) -> Certainty {
    var certainty = max(basis, max(methodCertainty, clock))
    if outcome.nominal != outcome.end { certainty = max(certainty, rollCertainty) }
    if isCalendarSure { return certainty }
    if choice.basis == .none { return .derived }
    // The choice of calendar is our reading; it matters only where a holiday did.
    let plain = Counting.roll(outcome.nominal, off: readings[outcome.reading].off, calendar: nil)
    return outcome.end == plain ? certainty : .derived
  }
}
