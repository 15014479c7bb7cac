package import DataRights
import DataRightsCatalogue
import DataRightsExchange

/// The dates of all proceedings as a calendar and as a document.
package struct CalendarView {
  /// By which the command knows its own calendars again, whatever its version.
  package static let product = "-//datarights//datarights//EN"

  private let frame: ICalendarFrame
  /// The dates in the order of the file: only what they are made of is kept, and the file is made as it is written.
  private let items: [CalendarItem]
  private let words: Words

  /// Makes the calendar of all proceedings; each is let go when its dates are known.
  ///
  /// - Parameter alarm: so many days before a date a calendar reminds of it.
  package init(_ desk: Desk, alarm: Int, openOnly: Bool, ofEveryone: Bool) throws {
    guard let written = ICalendarMoment(iso: desk.world.now) else {
      preconditionFailure("\(desk.world.now) is no instant")
    }
    words = desk.words
    frame = ICalendarFrame(product: Self.product, name: words.text("calendar.name"), written: written)
    let courses = CalendarCourses(
      OutlookMaker(desk.catalogue, today: desk.today), geography: desk.catalogue.geography, words: words, alarm: alarm)
    var items: [CalendarItem] = []
    try desk.eachProceedings(ofEveryone: ofEveryone) { proceeding, events -> [CalendarItem]? in
      try courses.dates(of: proceeding)?.compactMap { date -> CalendarItem? in
        guard !openOnly || !date.isCancelled, ICalendarEvent.canBe(on: date.day, sequence: events) else { return nil }
        return CalendarItem(date, of: proceeding, sequence: events)
      }
    } take: { made in
      for one in made { items += one }
    }
    self.items = items.inOrder
  }

  /// So many events are made by one core at a time.
  private static let share = 128

  /// Hands out the file piece by piece; the events are made on all cores.
  package func write(_ take: ([UInt8]) throws -> Void) rethrows {
    try take(frame.opening(isEmpty: items.isEmpty))
    var works = WorksInOrder<[UInt8]>()
    for start in stride(from: 0, to: items.count, by: Self.share) {
      if works.isFull, let piece = works.next() { try take(piece) }
      works.begin { [items, frame] in
        frame.bytes(of: items[start..<min(start + Self.share, items.count)].compactMap { $0.date.event(of: $0) })
      }
    }
    while let piece = works.next() { try take(piece) }
    try take(frame.closing)
  }

  /// The file whole.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    write { bytes += $0 }
    return bytes
  }

  /// The calendar as a document.
  package func document(output: String?) -> JSON {
    ["format": 1, "events": JSON(items.compactMap { $0.date.document(of: $0) }), "output": JSON(output)]
  }

  package func text(output: String) -> String {
    let cancelled = items.filter(\.date.isCancelled).count
    let dates = words.text("calendar.dates.\(items.count == 1 ? "one" : "other")", ["count": "\(items.count)"])
    return words.text("calendar.written", ["count": dates, "file": output, "cancelled": "\(cancelled)"])
  }
}
