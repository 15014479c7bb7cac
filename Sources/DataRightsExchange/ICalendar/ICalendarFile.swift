/// A calendar as RFC 5545 writes it, for calendar programs to import or to subscribe to.
///
/// Values in, bytes out: the same values give the same bytes. It states no METHOD, since one would make it an invitation.
public struct ICalendarFile: Sendable, Hashable {
  /// The program that writes it: `-//Example//Planner//EN`.
  public let product: String
  /// What programs call the calendar.
  public let name: String
  /// The instant at which it is written.
  public let written: ICalendarMoment
  /// How long a program that subscribes to it may wait before it looks again.
  public let refresh: ICalendarDuration
  /// The events, in the order in which they are written.
  public let events: [ICalendarEvent]

  /// Makes a calendar.
  public init(
    product: String, name: String, written: ICalendarMoment, refresh: ICalendarDuration = ICalendarDuration(hours: 24),
    events: [ICalendarEvent]
  ) {
    self.product = product
    self.name = name
    self.written = written
    self.refresh = refresh
    self.events = events
  }

  /// The file in UTF-8: lines of at most 75 octets that end with CR LF.
  public var bytes: [UInt8] {
    let frame = ICalendarFrame(product: product, name: name, written: written, refresh: refresh)
    return frame.opening(isEmpty: events.isEmpty) + frame.bytes(of: events) + frame.closing
  }

  /// Whether the beginning of a file says that a program wrote it as its calendar.
  public static func isCalendar(of product: String, _ beginning: some Sequence<UInt8>) -> Bool {
    var lines = ICalendarLines()
    lines.add("PRODID", text: product)
    // A program that kept the file may have changed its line ends.
    let stated = [10] + lines.bytes.filter { $0 != 13 }
    let found = beginning.filter { $0 != 13 }
    guard found.starts(with: "BEGIN:VCALENDAR\n".utf8) else { return false }
    let head = found.firstRange(of: Array("\nBEGIN:".utf8)).map { found[...$0.lowerBound] } ?? found[...]
    return head.contains(stated)
  }
}
