import DataRights
import DataRightsTestSupport
import Testing

@testable import DataRightsExchange

/// No text can break a calendar, whatever it holds.
struct HostileTextTests {
  private static let census = [
    "UID", "DTSTAMP", "SEQUENCE", "STATUS", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "DESCRIPTION",
    "CATEGORIES", "CLASS", "TRANSP",
  ]
  private static let head = [
    "VERSION", "PRODID", "CALSCALE", "NAME", "X-WR-CALNAME", "REFRESH-INTERVAL;VALUE=DURATION", "X-PUBLISHED-TTL",
  ]

  /// A text as RFC 5545, section 3.3.11, takes it apart again.
  private func unescaped(_ value: String) -> String {
    var scalars = String.UnicodeScalarView()
    var escaping = false
    for scalar in value.unicodeScalars {
      if escaping {
        scalars.append(scalar == "n" || scalar == "N" ? "\n" : scalar)
        escaping = false
      } else if scalar == "\\" {
        escaping = true
      } else {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  private func check(_ text: String) throws {
    let bytes = CalendarSamples.file([CalendarSamples.event(text)], name: text).bytes
    let checker = CalendarChecker(bytes)
    #expect(checker.complaints.isEmpty, "\(text.debugDescription.prefix(80)): \(checker.complaints.prefix(3))")
    let calendar = try #require(checker.calendar)
    let read = Array(CalendarSamples.read(text).unicodeScalars)
    func same(_ value: String?) -> Bool { value.map { Array(unescaped($0).unicodeScalars) == read } ?? false }
    #expect(calendar.properties.map(\.name) == Self.head)
    #expect(same(calendar["NAME"]))
    let event = try #require(calendar.parts.first)
    #expect(calendar.parts.map(\.name) == ["VEVENT"])
    #expect(event.properties.map(\.name) == Self.census.filter { $0 != "DESCRIPTION" || !text.isEmpty })
    #expect(same(event["SUMMARY"]))
    #expect(text.isEmpty || same(event["DESCRIPTION"]))
    #expect(event["CATEGORIES"]?.hasSuffix(",second") == true)
    #expect(same(event["CATEGORIES"].map { String($0.unicodeScalars.dropLast(7)) }))
    #expect(event.parts.map(\.name) == ["VALARM"])
    #expect(event.parts[0].properties.map(\.name) == ["ACTION", "DESCRIPTION", "TRIGGER"])
    #expect(same(event.parts[0]["DESCRIPTION"]))
  }

  @Test(arguments: CalendarSamples.hostile.indices)
  func `a text stays within its value and comes out whole`(index: Int) throws {
    try check(CalendarSamples.hostile[index])
  }

  @Test func `random texts do too`() throws {
    for text in CalendarSamples.random(800, seed: 45) { try check(text) }
  }

  /// A fold at every place: the same text after beginnings of every length.
  @Test(arguments: ["👩‍👩‍👧‍👦", "ä", "漢", ";", "\\", "\n", "🇩🇪🇫🇷", "a\u{301}\u{302}", ";\u{301}"])
  func `wherever the end of a line falls`(text: String) throws {
    for length in 0..<80 { try check(String(repeating: "x", count: length) + text + text + text) }
  }
}
