/// The deadlines of requests for one right under one law between such parties, prepared so that a date costs little.
///
/// What depends on law, right and parties alone is worked out once: which rules hold when, their readings, their
/// calendars. For the beginning of a request it gives the same as ``DeadlineCalculator/report(on:events:parties:)``, with
/// ``dates(_:of:)`` the bare dates and with ``deadline(_:of:)`` their derivation. Made by
/// ``DeadlineCalculator/plan(for:parties:)``; never changes, so that many threads can share one.
public final class DeadlinePlan: Sendable {
  private let calculator: DeadlineCalculator
  private let right: Right
  private let postDays: Int
  private let supply: RuleSupply
  /// What can fall due, for each time in which the law has the same right for the one asked for; the latest comes last.
  private let eras: [Era]

  /// The first day of the law; nil where it always held.
  private let inForce: CivilDate?

  /// From when on the law has which right for the one asked for.
  private struct Era {
    let from: CivilDate
    let entries: [PlannedDeadline]
    /// What each entry is, to look for one without touching the others.
    let ids: [DeadlineID]

    init(from: CivilDate, entries: [PlannedDeadline]) {
      self.from = from
      self.entries = entries
      ids = entries.map(\.id)
    }
  }

  init(_ calculator: DeadlineCalculator, right: Right, postDays: Int, supply: RuleSupply) throws {
    var supply = supply
    eras = try calculator.law.effectiveRights(for: right).map { from, right in
      Era(from: from, entries: try PlannedDeadline.all(of: calculator.law, for: right, &supply))
    }
    inForce = calculator.law.validity.from
    self.supply = supply
    self.calculator = calculator
    self.right = right
    self.postDays = postDays
  }

  /// All deadlines and windows of a request, with remarks.
  public func report(_ events: [Event]) throws -> DeadlineReport {
    try calculator.report(on: right, events: events, postDays: { postDays }) { supply }
  }

  /// The deadlines that can arise from the beginning of a request alone, in the law's order.
  public var ids: [DeadlineID] {
    var ids: [DeadlineID] = []
    for era in eras { for entry in era.entries where !ids.contains(entry.id) { ids.append(entry.id) } }
    return ids
  }

  /// The dates of a deadline; nil where it does not arise from the beginning of such a request alone.
  public func dates(_ id: DeadlineID, of beginning: Beginning) -> DeadlineDates? {
    guard let receipt = beginning.receiptDay(postDays: { postDays }), let era = era(receipt.date) else { return nil }
    for index in eras[era].ids.indices where eras[era].ids[index] == id {
      if let dates = dates(eras[era].entries, index, beginning, receipt) { return dates }
    }
    return nil
  }

  /// Hands over the dates of all deadlines that arise from the beginning of a request, in the law's order.
  public func eachDates(of beginning: Beginning, _ body: (DeadlineDates) -> Void) {
    guard let receipt = beginning.receiptDay(postDays: { postDays }), let era = era(receipt.date) else { return }
    let entries = eras[era].entries
    for index in entries.indices {
      if let dates = dates(entries, index, beginning, receipt) { body(dates) }
    }
  }

  /// A deadline with its derivation; nil where it does not arise from the beginning of such a request alone.
  public func deadline(_ id: DeadlineID, of beginning: Beginning) -> Deadline? {
    guard let receipt = beginning.receiptDay(postDays: { postDays }), let era = era(receipt.date) else { return nil }
    let entries = eras[era].entries
    for index in entries.indices where entries[index].id == id {
      let entry = entries[index]
      guard let arisen = arisen(entries, index, beginning, receipt) else { continue }
      guard !arisen.isOpened else {
        guard case .event(let kind) = arisen.origin else { continue }
        let event = Event(kind, on: arisen.day.date, at: arisen.day.time)
        return Deadline(opening: entry.rule.rule, with: event, events: beginning.events)
      }
      guard let span = span(entry, arisen.day, beginning, receipt) else { continue }
      let clock = Clock(start: arisen.day.date)
      return entry.rule.deadline(
        entry.wanted, span, from: start(arisen, beginning), clock: clock, strict: clock, events: beginning.events)
    }
    return nil
  }
}

extension DeadlinePlan {
  /// That a deadline arises: from which day, and why from that.
  private struct Arisen {
    enum Origin {
      case receipt
      case event(EventKind)
      case passed(DeadlineID)
    }

    let day: Day
    let origin: Origin
    /// Whether the event opened a window at once, so that nothing is counted.
    var isOpened = false
  }

  /// The time in which a receipt lies; nil before the law was in force.
  private func era(_ receipt: CivilDate) -> Int? {
    if let inForce, receipt < inForce { return nil }
    var era = eras.count - 1
    while era > 0, receipt < eras[era].from { era -= 1 }
    return era
  }

