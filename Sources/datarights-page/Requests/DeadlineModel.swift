import DataRights
import DataRightsDesk

/// A date of a request with how it is reached.
struct DeadlineModel: Sendable, Hashable {
  /// What has become of it.
  enum State: Sendable, Hashable {
    /// Somebody still has to act.
    case open
    case overdue
    case done
    case late
    /// The clock stands still.
    case stopped
    /// It counts only if something else happens, or something else counts in its place.
    case idle
    /// It says from when or until when the user can act.
    case chance

    var tone: Tone {
      switch self {
      case .open, .idle, .chance: .neutral
      case .overdue, .late: .bad
      case .done: .ok
      case .stopped: .warn
      }
    }
  }

  let name: String
  let state: State
  /// The state in a few words.
  let label: String
  let due: CivilDate?
  /// The day in words; nil while there is none.
  let day: String?
  /// What there is to say about it: who must act, on the strictest reading, why it does not count.
  let remarks: [String]
  /// The steps from the event to the day.
  let derivation: [String]

  init(_ deadline: Deadline, under law: Law, _ outlook: Outlook, _ words: Words) {
    name = words.name(deadline.id).startingLarge
    due = deadline.due
    day = deadline.due.map(words.day)
    state = Self.state(deadline, outlook)
    label = Self.label(deadline, state, outlook.today, words)
    remarks = Self.remarks(deadline, law, words)
    derivation =
      deadline.derivation.map { words.text($0, of: law) }
      + [deadline.stopped.map { words.text($0, of: law) }].compactMap(\.self)
  }

  private static func state(_ deadline: Deadline, _ outlook: Outlook) -> State {
    if deadline.condition != nil || deadline.replacedBy != nil { return .idle }
    if let settled = deadline.settled {
      let isLate =
        deadline.duty != .you && deadline.id != .extensionNotice && deadline.due.map { settled.on > $0 } ?? false
      return isLate ? .late : .done
    }
    if deadline.duty == .you { return .chance }
    // Nobody is late with an announcement that they need not make.
    if outlook.isOver || deadline.id == .extensionNotice { return .idle }
    if deadline.due == nil { return .stopped }
    return deadline.isOverdue(on: outlook.today) ? .overdue : .open
  }

  private static func label(_ deadline: Deadline, _ state: State, _ today: CivilDate, _ words: Words) -> String {
    switch state {
    case .open, .overdue: deadline.due.map { words.remaining($0 - today) } ?? ""
    case .done: words.text("page.requests.state-done")
    case .late: words.text("page.requests.state-late")
    case .stopped: words.text("deadlines.stopped")
    case .idle: words.text("page.requests.state-idle")
    case .chance: words.text("page.requests.state-chance")
    }
  }

  private static func remarks(_ deadline: Deadline, _ law: Law, _ words: Words) -> [String] {
    let condition: String? =
      switch deadline.condition {
      case .extensionAnnounced: words.text("deadlines.if-extended")
      case .extensionTaken: words.text("deadlines.if-longer")
      case nil: nil
      }
    let settled = deadline.settled.map {
      words.text("deadlines.settled", ["event": words.name($0.kind), "date": words.date($0.on)])
    }
    let earliest = deadline.earliest.flatMap { earliest in
      earliest == deadline.due ? nil : words.text("deadlines.earliest", ["date": words.date(earliest)])
    }
    let assumed = deadline.start.assumption.map {
      words.text("page.requests.assumed", ["assumption": words.assumption($0)])
    }
    let sources = [
      deadline.articles.isEmpty ? nil : words.cite(deadline.articles, of: law), words.name(deadline.certainty),
    ]
    let all: [String?] = [
      words.text("page.requests.duty-\(deadline.duty.rawValue)"), condition,
      deadline.replacedBy.map { words.text("deadlines.replaced", ["deadline": words.name($0)]) }, settled, earliest,
      assumed, sources.compactMap(\.self).joined(separator: ", "),
    ]
    return all.compactMap(\.self).map(\.startingLarge)
  }
}

extension DeadlineReport {
  /// The dates as a page lists them: first what is still to come, the nearest first, then the others by the law's order.
  func models(under law: Law, _ outlook: Outlook, _ words: Words) -> [DeadlineModel] {
    let models = deadlines.map { DeadlineModel($0, under: law, outlook, words) }
    let pressing = models.filter { [.overdue, .open, .stopped].contains($0.state) }
    return pressing.sorted { ($0.due ?? outlook.today) < ($1.due ?? outlook.today) }
      + models.filter { ![.overdue, .open, .stopped].contains($0.state) }
  }
}
