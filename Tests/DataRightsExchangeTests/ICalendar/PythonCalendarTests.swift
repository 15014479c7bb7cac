import DataRights
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsExchange

/// The Python packages icalendar and vobject read what we write, and find the same.
@Suite(.enabled(if: Python.ofOracle != nil, "DATARIGHTS_ORACLE names no folder; see Tests/Oracles/prepare"))
struct PythonCalendarTests {
  private struct Found: Decodable, Equatable {
    let uid, summary, description, status, begin, end, alarm: String
    let categories: [String]
    let sequence: Int
    /// Seconds from the beginning of the event to its alarm.
    let trigger: Int
  }

  private static let icalendar = """
    import icalendar, json, sys
    calendar = icalendar.Calendar.from_ical(open(sys.argv[1], 'rb').read())
    wrong = [str(error) for part in calendar.walk() for error in part.errors]
    assert not wrong, wrong
    assert calendar['CALSCALE'] == 'GREGORIAN' and calendar['REFRESH-INTERVAL'].dt.days == 1
    events = []
    for event in calendar.walk('VEVENT'):
        alarm, = event.walk('VALARM')
        assert event['DTSTAMP'].dt.isoformat() == '2026-11-25T12:00:00+00:00' and alarm['ACTION'] == 'DISPLAY'
        assert event['TRANSP'] == 'TRANSPARENT' and event['CLASS'] == 'PRIVATE'
        events.append(dict(
            uid=str(event['UID']), summary=str(event['SUMMARY']), description=str(event.get('DESCRIPTION', '')),
            status=str(event['STATUS']), begin=event['DTSTART'].dt.isoformat(), end=event['DTEND'].dt.isoformat(),
            categories=[str(c) for c in event['CATEGORIES'].cats], sequence=int(event['SEQUENCE']),
            alarm=str(alarm['DESCRIPTION']), trigger=int(alarm['TRIGGER'].dt.total_seconds())))
    print(json.dumps(events))
    """

  private static let vobject = """
    import json, sys, vobject
    calendar = vobject.readOne(open(sys.argv[1], newline='', encoding='utf-8').read())
    calendar.validate(raiseException=True)
    events = []
    for event in calendar.vevent_list:
        event.validate(raiseException=True)
        alarm = event.valarm
        events.append(dict(
            uid=event.uid.value, summary=event.summary.value,
            description=event.description.value if hasattr(event, 'description') else '', status=event.status.value,
            begin=event.dtstart.value.isoformat(), end=event.dtend.value.isoformat(),
            categories=event.categories.value, sequence=int(event.sequence.value), alarm=alarm.description.value,
            trigger=int(alarm.trigger.value.total_seconds())))
    print(json.dumps(events))
    """

  private func expect(_ texts: [String], from script: String) throws {
    let events = texts.enumerated().map { CalendarSamples.event($1, number: $0) }
    let found: [Found] = try Python.json(
      script, reading: Data(CalendarSamples.file(events).bytes), with: #require(Python.ofOracle))
    try #require(found.count == texts.count)
    for (index, text) in texts.enumerated() {
      let read = CalendarSamples.read(text)
      let wanted = Found(
        uid: "event.\(index)@example.invalid", summary: read, description: read, status: "CONFIRMED",
        begin: "2026-12-28", end: "2026-12-29", alarm: read, categories: [read, "second"], sequence: 3,
        trigger: -15 * 3600)
      #expect(found[index] == wanted, "\(text.debugDescription.prefix(100))")
    }
  }

  @Test func `icalendar reads hostile texts as they were`() throws {
    try expect(CalendarSamples.hostile, from: Self.icalendar)
  }

  @Test func `icalendar reads random texts as they were`() throws {
    try expect(CalendarSamples.random(300, seed: 46), from: Self.icalendar)
  }

  @Test func `vobject finds nothing to object to and reads hostile texts as they were`() throws {
    try expect(CalendarSamples.hostile, from: Self.vobject)
  }

  @Test func `vobject reads random texts as they were`() throws {
    try expect(CalendarSamples.random(300, seed: 47), from: Self.vobject)
  }

  @Test func `a calendar without events is one`() throws {
    let script = """
      import icalendar, sys, vobject
      raw = open(sys.argv[1], 'rb').read()
      calendar = icalendar.Calendar.from_ical(raw)
      assert not [e for part in calendar.walk() for e in part.errors]
      vobject.readOne(raw.decode()).validate(raiseException=True)
      print(len(calendar.walk('VEVENT')))
      """
    let count = try Python.run(
      script, reading: Data(CalendarSamples.file([]).bytes), with: #require(Python.ofOracle))
    #expect(count == Data("0\n".utf8))
  }
}
