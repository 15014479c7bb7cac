import DataRights
import DataRightsTestSupport
import Testing

/// What may be logged when.
struct EventRulesTests {
  private func log(_ texts: String..., today: String = "2026-12-31") throws -> Proceeding {
    var proceeding = Proceeding(
      number: 1, reference: "DR-TEST-TEST", right: .access, law: "eu-gdpr", addressee: "example",
      controller: "Example GmbH", controllerPlace: nil, representativePlaces: [], resident: "de-be", language: "de",
      opened: day("2026-11-25"), disclosed: ["name", "email"])
    for event in events(texts) { proceeding = try proceeding.logging(event, today: day(today)) }
    return proceeding
  }

  @Test func `a day after today has not happened`() {
    #expect(throws: EventError.future(.sent, on: day("2026-12-02"), today: day("2026-12-01"))) {
      try log("sent=2026-12-02", today: "2026-12-01")
    }
  }

  @Test(arguments: [
    "answered=2026-11-30", "acknowledged=2026-11-30", "received=2026-11-30", "bounced=2026-11-30",
    "identity-provided=2026-11-30", "clarified=2026-11-30", "fee-paid=2026-11-30", "appeal-answered=2026-11-30",
    "authority-informed=2026-11-30", "extended=2026-11-30", "complained=2026-11-30",
  ])
  func `an answer without its question is refused`(event: String) {
    #expect(throws: EventError.self) { try log(event) }
  }

  @Test(arguments: [
    ("sent=2026-11-25", "identity-requested=2026-11-28", "identity-provided=2026-11-27"),
    ("sent=2026-11-25", "complained=2026-12-28", "authority-decided=2026-12-01"),
    ("sent=2026-11-25", "received=2026-11-26", "answered=2026-11-24"),
  ])
  func `an answer before its question is refused`(first: String, question: String, answer: String) {
    #expect(throws: EventError.self) { try log(first, question, answer) }
    #expect(throws: Never.self) { try log(first, question) }
  }

  @Test(arguments: ["received", "answered", "fulfilled", "verified"])
  func `what happens once is not logged twice`(kind: String) {
    #expect(throws: EventError.twice(EventKind(rawValue: kind) ?? .sent, on: day("2026-11-30"))) {
      try log("sent=2026-11-25", "\(kind)=2026-11-30", "\(kind)=2026-12-01")
    }
  }

  @Test func `what came back may be sent again and be received then`() throws {
    let proceeding = try log("sent=2026-11-25", "bounced=2026-11-26", "sent=2026-11-27", "received=2026-11-28")
    #expect(proceeding.events.count == 4)
    #expect(throws: EventError.self) { try log("sent=2026-11-25", "bounced=2026-11-26", "answered=2026-11-30") }
  }

  @Test(arguments: ["closed", "withdrawn"])
  func `nothing happens after the end`(end: String) {
    #expect(throws: EventError.self) { try log("sent=2026-11-25", "\(end)=2026-11-30", "answered=2026-12-01") }
  }

  @Test func `only an extension names a date of its own`() throws {
    #expect(throws: EventError.untilMisplaced(.answered)) {
      try log("sent=2026-11-25", "answered=2026-11-30..2026-12-30")
    }
    #expect(try log("sent=2026-11-25", "extended=2026-12-01..2027-01-30").events.last?.until == day("2027-01-30"))
  }
}
