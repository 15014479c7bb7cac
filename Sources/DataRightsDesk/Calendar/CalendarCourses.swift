import DataRights

/// The dates of courses that proceedings took, each worded once: many requests are sent on one day and go the same way.
final class CalendarCourses: Sendable {
  /// All that the dates of a proceeding and their words depend on, but for its particulars.
  private struct Course: Hashable {
    let law: String
    let right: Right
    let parties: Parties
    let events: [Event]

    init(_ proceeding: Proceeding) {
      law = proceeding.law
      right = proceeding.right
      parties = proceeding.parties
      // Notes and proofs change nothing in dates.
      events = proceeding.events.map { Event($0.kind, on: $0.on, at: $0.at, until: $0.until, via: $0.via) }
    }

    /// What tells most courses apart is enough.
    func hash(into hasher: inout Hasher) {
      hasher.combine(law)
      for event in events { hasher.combine(event.on.dayNumber) }
    }
  }

  private let outlooks: OutlookMaker
  private let geography: Geography
  private let words: Words
  private let alarm: Int
  private let courses = BoundedMemory<Course, [CalendarDate]?>(most: 4096)

  /// - Parameter alarm: so many days before a date a calendar reminds of it.
  init(_ outlooks: OutlookMaker, geography: Geography, words: Words, alarm: Int) {
    self.outlooks = outlooks
    self.geography = geography
    self.words = words
    self.alarm = alarm
  }

  /// The dates of a proceeding that a calendar can state, by their keys; nil where its law is not among the data.
  func dates(of proceeding: Proceeding) throws -> [CalendarDate]? {
    try courses.value(Course(proceeding)) {
      guard let made = try outlooks.make(proceeding) else { return nil }
      return try made.outlook.calendarEntries(under: made.law, geography: geography).map {
        CalendarDate($0, of: proceeding.right, under: made.law, alarm: alarm, words)
      }.sorted(by: <)
    }
  }
}
