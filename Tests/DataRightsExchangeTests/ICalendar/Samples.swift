import DataRights
import DataRightsTestSupport
import Foundation

@testable import DataRightsExchange

/// Calendars of tests.
enum CalendarSamples {
  static let product = "-//Example//Planner//EN"

  static func moment(_ iso: String = "2026-11-25T12:00:00Z") -> ICalendarMoment {
    guard let moment = ICalendarMoment(iso: iso) else { preconditionFailure("\(iso) is no instant") }
    return moment
  }

  static func file(_ events: [ICalendarEvent], name: String = "Dates") -> ICalendarFile {
    ICalendarFile(product: product, name: name, written: moment(), events: events)
  }

  /// An event whose every text is one, but for the key.
  static func event(_ text: String, number: Int = 1) -> ICalendarEvent {
    guard
      let event = ICalendarEvent(
        uid: "event.\(number)@example.invalid", sequence: 3, day: day("2026-12-28"), summary: text, description: text,
        categories: [text, "second"], alarms: [ICalendarAlarm(ICalendarDuration(hours: -15), message: text)])
    else { preconditionFailure("no event") }
    return event
  }

  /// Texts that a careless writer lets through or tears apart.
  static let hostile: [String] = [
    "plain", "a;b,c\\d", "\\n is no line break", "\\\\;;,,\\", "line\nline", "line\r\nline\rline",
    "x\r\nATTENDEE:mailto:jane.roe@example.org", "x\nEND:VEVENT\nBEGIN:VEVENT\nUID:other", "x\u{2028}END:VCALENDAR",
    "x\u{85}END:VCALENDAR\u{B}\u{C}y", "a\0b\u{1}c\u{7F}d\u{9B}e\u{1B}[31m", "\t tab and spaces  ", " ", "\r\n \r\n",
    String(repeating: "👩‍👩‍👧‍👦", count: 60), String(repeating: "🇩🇪", count: 200), String(repeating: "é", count: 5000),
    String(repeating: "0123456789", count: 1000), String(repeating: "\\", count: 3000),
    String(repeating: ";\u{301}", count: 300), "a" + String(repeating: "\u{301}", count: 400),
    ";" + String(repeating: "\u{301}", count: 400), String(repeating: "مرحبا بالعالم ", count: 50),
    "\u{202E}mirrored\u{202C} \u{200F}שלום", String(repeating: "한국어 ", count: 40), String(repeating: "क्षि", count: 80),
    String(repeating: "\u{1F468}\u{1F3FF}\u{200D}\u{1F680}\r\n", count: 30), "\u{301}begins with a mark",
    "\u{FEFF}mark",
    "“quotes” \"more\" 'and' ^n ^^", "x:y=z;VALUE=DATE:20260101",
  ]

  /// What a reader finds in a text: every line break is one, and other control characters but the tab are gone.
  static func read(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    var last: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where last == "\r": break
      case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": scalars.append("\n")
      case "\t": scalars.append(scalar)
      default: if scalar.properties.generalCategory != .control { scalars.append(scalar) }
      }
      last = scalar
    }
    return String(scalars)
  }

  /// Texts of random length out of the pieces that make trouble.
  static func random(_ count: Int, seed: UInt64) -> [String] {
    let pieces = [
      "a", "bc ", "\\", ";", ",", "\n", "\r", "\r\n", "\0", "ä", "\u{301}", "👩‍👩‍👧‍👦", "🇩🇪", "\u{200D}", "漢", "ש", ":", "\t",
      "\u{2029}",
      "END:VEVENT", "क्षि", "\u{85}", "0123456789012345678901234567890123456789",
    ]
    var generator = SeededGenerator(seed: seed)
    return (0..<count).map { _ in
      (0..<Int.random(in: 0..<120, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }
        .joined()
    }
  }
}
