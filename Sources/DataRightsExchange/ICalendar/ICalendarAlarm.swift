/// A message that a calendar program shows before or after an event begins.
public struct ICalendarAlarm: Sendable, Hashable {
  /// When it is shown, from local midnight at which the event's day begins; negative before it.
  public let trigger: ICalendarDuration
  /// What it says.
  public let message: String

  /// Makes an alarm.
  public init(_ trigger: ICalendarDuration, message: String) {
    self.trigger = trigger
    self.message = message
  }

  func add(to lines: inout ICalendarLines) {
    lines.add("BEGIN", "VALARM")
    lines.add("ACTION", "DISPLAY")
    lines.add("DESCRIPTION", text: message)
    lines.add("TRIGGER", trigger.text)
    lines.add("END", "VALARM")
  }
}

/// A length of time in whole hours, as RFC 5545 writes it.
public struct ICalendarDuration: Sendable, Hashable {
  /// Hours; negative for a time before.
  public let hours: Int

  /// Makes a length of time.
  public init(hours: Int) {
    self.hours = hours
  }

  /// `P1D`, `-PT15H`, `P1DT9H`.
  var text: String {
    let (days, rest) = hours.magnitude.quotientAndRemainder(dividingBy: 24)
    let time = rest > 0 || days == 0 ? "T\(rest)H" : ""
    return (hours < 0 ? "-P" : "P") + (days > 0 ? "\(days)D" : "") + time
  }
}
