import DataRights
import DataRightsTestSupport
import Testing

@testable import DataRightsExchange

/// The bytes of a calendar, by RFC 5545 and RFC 7986.
struct ICalendarFileTests {
  @Test func `an event is written as the standard shows it`() throws {
    let event = try #require(
      ICalendarEvent(
        uid: "dr-7k3f-9qxm.response@example.invalid", sequence: 2, day: day("2026-12-28"),
        summary: "Example GmbH: answer", description: "One.\nTwo; three, four.", categories: ["A, B", "C"],
        alarms: [
          ICalendarAlarm(ICalendarDuration(hours: -15), message: "Tomorrow"),
          ICalendarAlarm(ICalendarDuration(hours: 33), message: "Ask"),
        ]))
    let expected = #"""
      BEGIN:VCALENDAR
      VERSION:2.0
      PRODID:-//Example//Planner//EN
      CALSCALE:GREGORIAN
      NAME:Dates
      X-WR-CALNAME:Dates
      REFRESH-INTERVAL;VALUE=DURATION:P1D
      X-PUBLISHED-TTL:P1D
      BEGIN:VEVENT
      UID:dr-7k3f-9qxm.response@example.invalid
      DTSTAMP:20261125T120000Z
      SEQUENCE:2
      STATUS:CONFIRMED
      DTSTART;VALUE=DATE:20261228
      DTEND;VALUE=DATE:20261229
      SUMMARY:Example GmbH: answer
      DESCRIPTION:One.\nTwo\; three\, four.
      CATEGORIES:A\, B,C
      CLASS:PRIVATE
      TRANSP:TRANSPARENT
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:Tomorrow
      TRIGGER:-PT15H
      END:VALARM
      BEGIN:VALARM
      ACTION:DISPLAY
      DESCRIPTION:Ask
      TRIGGER:P1DT9H
      END:VALARM
      END:VEVENT
      END:VCALENDAR

      """#
    let bytes = CalendarSamples.file([event]).bytes
    #expect(String(decoding: bytes, as: UTF8.self) == expected.replacing("\n", with: "\r\n"))
  }

  @Test(arguments: [
    (0, "PT0H"), (9, "PT9H"), (24, "P1D"), (33, "P1DT9H"), (-15, "-PT15H"), (-24, "-P1D"), (-159, "-P6DT15H"),
  ])
  func `a length of time is written in days and hours`(hours: Int, text: String) {
    #expect(ICalendarDuration(hours: hours).text == text)
  }

  @Test func `a cancelled event says so`() throws {
    let event = try #require(
      ICalendarEvent(uid: "a", sequence: 1, status: .cancelled, day: day("2026-12-31"), summary: "x"))
    let calendar = try #require(CalendarChecker(CalendarSamples.file([event]).bytes).calendar)
    #expect(calendar.parts[0]["STATUS"] == "CANCELLED")
    #expect(calendar.parts[0]["DTEND;VALUE=DATE"] == "20270101")
    #expect(
      calendar.parts[0].properties.map(\.name) == [
        "UID", "DTSTAMP", "SEQUENCE", "STATUS", "DTSTART;VALUE=DATE", "DTEND;VALUE=DATE", "SUMMARY", "CLASS", "TRANSP",
      ])
  }

  @Test func `what a calendar cannot state is no event`() {
    func event(_ day: CivilDate, uid: String = "a", sequence: Int = 0) -> ICalendarEvent? {
      ICalendarEvent(uid: uid, sequence: sequence, day: day, summary: "x")
    }
    #expect(event(day("9999-12-30")) != nil)
    #expect(event(day("9999-12-31")) == nil)
    #expect(event(day("0001-01-01")) != nil)
    #expect(event(day("0001-01-01").adding(days: -1)) == nil)
    #expect(event(day("2026-12-28"), uid: "") == nil)
    #expect(event(day("2026-12-28"), sequence: -1) == nil)
    #expect(event(day("2026-12-28"), sequence: 2_147_483_647) != nil)
    #expect(event(day("2026-12-28"), sequence: 2_147_483_648) == nil)
  }

  @Test(arguments: [
    "2026-11-25", "2026-11-25T12:00:00", "2026-11-25T24:00:00Z", "2026-11-25T12:60:00Z", "2026-11-25T12:00:60Z",
    "2026-02-30T12:00:00Z", "2026-11-25 12:00:00Z", "2026-11-25T12:00:0xZ", "2026-11-25T12-00-00Z",
    "2026-11-25T12:00:00+",
  ])
  func `an instant is in UTC and exists`(text: String) {
    #expect(ICalendarMoment(iso: text) == nil)
    #expect(ICalendarMoment(iso: "2026-11-25T23:59:59Z")?.text == "20261125T235959Z")
  }

  @Test func `without events it holds a time zone, since it must hold something`() throws {
    let checker = CalendarChecker(CalendarSamples.file([]).bytes)
    #expect(checker.complaints.isEmpty)
    #expect(checker.calendar?.parts.map(\.name) == ["VTIMEZONE"])
    #expect(checker.calendar?.parts.first?.parts.map(\.name) == ["STANDARD"])
  }

  @Test func `its own calendar is known again, and no other`() {
    let bytes = CalendarSamples.file([CalendarSamples.event("x")]).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    func isOurs(_ text: String) -> Bool { ICalendarFile.isCalendar(of: CalendarSamples.product, text.utf8) }
    #expect(isOurs(text))
    #expect(isOurs(String(text.prefix(120))))
    #expect(isOurs(text.replacing("\r\n", with: "\n")))
    #expect(!isOurs(""))
    #expect(!isOurs("BEGIN:VCALENDAR\r\n"))
    #expect(!isOurs("x" + text))
    #expect(!isOurs(text.replacing("VCALENDAR", with: "VCARD")))
    #expect(!isOurs(text.replacing("Planner", with: "Planner2")))
    #expect(!isOurs(text.replacing("//EN", with: "//EN2")))
    // Another program's calendar that quotes ours.
    let other = "BEGIN:VCALENDAR\r\nPRODID:other\r\nBEGIN:VEVENT\r\nPRODID:\(CalendarSamples.product)\r\nEND:VEVENT\r\n"
    #expect(!isOurs(other))
    let long = String(repeating: "long ", count: 30)
    let folded = ICalendarFile(product: long, name: "x", written: CalendarSamples.moment(), events: []).bytes
    #expect(ICalendarFile.isCalendar(of: long, folded))
    #expect(!ICalendarFile.isCalendar(of: "long ", folded))
  }
}