  private func arisen(
    _ entries: [PlannedDeadline], _ index: Int, _ beginning: Beginning, _ receipt: Day
  ) -> Arisen? {
    let entry = entries[index]
    if entry.isPlain { return entry.validity.contains(receipt.date) ? Arisen(day: receipt, origin: .receipt) : nil }
    if let opening = beginning.first(of: entry.opens), entry.validity.contains(opening.day.date) {
      return entry.part == .own ? Arisen(day: opening.day, origin: .event(opening.kind), isOpened: true) : nil
    }
    guard entry.unless.isDisjoint(with: beginning.kinds) else { return nil }
    var arisen: Arisen?
    if entry.isFromReceipt {
      arisen = Arisen(day: receipt, origin: .receipt)
    } else if let first = beginning.first(of: entry.starts) {
      arisen = Arisen(day: first.day, origin: .event(first.kind))
    } else if let id = entry.orAfter, let due = passed(id, index, entries, beginning, receipt) {
      arisen = Arisen(day: Day(due), origin: .passed(id))
    }
    return arisen.flatMap { entry.validity.contains($0.day.date) ? $0 : nil }
  }

  /// The end of a period from which another counts; nil where nothing fell due or it was done.
  private func passed(
    _ id: DeadlineID, _ count: Int, _ entries: [PlannedDeadline], _ beginning: Beginning, _ receipt: Day
  ) -> CivilDate? {
    for index in 0..<count where entries[index].id == id {
      guard let arisen = arisen(entries, index, beginning, receipt),
        let dates = dates(entries[index], arisen, beginning, receipt)
      else { continue }
      let settled = entries[index].settledBy
      let isSettled =
        settled.contains(.sent) && beginning.sent.map { $0.date >= arisen.day.date } ?? false
        || settled.contains(.received) && beginning.received.map { $0.date >= arisen.day.date } ?? false
      return isSettled ? nil : dates.due
    }
    return nil
  }

  private func span(
    _ entry: PlannedDeadline, _ start: Day, _ beginning: Beginning, _ receipt: Day
  ) -> PreparedRule.Span? {
    let run = PreparedRule.Run(start: start.date)
    let capStart: CivilDate? =
      switch entry.cap {
      case .none: nil
      case .receipt: receipt.date
      case .sending: beginning.sent?.date
      }
    return entry.rule.span(
      entry.period, PreparedRule.Count(start: start, run: run, strict: run, capStart: capStart))
  }

  private func dates(
    _ entries: [PlannedDeadline], _ index: Int, _ beginning: Beginning, _ receipt: Day
  ) -> DeadlineDates? {
    let entry = entries[index]
    if entry.isPlain {
      return entry.validity.contains(receipt.date) ? dates(entry, from: receipt, beginning, receipt) : nil
    }
    guard let arisen = arisen(entries, index, beginning, receipt) else { return nil }
    return dates(entry, arisen, beginning, receipt)
  }

  private func dates(
    _ entry: PlannedDeadline, _ arisen: Arisen, _ beginning: Beginning, _ receipt: Day
  ) -> DeadlineDates? {
    guard arisen.isOpened else { return dates(entry, from: arisen.day, beginning, receipt) }
    let on = arisen.day.date
    return DeadlineDates(id: entry.id, nominal: on, due: on, earliest: on, dueAt: nil, certainty: entry.basis)
  }

  private func dates(
    _ entry: PlannedDeadline, from start: Day, _ beginning: Beginning, _ receipt: Day
  ) -> DeadlineDates? {
    guard let span = span(entry, start, beginning, receipt) else { return nil }
    let rule = entry.rule
    return DeadlineDates(
      id: entry.id, nominal: span.latest.nominal.adding(days: rule.shift),
      due: span.latest.end.adding(days: rule.shift), earliest: span.earliest.adding(days: rule.shift),
      dueAt: span.latest.at, certainty: rule.certainty(span.latest, clock: .confirmed, basis: entry.basis))
  }

  private func start(_ arisen: Arisen, _ beginning: Beginning) -> Deadline.Start {
    switch arisen.origin {
    case .receipt:
      beginning.receipt(postDays: { postDays })
        ?? Deadline.Start(event: .received, on: arisen.day.date, at: arisen.day.time, assumption: nil)
    case .event(let kind): Deadline.Start(event: kind, on: arisen.day.date, at: arisen.day.time, assumption: nil)
    case .passed(let id):
      Deadline.Start(event: nil, on: arisen.day.date, at: nil, assumption: .deadlinePassed(id))
    }
  }
}
