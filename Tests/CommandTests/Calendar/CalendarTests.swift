import Foundation
import Testing

/// What is due as a calendar.
@Suite struct `Calendar` {
  /// The lines of a calendar before they were folded.
  private func lines(_ text: String) -> [String] {
    text.replacing("\r\n ", with: "").split(separator: "\r\n").map(String.init)
  }

  @Test func `an open duty is an all-day event with two reminders`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let text = try await erika.succeed("calendar").text
    let lines = lines(text)
    #expect(text.hasPrefix("BEGIN:VCALENDAR\r\n"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(lines.filter { $0 == "BEGIN:VEVENT" }.count == 1)
    // Art. 12(3) GDPR: one month from 25 November 2026; 25 to 27 December are no working days.
    for line in [
      "DTSTART;VALUE=DATE:20261228", "DTEND;VALUE=DATE:20261229", "DTSTAMP:20261125T120000Z", "STATUS:CONFIRMED",
      "TRIGGER:-PT15H", "TRIGGER:P1DT9H",
      "SUMMARY:Due: answer – Alibaba.com Singapore E-Commerce Private Limited (access\\, GDPR)",
    ] {
      #expect(lines.contains(line), "missing: \(line)")
    }
    let reference = try #require(try await erika.json("show 1")["reference"].string)
    #expect(lines.contains("UID:\(reference.lowercased()).response@datarights.invalid"))
    #expect(lines.first { $0.hasPrefix("DESCRIPTION:Until") }?.contains("assumed") == true)
  }

  @Test func `the document lists the events`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let document = try await erika.json("calendar")
    #expect(document["format"].number == 1)
    #expect(document.has("output"))
    #expect(document["output"].isNull)
    let event = document["events"][0]
    #expect(document["events"].items.count == 1)
    #expect(event["id"].string == "response")
    #expect(event["day"].string == "2026-12-28")
    #expect(event["remindFrom"].string == "2026-12-29")
    #expect(event["status"].string == "confirmed")
    #expect(event["proceeding"].number == 1)
    #expect(event["duty"].string == "controller")
    #expect(event["assumed"].flag == true)
    let file = erika.path("dates.ics")
    #expect(try await erika.json("calendar --output \(file)")["output"].string == file)
    #expect(try erika.bytes("dates.ics").starts(with: Data("BEGIN:VCALENDAR\r\n".utf8)))
  }

  @Test func `an end cancels, and the sequence grows with what is logged`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let before = try await erika.json("calendar")["events"][0]
    try await erika.log(["acknowledged 2026-11-26"])
    let between = try await erika.json("calendar", today: "2026-11-26")["events"][0]
    try await erika.log(["closed 2026-11-27"])
    let after = try await erika.json("calendar", today: "2026-11-27")["events"]
    #expect(after.items.count == 1)
    #expect(after[0]["status"].string == "cancelled")
    #expect(after[0]["uid"].string == before["uid"].string)
    #expect(after[0]["remindFrom"].isNull)
    let sequences = [before, between, after[0]].compactMap { $0["sequence"].number }
    #expect(sequences.count == 3)
    #expect(sequences == sequences.sorted() && Set(sequences).count == 3)
    let lines = lines(try await erika.succeed("calendar", today: "2026-11-27").text)
    #expect(lines.contains("STATUS:CANCELLED"))
    #expect(!lines.contains("BEGIN:VALARM"))
    #expect(try await erika.json("calendar --open-only", today: "2026-11-27")["events"].items.isEmpty)
  }

  @Test func `an extension moves to a date of its own and cancels the first`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.log(["extended 2026-12-01"])
    let events = try await erika.json("calendar", today: "2026-12-01")["events"]
    #expect(events.first("id", "response")["status"].string == "cancelled")
    #expect(events.first("id", "extended-response")["status"].string == "confirmed")
    #expect(events.first("id", "extended-response")["day"].string == "2027-02-25")
    #expect(try await erika.json("calendar --open-only", today: "2026-12-01")["events"].items.count == 1)
  }

  @Test(arguments: [("0", "PT9H"), ("1", "-PT15H"), ("7", "-P6DT15H")])
  func `reminders come so many days before, at nine`(days: String, trigger: String) async throws {
    let erika = try await Sandbox.erikaWaiting()
    let lines = lines(try await erika.succeed("calendar --alarm \(days)").text)
    #expect(lines.filter { $0.hasPrefix("TRIGGER:") } == ["TRIGGER:" + trigger, "TRIGGER:P1DT9H"])
  }

  @Test(arguments: ["-1", "367", "99999999999999999999", "1.5", "soon"])
  func `a reminder at no sensible time is refused`(days: String) async throws {
    let outcome = try await Sandbox().run(["calendar", "--alarm=\(days)"])
    #expect(outcome.code == 64)
    #expect(outcome.text == "")
    #expect(outcome.error.contains("366"))
  }

  @Test func `without a store there is a calendar without events, and still no store`() async throws {
    let sandbox = try Sandbox()
    let text = try await sandbox.succeed("calendar").text
    #expect(!text.contains("VEVENT"))
    #expect(text.hasSuffix("END:VCALENDAR\r\n"))
    #expect(!sandbox.exists("store"))
  }

  @Test func `in German`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let lines = lines(try await erika.succeed("calendar --interface de").text)
    #expect(
      lines.contains("SUMMARY:Fällig: Antwort – Alibaba.com Singapore E-Commerce Private Limited (Auskunft\\, DSGVO)"))
    #expect(lines.contains("NAME:Datenrechte"))
  }

  @Test func `nothing of the profile or of a note is in it`() async throws {
    let sandbox = try await Sandbox.at(.sent)
    try await sandbox.succeed("log 1 acknowledged --on 2026-11-21 --note", Marker.note)
    for language in ["en", "de"] {
      let outcome = try await sandbox.succeed("calendar --interface \(language)")
      let text = lines(outcome.text).joined(separator: "\n")
      #expect(text.contains("Alibaba.com"))
      #expect(!Marker.isIn(text))
      #expect(!text.contains("de-be"))
      #expect(!Marker.isIn(try await sandbox.json("calendar --interface \(language)").description))
    }
  }
}
