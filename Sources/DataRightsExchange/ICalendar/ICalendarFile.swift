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
    var lines = ICalendarLines()
    lines.add("BEGIN", "VCALENDAR")
    lines.add("VERSION", "2.0")
    lines.add("PRODID", text: product)
    lines.add("CALSCALE", "GREGORIAN")
    // The name and the interval of RFC 7986, and what programs read that are older than it.
    lines.add("NAME", text: name)
    lines.add("X-WR-CALNAME", text: name)
    lines.add("REFRESH-INTERVAL;VALUE=DURATION", refresh.text)
    lines.add("X-PUBLISHED-TTL", refresh.text)
    if events.isEmpty { Self.addZone(to: &lines) }
    for event in events { event.add(to: &lines, written: written) }
    lines.add("END", "VCALENDAR")
    return lines.bytes
  }

  /// A calendar must hold something (RFC 5545, section 3.6); a time zone shows nothing.
  private static func addZone(to lines: inout ICalendarLines) {
    lines.add("BEGIN", "VTIMEZONE")
    lines.add("TZID", "UTC")
    lines.add("BEGIN", "STANDARD")
    lines.add("DTSTART", "19700101T000000")
    lines.add("TZOFFSETFROM", "+0000")
    lines.add("TZOFFSETTO", "+0000")
    lines.add("END", "STANDARD")
    lines.add("END", "VTIMEZONE")
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
