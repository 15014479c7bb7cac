import DataRights
import DataRightsExchange

/// A date for calendars in words, as all proceedings have it that took the same course.
final class CalendarDate: Sendable {
  private let entry: CalendarEntry
  private let summary: CaseText
  private let description: CaseText
  private let category: String
  private let alarms: [(at: ICalendarDuration, message: CaseText)]

  var day: CivilDate { entry.day }
  var isCancelled: Bool { entry.isCancelled }

  /// The hour at which reminders come: an all-day event begins at midnight, when nobody reads them.
  private static let hour = 9

  /// - Parameter alarm: so many days before the date a calendar reminds of it.
  init(_ entry: CalendarEntry, of right: Right, under law: Law, alarm: Int, _ words: Words) {
    self.entry = entry
    let summary = words.summary(entry, of: right, under: law)
    self.summary = summary
    description = words.description(entry, under: law)
    category = words.text("calendar.category.\(entry.category.rawValue)")
    var alarms: [(ICalendarDuration, CaseText)] = []
    if !entry.isCancelled {
      alarms.append((ICalendarDuration(hours: Self.hour - 24 * alarm), summary))
      if let from = entry.deadline.remindFrom {
        alarms.append((ICalendarDuration(hours: Self.hour + 24 * (from - entry.day)), words.reminder(entry)))
      }
    }
    self.alarms = alarms
  }

  /// The key by which calendars know the date of a proceeding again.
  private func uid(reference: String) -> String { entry.uid(reference: reference) }

  /// By their keys, for two of one proceeding.
  static func < (one: CalendarDate, other: CalendarDate) -> Bool { one.uid(reference: "") < other.uid(reference: "") }

  /// The date of a proceeding; nil where a calendar cannot state it.
  func event(of item: CalendarItem) -> ICalendarEvent? {
    func text(_ text: CaseText) -> String {
      text.text(controller: item.controller, number: item.number, reference: item.reference)
    }
    let summary = text(summary)
    return ICalendarEvent(
      uid: uid(reference: item.reference), sequence: item.sequence, status: isCancelled ? .cancelled : .confirmed,
      day: day, summary: summary, description: text(description), categories: [category],
      alarms: alarms.enumerated().map { index, alarm in
        ICalendarAlarm(alarm.at, message: index == 0 ? summary : text(alarm.message))
      })
  }

  /// The date of a proceeding as a document; nil where a calendar cannot state it.
  func document(of item: CalendarItem) -> JSON? {
    guard let event = event(of: item) else { return nil }
    let deadline = entry.deadline
    return [
      "uid": JSON(event.uid), "sequence": JSON(event.sequence), "status": JSON(event.status.rawValue),
      "day": JSON(event.day.iso), "proceeding": JSON(item.number),
      "reference": JSON(item.reference), "id": JSON(deadline.id.rawValue),
      "duty": JSON(deadline.duty.rawValue), "assumed": JSON(entry.isAssumed),
      "remindFrom": JSON(entry.isCancelled ? nil : deadline.remindFrom?.iso), "summary": JSON(event.summary),
      "description": JSON(event.description),
    ]
  }
}

/// A date with the particulars of its proceeding.
struct CalendarItem: Sendable {
  let date: CalendarDate
  let number: Int
  let reference: String
  let controller: String
  /// Grows with everything that is stored of the proceeding.
  let sequence: Int

  init(_ date: CalendarDate, of proceeding: Proceeding, sequence: Int) {
    self.date = date
    number = proceeding.number
    reference = proceeding.reference
    controller = proceeding.controller
    self.sequence = sequence
  }
}

extension [CalendarItem] {
  /// By their days, and on one day by their proceedings; those of one proceeding keep the order that its course gives.
  var inOrder: [CalendarItem] {
    // Numbers are moved about faster than items.
    enumerated().map { (day: $1.date.day.dayNumber, number: $1.number, index: $0) }.sorted(by: <)
      .map { self[$0.index] }
  }
}
