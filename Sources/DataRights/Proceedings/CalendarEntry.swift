/// A date of a proceeding as a calendar carries it, from the day it is known until it no longer counts.
public struct CalendarEntry: Sendable {
  /// Whose date it is, which programs can show in a colour of its own.
  public enum Category: String, Sendable, Hashable, CaseIterable {
    /// Somebody else must act by it.
    case duty
    /// A chance of the data subject ends.
    case window
  }

  /// Whether the date still counts, and why not.
  public enum Standing: Sendable, Hashable {
    case open
    /// A question holds the clock, so that there is no date for now.
    case stopped(Deadline.Stopped)
    /// An event met the duty or used the chance.
    case settled(Event)
    /// An announced extension put another date in its place.
    case replaced(DeadlineID)
    /// The request came back, so that its clock never ran.
    case bounced(CivilDate)
    /// Nothing more is waited for in the proceeding.
    case over(ProceedingStatus)
  }

  /// The deadline or window whose date it is.
  public let deadline: Deadline
  /// The last day; while a question holds the clock, the day of the question.
  public let day: CivilDate
  /// Whether it counts; an entry that does not is written as cancelled, so that calendars drop it.
  public let standing: Standing

  /// The key by which calendars know the date of a proceeding again, the same as long as the proceeding lasts.
  ///
  /// It holds the proceeding's reference, which says nothing of a person, and the deadline's id: each deadline of the law
  /// occurs once in a proceeding. The name of a host is none that exists, so that no machine is named.
  public func uid(reference: String) -> String {
    "\(reference.lowercased()).\(deadline.id.rawValue)@datarights.invalid"
  }

  /// Whose date it is.
  public var category: Category { deadline.duty == .you ? .window : .duty }

  /// Whether calendars are to drop it.
  public var isCancelled: Bool { standing != .open }

  /// Whether its date counts from a receipt that nothing proves.
  public var isAssumed: Bool {
    switch deadline.start.assumption {
    case nil, .deadlinePassed: false
    case .sameDay, .post, .unknownChannel: true
    }
  }
}

extension Outlook {
  /// The dates for a calendar: each duty of others and each closing window of the data subject that has a date or had
  /// one, in the law's order.
  ///
  /// The last day for announcing an extension is left out, as in `openDuties`, and so are windows that open.
  ///
  /// - Parameters:
  ///   - law: the law of the proceeding.
  ///   - geography: the calendars of places, by which the dates of a letter that came back are counted again.
  public func calendarEntries(under law: Law, geography: Geography) throws -> [CalendarEntry] {
    let known = Set(report.deadlines.map(\.id))
    return report.deadlines.compactMap { entry($0, standing($0)) }
      + (try lost(law, geography).filter { !known.contains($0.deadline.id) }
        .compactMap { entry($0.deadline, .bounced($0.on)) })
  }

  private func standing(_ deadline: Deadline) -> CalendarEntry.Standing {
    if let event = deadline.settled { return .settled(event) }
    if let id = deadline.replacedBy { return .replaced(id) }
    if isOver { return .over(status) }
    return deadline.stopped.map { .stopped($0) } ?? .open
  }

  private func entry(_ deadline: Deadline, _ standing: CalendarEntry.Standing) -> CalendarEntry? {
    guard deadline.duty != .you || deadline.window == .closes, deadline.id != .extensionNotice,
      deadline.condition == nil, let day = deadline.due ?? deadline.stopped?.since
    else { return nil }
    return CalendarEntry(deadline: deadline, day: day, standing: standing)
  }

  /// What had a date until the request came back.
  private func lost(_ law: Law, _ geography: Geography) throws -> [(deadline: Deadline, on: CivilDate)] {
    guard let bounced = proceeding.events.last(where: { $0.kind == .bounced }) else { return [] }
    return try DeadlineCalculator(law: law, geography: geography).report(
      on: proceeding.right, events: proceeding.events.filter { $0.kind != .bounced }, parties: proceeding.parties
    ).deadlines.map { ($0, bounced.on) }
  }
}
