/// What stands around the events of a calendar, for one that is written event by event; ``ICalendarFile`` is the whole.
public struct ICalendarFrame: Sendable, Hashable {
  /// The program that writes it: `-//Example//Planner//EN`.
  public let product: String
  /// What programs call the calendar.
  public let name: String
  /// The instant at which it is written.
  public let written: ICalendarMoment
  /// How long a program that subscribes to it may wait before it looks again.
  public let refresh: ICalendarDuration

  /// Makes what stands around the events.
  public init(
    product: String, name: String, written: ICalendarMoment, refresh: ICalendarDuration = ICalendarDuration(hours: 24)
  ) {
    self.product = product
    self.name = name
    self.written = written
    self.refresh = refresh
  }

  /// What stands before the first event.
  ///
  /// - Parameter isEmpty: whether there is none.
  public func opening(isEmpty: Bool) -> [UInt8] {
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
    if isEmpty { Self.addZone(to: &lines) }
    return lines.bytes
  }

  /// Some events.
  public func bytes(of events: [ICalendarEvent]) -> [UInt8] {
    var lines = ICalendarLines()
    for event in events { event.add(to: &lines, written: written) }
    return lines.bytes
  }

  /// What stands behind the last event.
  public var closing: [UInt8] {
    var lines = ICalendarLines()
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
}
