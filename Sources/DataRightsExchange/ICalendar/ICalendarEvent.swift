public import DataRights

/// Something that fills one day of a calendar and blocks no time.
public struct ICalendarEvent: Sendable, Hashable {
  /// Whether it holds.
  public enum Status: String, Sendable, Hashable, CaseIterable {
    case confirmed
    /// Programs that know the event drop it or strike it out.
    case cancelled
  }

  /// The key by which programs know it again; never that of another event.
  public let uid: String
  /// Grows with every change of the event.
  public let sequence: Int
  /// Whether it holds.
  public let status: Status
  /// The day that it fills.
  public let day: CivilDate
  /// The line that a calendar shows.
  public let summary: String
  /// What there is to read about it; empty for nothing.
  public let description: String
  /// What programs group and colour it by; empty for nothing.
  public let categories: [String]
  /// When programs remind of it.
  public let alarms: [ICalendarAlarm]
  private let end: CivilDate

  /// Makes an event.
  ///
  /// Nil where a calendar cannot state it: the day after it lies outside the years 1 to 9999, there is no key, or the
  /// sequence is negative or needs more than 32 bits.
  public init?(
    uid: String, sequence: Int, status: Status = .confirmed, day: CivilDate, summary: String, description: String = "",
    categories: [String] = [], alarms: [ICalendarAlarm] = []
  ) {
    end = day.adding(days: 1)
    guard !uid.isEmpty, Self.canBe(on: day, sequence: sequence) else { return nil }
    self.uid = uid
    self.sequence = sequence
    self.status = status
    self.day = day
    self.summary = summary
    self.description = description
    self.categories = categories
    self.alarms = alarms
  }

  /// Whether a calendar can state an event on a day with a sequence.
  public static func canBe(on day: CivilDate, sequence: Int) -> Bool {
    (0...Int(Int32.max)).contains(sequence) && day.year >= 1 && day.adding(days: 1).year <= 9999
  }

  func add(to lines: inout ICalendarLines, written: ICalendarMoment) {
    lines.add("BEGIN", "VEVENT")
    lines.add("UID", text: uid)
    lines.add("DTSTAMP", written.text)
    lines.add("SEQUENCE", String(sequence))
    lines.add("STATUS", status == .confirmed ? "CONFIRMED" : "CANCELLED")
    lines.add("DTSTART;VALUE=DATE", basic: day)
    // The end is the first day that is free again.
    lines.add("DTEND;VALUE=DATE", basic: end)
    lines.add("SUMMARY", text: summary)
    if !description.isEmpty { lines.add("DESCRIPTION", text: description) }
    if !categories.isEmpty { lines.add("CATEGORIES", texts: categories) }
    // Who shares a calendar with others shares that something is due, not what.
    lines.add("CLASS", "PRIVATE")
    lines.add("TRANSP", "TRANSPARENT")
    for alarm in alarms { alarm.add(to: &lines) }
    lines.add("END", "VEVENT")
  }
}
