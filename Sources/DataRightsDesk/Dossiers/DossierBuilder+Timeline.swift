import DataRights
package import DataRightsLetters

extension DossierBuilder {
  /// The events, the duties with a date, and the periods as a picture.
  package var timeline: Timeline {
    let events = proceeding.events.map { event in
      Timeline.Mark(
        Timeline.Kind(of: event.kind), on: event.on, day: words.date(event.on), label: words.name(event.kind))
    }
    let duties = outlook.report.deadlines.compactMap(mark)
    let periods = periods
    return Timeline(
      title: words.text("dossier.timeline.title", ["reference": proceeding.reference]),
      summary: words.text(
        "dossier.timeline.summary",
        ["events": "\(events.count)", "deadlines": "\(duties.count)", "periods": "\(periods.count)"]),
      marks: events + duties, periods: periods,
      names: Dictionary(
        uniqueKeysWithValues: Timeline.Kind.allCases.map { ($0, words.text("dossier.kind.\($0.rawValue)")) }))
  }

  /// A duty that counts, with what became of it.
  private func mark(_ deadline: Deadline) -> Timeline.Mark? {
    guard deadline.duty != .you, deadline.id != .extensionNotice, deadline.condition == nil, let due = deadline.due,
      deadline.replacedBy == nil
    else { return nil }
    let kind: Timeline.Kind = daysLate(deadline) != nil ? .missed : deadline.settled != nil ? .met : .open
    let label = words.text("dossier.timeline.due", ["deadline": words.name(deadline.id)])
    return Timeline.Mark(kind, on: due, day: words.date(due), label: label)
  }

  /// The time for the answer, what an extension added, and when the clock stood still.
  private var periods: [Timeline.Period] {
    let answers = outlook.report.deadlines.filter { $0.id.isAnswer && $0.condition == nil }
    return answers.flatMap { deadline in
      let start = restart(of: deadline) ?? deadline.start.on
      let end = deadline.due ?? deadline.stopped?.since ?? start
      var periods = [period(.response, start, end, words.name(deadline.id))]
      if let id = deadline.replacedBy, let extended = outlook.report[id]?.due, extended > end {
        periods.append(period(.extension, end.adding(days: 1), extended, words.name(id)))
      }
      return periods + stops(of: deadline)
    }
  }

  /// The day on which the clock last began anew.
  private func restart(of deadline: Deadline) -> CivilDate? {
    for case .restart(_, let on, _) in deadline.derivation.reversed() { return on }
    return nil
  }

  private func stops(of deadline: Deadline) -> [Timeline.Period] {
    var stops: [Timeline.Period] = []
    let label = words.text("dossier.stopped")
    for step in deadline.derivation {
      switch step {
      case .pause(_, let from, let until, _, _, _): stops.append(period(.stopped, from, until, label))
      case .restart(let kind, let on, _):
        let asked = proceeding.events.last { Self.question(of: kind).contains($0.kind) && $0.on <= on }
        if let asked { stops.append(period(.stopped, asked.on, on, label)) }
      default: break
      }
    }
    if let since = deadline.stopped?.since, since <= desk.today {
      stops.append(period(.stopped, since, desk.today, label))
    }
    return stops
  }

  /// The questions that an event answers.
  private static func question(of answer: EventKind) -> [EventKind] {
    switch answer {
    case .identityProvided, .verified: [.identityRequested]
    case .clarified: [.clarificationRequested]
    case .feePaid, .feeAccepted: [.feeRequested]
    default: []
    }
  }

  private func period(
    _ span: Timeline.Span, _ from: CivilDate, _ until: CivilDate, _ label: String
  ) -> Timeline.Period {
    let days = words.text("dossier.timeline.days", ["from": words.date(from), "until": words.date(until)])
    return Timeline.Period(span, from: from, until: until, days: days, label: label)
  }
}
