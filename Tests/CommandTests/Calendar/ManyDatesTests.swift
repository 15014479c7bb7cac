import DataRights
import DataRightsDesk
import DataRightsStore
import Foundation
import Testing

/// Calendars of many proceedings, of which some take the same course and are worded together.
struct ManyDatesTests {
  /// So many that the log is read in pieces which several cores fold.
  private static let count = 1300

  private static func controller(_ number: Int) -> String { "Example \(number) {number}, GmbH" }

  /// Proceedings that were sent on one of two days, a third of them answered and a few under a law that is gone.
  private func filled() async throws -> Sandbox {
    let sandbox = try Sandbox()
    let desk = try sandbox.desk(today: "2026-11-25")
    let journal = try desk.writeJournal()
    let recorded = "2026-11-25T12:00:00Z"
    func day(_ text: String) throws -> CivilDate { try #require(CivilDate(iso: text)) }
    let days = [try day("2026-11-02"), try day("2026-11-03")]
    try journal.eventLog.write { _ in
      for index in 1...Self.count {
        let opened = days[index % 2]
        let made = try journal.openProceeding(recorded: recorded) { number in
          let proceeding = Proceeding(
            number: number, reference: "DR-\(10_000 + number)", right: .access,
            law: index % 500 == 0 ? "gone-law" : "eu-gdpr", addressee: "example",
            controller: Self.controller(number), controllerPlace: "de", representativePlaces: [], resident: "de-be",
            language: "en", opened: opened, disclosed: ["name"])
          return (proceeding, [])
        }
        let sent = Event(.sent, on: opened, via: .email, note: "note \(index)")
        _ = try journal.log(sent, in: made.number, today: desk.today, recorded: recorded)
        guard index % 3 == 0 else { continue }
        _ = try journal.log(Event(.answered, on: desk.today), in: made.number, today: desk.today, recorded: recorded)
      }
    }
    return sandbox
  }

  @Test func `each date has the particulars of its own proceeding`() async throws {
    let sandbox = try await filled()
    let outcome = try await sandbox.run(["calendar"])
    let text = outcome.text.replacing("\r\n ", with: "")
    let events = text.components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst()
    let known = (1...Self.count).filter { $0 % 500 != 0 }
    // Art. 12(3) GDPR: one month from 2 November is 2 December 2026, a Wednesday; the day after it is a working day too.
    let expected = [0, 1].flatMap { parity in
      known.filter { $0 % 2 == parity }.map { (number: $0, day: parity == 0 ? "20261202" : "20261203") }
    }
    try #require(events.count == expected.count)
    for (event, (number, day)) in zip(events, expected) {
      let lines = event.components(separatedBy: "\r\n")
      let name = "Example \(number) {number}\\, GmbH"
      #expect(lines.contains("UID:dr-\(10_000 + number).response@datarights.invalid"))
      #expect(lines.contains("DTSTART;VALUE=DATE:\(day)"))
      #expect(lines.contains("SUMMARY:Due: answer – \(name) (access\\, GDPR)"))
      #expect(lines.contains("SEQUENCE:\(number % 3 == 0 ? 3 : 2)"))
      #expect(lines.contains("STATUS:\(number % 3 == 0 ? "CANCELLED" : "CONFIRMED")"))
      let description = try #require(lines.first { $0.hasPrefix("DESCRIPTION:") })
      #expect(description.contains("of this day \(name) has time for"))
      #expect(description.hasSuffix("Proceeding \(number)\\, DR-\(10_000 + number)"))
      #expect(!description.contains("note"))
    }
    // Each that is left out is named, in their order.
    let remarks = outcome.error.split(separator: "\n").filter { $0.contains("gone-law") }
    #expect(remarks.map { $0.split(separator: " ")[1] } == ["500", "1000"])
  }

  /// What was read before the damage is said before it, as where one core did it all.
  @Test func `a log that is damaged is refused with what was read before it`() async throws {
    let sandbox = try await filled()
    let desk = try sandbox.desk(today: "2026-11-25")
    try desk.writeJournal().eventLog.write { log in
      _ = try log.append(
        NewEvent(
          subject: .proceeding(900), kind: "acknowledged", on: desk.today, recorded: "2026-11-25T12:00:00Z",
          payload: ["via": "smoke"]))
    }
    let outcome = try await sandbox.run(["calendar"])
    #expect(outcome.code != 0)
    #expect(outcome.text == "")
    #expect(outcome.error.contains("datarights.sqlite is damaged"))
    #expect(outcome.error.contains("Proceeding 500 "))
    #expect(!outcome.error.contains("Proceeding 1000 "))
  }
}
