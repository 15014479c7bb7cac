import Testing

/// Events that cannot have happened so.
@Suite struct `Impossible events` {
  static let calls: [BadCall] = [
    BadCall(
      "a day that does not exist", .drafted, "log 1 sent --on 2026-02-30", exit: 64, code: "usage",
      says: ["2026-02-30", "day that exists"]),
    BadCall(
      "a day written otherwise", .drafted, "log 1 sent --on 25.11.2026", exit: 64, code: "usage",
      says: ["25.11.2026", "2026-03-02"]),
    BadCall(
      "a day to calculate from", .nothing, "deadlines --law eu-gdpr --right access --received 2026-02-30", exit: 64,
      code: "usage", says: ["2026-02-30"]),
    BadCall(
      "a day of an event to calculate with", .nothing,
      "deadlines --law eu-gdpr --right access --received 2026-11-25 --event answered=2026-02-30", exit: 64,
      code: "usage", says: ["answered=2026-02-30"]),
    BadCall(
      "a start to calculate from is missing", .nothing, "deadlines --law eu-gdpr --right access", exit: 64,
      code: "usage", says: ["--received"]),
    BadCall(
      "tomorrow", .drafted, "log 1 sent --on 2026-11-26", code: "event-future", says: ["2026-11-26", "2026-11-25"]),
    BadCall(
      "an answer before the letter was sent", .drafted, "log 1 answered", code: "event-nothing-before", says: ["sent"]),
    BadCall(
      "an answer earlier than the letter", .sent, "log 1 answered --on 2026-11-19", code: "event-too-early",
      says: ["2026-11-19", "2026-11-20"]),
    BadCall(
      "proof of identity that nobody asked for", .sent, "log 1 identity-provided", code: "event-nothing-before",
      says: ["identity-requested"]),
    BadCall(
      "a fee accepted that nobody asked for", .sent, "log 1 fee-accepted", code: "event-nothing-before",
      says: ["fee-requested"]),
    BadCall(
      "an answer to an appeal that nobody made", .sent, "log 1 appeal-answered", code: "event-nothing-before",
      says: ["appealed"]),
    BadCall(
      "a decision on a complaint that nobody made", .sent, "log 1 authority-decided", code: "event-nothing-before",
      says: ["complained"]),
    BadCall("a second answer", .answered, "log 1 answered", code: "event-twice", says: ["2026-11-24"]),
    BadCall("a second sending", .sent, "log 1 sent --note", Marker.note, code: "event-twice", says: ["2026-11-20"]),
    BadCall(
      "a date chosen for anything but an extension", .sent, "log 1 acknowledged --until 2026-12-24",
      code: "event-until", says: ["--until"]),
    BadCall(
      "an extension that ends before it begins", .sent, "log 1 extended --until 2026-11-01", code: "event-until",
      says: ["--until"]),
  ]

  @Test(arguments: calls)
  func `are refused and change nothing`(call: BadCall) async throws {
    try await Sandbox.at(call.stage).expectFailure(call.arguments, exit: call.exit, code: call.code, says: call.says)
  }

  @Test func `an ended proceeding takes nothing more`() async throws {
    let sandbox = try await Sandbox.at(.answered)
    try await sandbox.succeed("log 1 closed")
    try await sandbox.expectFailure(["log", "1", "reminded"], code: "event-over", says: ["draft"])
  }
}
