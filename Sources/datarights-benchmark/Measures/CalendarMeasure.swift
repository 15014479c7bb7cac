import DataRights
import DataRightsExchange

extension Measure {
  /// Writing a calendar of ten thousand events, as `datarights calendar` words them.
  static let calendar = Measure(name: "calendar") { _ in
    let count = 10_000
    guard let written = ICalendarMoment(iso: "2026-11-25T12:00:00Z") else { return [] }
    let events = (1...count).compactMap { number in
      ICalendarEvent(
        uid: "dr-2345-\(number).response@datarights.invalid", sequence: 3,
        day: CivilDate(dayNumber: 20_782 + number % 300),
        summary: "Müller & Söhne, Example GmbH: response (access, GDPR)",
        description: """
          Example GmbH must act by this day: response (Art. 12(3) GDPR; confirmed).
          · Received on 2 November 2026, the day the message was sent; within one month of receipt.
          · The period ends on 2 December 2026; a Saturday, a Sunday or a holiday would move it.
          Request \(number), reference DR-2345-\(number).
          """, categories: ["Duty"],
        alarms: [ICalendarAlarm(ICalendarDuration(hours: -15), message: "Example GmbH: response")])
    }
    let file = ICalendarFile(
      product: "-//datarights//datarights//EN", name: "Privacy requests", written: written, events: events)
    return [Figure("calendar", count: count) { file.bytes.count }]
  }
}
