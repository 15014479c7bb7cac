import DataRights
import DataRightsTestSupport
import Foundation
import Testing

@testable import DataRightsExchange

/// The calendar program khal imports what we write and shows it on its days.
@Suite(.enabled(if: Python.ofOracle != nil, "DATARIGHTS_ORACLE names no folder; see Tests/Oracles/prepare"))
struct KhalTests {
  private struct Missing: Error, CustomStringConvertible {
    let description = "khal is missing or failed; install it: apt-get install khal"
  }

  /// A calendar program with nothing in it, in a home of its own.
  private final class Khal {
    let folder: TestFolder

    init() throws {
      folder = try TestFolder()
      try folder.write("cal/.keep", "")
      try folder.write(
        "khal.conf",
        """
        [calendars]
        [[test]]
        path = \(folder.path)/cal
        [sqlite]
        path = \(folder.path)/khal.db
        [locale]
        timeformat = %H:%M
        dateformat = %Y-%m-%d
        longdateformat = %Y-%m-%d
        datetimeformat = %Y-%m-%d %H:%M
        longdatetimeformat = %Y-%m-%d %H:%M
        local_timezone = Europe/Berlin
        default_timezone = Europe/Berlin
        [default]
        default_calendar = test
        """)
    }

    func callAsFunction(_ arguments: String...) throws -> [String] {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["khal", "-c", folder.path + "/khal.conf"] + arguments
      process.environment = [
        "HOME": folder.path, "LC_ALL": "C.UTF-8", "PATH": Repository.environment("PATH") ?? "/usr/bin:/bin",
      ]
      process.standardInput = FileHandle.nullDevice
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try ProcessStart.run(process)
      let printed = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      guard process.terminationStatus == 0 else { throw Missing() }
      return printed.split(separator: "\n").map(String.init)
    }

    func take(_ events: [ICalendarEvent]) throws {
      _ = try self("import", "--batch", "-a", "test", folder.write("in.ics", CalendarSamples.file(events).bytes))
    }

    func list() throws -> [String] {
      try self("list", "--day-format", "", "--format", "{start-date} {title} {categories}", "2026-12-01", "60d")
    }
  }

  private func event(
    _ uid: String, _ iso: String, _ summary: String, sequence: Int = 1, status: ICalendarEvent.Status = .confirmed
  ) throws -> ICalendarEvent {
    try #require(
      ICalendarEvent(
        uid: uid + "@example.invalid", sequence: sequence, status: status, day: day(iso), summary: summary,
        description: String(repeating: "Wörter; und mehr, ", count: 20), categories: ["Frist"],
        alarms: [ICalendarAlarm(ICalendarDuration(hours: -15), message: summary)]))
  }

  @Test func `events stand on their days, whole`() throws {
    let khal = try Khal()
    try khal.take([
      event("a", "2026-12-28", "Example GmbH – fällig: Antwort (Auskunft, DSGVO)"),
      event("b", "2027-01-04", "a, b; c\\d " + String(repeating: "👩‍👩‍👧‍👦", count: 10)),
    ])
    #expect(
      try khal.list() == [
        "2026-12-28 Example GmbH – fällig: Antwort (Auskunft, DSGVO) Frist",
        "2027-01-04 a, b; c\\d " + String(repeating: "👩‍👩‍👧‍👦", count: 10) + " Frist",
      ])
  }

  @Test func `an event that comes again moves and is cancelled`() throws {
    let khal = try Khal()
    try khal.take([event("a", "2026-12-28", "first")])
    try khal.take([event("a", "2026-12-30", "second", sequence: 2)])
    #expect(try khal.list() == ["2026-12-30 second Frist"])
    try khal.take([event("a", "2026-12-30", "second", sequence: 3, status: .cancelled)])
    #expect(try khal("list", "--day-format", "", "--format", "{status}", "2026-12-01", "60d") == ["CANCELLED "])
  }
}
