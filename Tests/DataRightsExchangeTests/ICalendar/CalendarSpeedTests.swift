import DataRights
import DataRightsTestSupport
import Testing

@testable import DataRightsExchange

/// Writing a calendar takes no time that anybody notices.
@Suite(.serialized) struct CalendarSpeedTests {
  @Test func `ten thousand events`() throws {
    let description = (1...8).map {
      "· Schritt \($0): die Frist läuft „von“ hier, bis dort; und weiter – mit Umlauten äöü."
    }
    .joined(separator: "\n")
    let events = try (0..<10_000).map { number in
      try #require(
        ICalendarEvent(
          uid: "dr-\(number).response@example.invalid", sequence: 2, day: day("2026-12-28").adding(days: number % 300),
          summary: "Example GmbH – fällig: Antwort (Auskunft, DSGVO)", description: description,
          categories: ["Datenrechte: Frist"],
          alarms: [
            ICalendarAlarm(ICalendarDuration(hours: -15), message: "Example GmbH – fällig: Antwort"),
            ICalendarAlarm(ICalendarDuration(hours: 33), message: "Example GmbH: nichts gekommen?"),
          ]))
    }
    let file = CalendarSamples.file(events)
    var bytes: [UInt8] = []
    let time = ContinuousClock().measure { bytes = file.bytes }
    #expect(bytes.count > 10_000_000)
    // A tenth of a second in a release build; without optimisation and beside other tests far more.
    #expect(time < .seconds(30), "\(time)")
  }
}
