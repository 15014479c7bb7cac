import Testing

/// Part of an answer is not the answer.
@Suite struct `A partial answer` {
  @Test func `names what can be done next`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log(["sent 2026-11-25", "received 2026-11-25", "partly-answered 2026-12-01"])
    let show = try await erika.json("show 1", today: "2026-12-02")
    #expect(show["status"].string == "partly-answered")
    #expect(!show["nextSteps"].items.isEmpty)
    #expect(show["next"]["due"].string == "2026-12-28")
  }

  @Test func `can be followed by the rest`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log([
      "sent 2026-11-25", "received 2026-11-25", "partly-answered 2026-12-01", "answered 2026-12-10",
    ])
    #expect(try await erika.json("list", today: "2026-12-10")["proceedings"][0]["status"].string == "answered")
  }
}
