import Testing

/// Every status of the contract, reached by events.
@Suite struct `Status words` {
  struct Life: Sendable, CustomTestStringConvertible {
    let status: String
    let events: [String]
    var day = "2026-12-02"
    var testDescription: String { status }
  }

  private static let sent = ["sent 2026-11-25", "received 2026-11-25"]

  static let lives: [Life] = [
    Life(status: "drafted", events: []),
    Life(status: "awaiting-response", events: sent),
    Life(status: "acknowledged", events: sent + ["acknowledged 2026-11-26"]),
    Life(status: "extended", events: sent + ["acknowledged 2026-11-26", "extended 2026-12-01"]),
    Life(status: "fee-wanted", events: sent + ["fee-requested 2026-11-30"]),
    Life(status: "clarification-wanted", events: sent + ["clarification-requested 2026-11-30"]),
    Life(status: "identity-wanted", events: sent + ["identity-requested 2026-11-30"]),
    Life(status: "bounced", events: ["sent 2026-11-25", "bounced 2026-11-26"]),
    Life(status: "overdue", events: sent, day: "2026-12-29"),
    Life(status: "partly-answered", events: sent + ["partly-answered 2026-12-01"]),
    Life(status: "answered", events: sent + ["answered 2026-12-01"]),
    Life(status: "refused", events: sent + ["refused 2026-12-01"]),
    Life(status: "appealed", events: sent + ["refused 2026-12-01", "appealed 2026-12-02"]),
    Life(status: "complained", events: sent + ["refused 2026-12-01", "complained 2026-12-02"]),
    Life(status: "withdrawn", events: sent + ["withdrawn 2026-12-01"]),
    Life(status: "closed", events: sent + ["answered 2026-12-01", "closed 2026-12-02"]),
  ]

  /// The closed list of the contract.
  private static let contract =
    "closed withdrawn complained appealed refused answered partly-answered overdue bounced identity-wanted "
    + "clarification-wanted fee-wanted extended acknowledged awaiting-response drafted"

  @Test func `all words of the contract are reached`() {
    #expect(Set(Self.lives.map(\.status)) == Set(Self.contract.split(separator: " ").map(String.init)))
  }

  @Test(arguments: lives)
  func `events lead to the status`(life: Life) async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log(life.events)
    #expect(try await erika.json("list", today: life.day)["proceedings"][0]["status"].string == life.status)
    #expect(try await erika.json("show 1", today: life.day)["status"].string == life.status)
  }

  @Test func `an answer late is still an answer`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log(Self.sent + ["answered 2027-03-01"])
    #expect(try await erika.json("list", today: "2027-03-01")["proceedings"][0]["status"].string == "answered")
  }

  @Test func `nothing is due any more when a proceeding has ended`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log(Self.sent + ["withdrawn 2026-12-01"])
    #expect(try await erika.json("due", today: "2027-12-01")["due"].items.isEmpty)
  }
}
