package import DataRights
import DataRightsCatalogue
package import DataRightsExchange
import DataRightsStore

/// The dates of all proceedings as a calendar and as a document.
package struct CalendarView {
  /// By which the command knows its own calendars again, whatever its version.
  package static let product = "-//datarights//datarights//EN"

  /// A date with the words that the calendar has for it.
  private struct Item {
    package let entry: CalendarEntry
    package let proceeding: Proceeding
    package let event: ICalendarEvent
  }

  package let file: ICalendarFile
  private let items: [Item]
  private let words: Words

  package init(_ desk: Desk, alarm: Int, openOnly: Bool, ofEveryone: Bool) throws {
    words = desk.words
    items = try desk.outlooks(ofEveryone: ofEveryone).flatMap { outlook in
      try Self.items(outlook, desk, alarm: alarm)
    }.filter { !openOnly || !$0.entry.isCancelled }
      .sorted {
        ($0.entry.day, $0.proceeding.number, $0.entry.uid) < ($1.entry.day, $1.proceeding.number, $1.entry.uid)
      }
    guard let written = ICalendarMoment(iso: desk.world.now) else {
      preconditionFailure("\(desk.world.now) is no instant")
    }
    file = ICalendarFile(
      product: Self.product, name: words.text("calendar.name"), written: written, events: items.map(\.event))
  }

  private static func items(_ outlook: Outlook, _ desk: Desk, alarm: Int) throws -> [Item] {
    let (proceeding, words) = (outlook.proceeding, desk.words)
    let law = try desk.catalogue.law(proceeding.law)
    let entries = try outlook.calendarEntries(
      under: law, geography: desk.catalogue.geography, sequence: try sequence(of: proceeding, desk))
    return entries.compactMap { entry in
      let summary = words.summary(entry, of: proceeding, under: law)
      let event = ICalendarEvent(
        uid: entry.uid, sequence: entry.sequence, status: entry.isCancelled ? .cancelled : .confirmed, day: entry.day,
        summary: summary, description: words.description(entry, of: proceeding, under: law),
        categories: [words.text("calendar.category.\(entry.category.rawValue)")],
        alarms: entry.isCancelled ? [] : alarms(entry, of: proceeding, summary, before: alarm, words))
      return event.map { Item(entry: entry, proceeding: proceeding, event: $0) }
    }
  }

  /// A number that grows with everything that is stored of a proceeding.
  private static func sequence(of proceeding: Proceeding, _ desk: Desk) throws -> Int {
    try desk.readJournal().of(proceeding.profile).head(of: proceeding.number).events
  }

  /// The hour at which reminders come: an all-day event begins at midnight, when nobody reads them.
  private static let hour = 9

  private static func alarms(
    _ entry: CalendarEntry, of proceeding: Proceeding, _ summary: String, before days: Int, _ words: Words
  ) -> [ICalendarAlarm] {
    let before = ICalendarAlarm(ICalendarDuration(hours: hour - 24 * days), message: summary)
    guard let from = entry.deadline.remindFrom else { return [before] }
    let message = words.text(
      "calendar.alarm.remind", ["controller": proceeding.controller, "deadline": words.name(entry.deadline.id)])
    return [before, ICalendarAlarm(ICalendarDuration(hours: hour + 24 * (from - entry.day)), message: message)]
  }

  package func document(output: String?) -> JSON {
    ["format": 1, "events": JSON(items.map { document($0) }), "output": JSON(output)]
  }

  private func document(_ item: Item) -> JSON {
    let (entry, event) = (item.entry, item.event)
    return [
      "uid": JSON(event.uid), "sequence": JSON(event.sequence), "status": JSON(event.status.rawValue),
      "day": JSON(event.day.iso), "proceeding": JSON(item.proceeding.number),
      "reference": JSON(item.proceeding.reference), "id": JSON(entry.deadline.id.rawValue),
      "duty": JSON(entry.deadline.duty.rawValue), "assumed": JSON(entry.isAssumed),
      "remindFrom": JSON(entry.isCancelled ? nil : entry.deadline.remindFrom?.iso), "summary": JSON(event.summary),
      "description": JSON(event.description),
    ]
  }

  package func text(output: String) -> String {
    let cancelled = items.filter(\.entry.isCancelled).count
    let dates = words.text("calendar.dates.\(items.count == 1 ? "one" : "other")", ["count": "\(items.count)"])
    return words.text("calendar.written", ["count": dates, "file": output, "cancelled": "\(cancelled)"])
  }
}
