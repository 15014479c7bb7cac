import Testing

/// Joe Bloggs of Leeds is asked who he is: the month stops, and starts again (UK GDPR, Article 12A).
@Suite struct `Leeds: proof of identity` {
  private func asked() async throws -> Sandbox {
    let joe = try await Sandbox.joe(today: "2026-06-01")
    try await joe.draft()
    try await joe.log(["sent 2026-06-01", "received 2026-06-01", "identity-requested 2026-06-03"])
    return joe
  }

  @Test func `the clock stops while it is wanted`() async throws {
    let show = try await asked().json("show 1", today: "2026-06-03")
    #expect(show["law"].string == "uk-gdpr")
    #expect(show["status"].string == "identity-wanted")
    let response = show.deadline("response")
    #expect(response.has("due") && response["due"].isNull)
    #expect(response["stopped"]["since"].string == "2026-06-03")
    #expect(response["stopped"]["by"].string == "identity-requested")
    #expect(response["stopped"]["article"].string?.contains("12A") == true)
  }

  @Test func `a stopped clock is never overdue`() async throws {
    let outcome = try await asked().run("due --check --json", today: "2027-06-03")
    #expect(outcome.code == 0)
    #expect(try outcome.json["due"].items.isEmpty)
  }

  @Test func `the month starts again when it is given`() async throws {
    let joe = try await asked()
    try await joe.log(["identity-provided 2026-06-10"])
    let show = try await joe.json("show 1", today: "2026-06-10")
    #expect(show["status"].string == "awaiting-response")
    #expect(show.deadline("response")["due"].string == "2026-07-10")
    #expect(show["next"]["due"].string == "2026-07-10")
    #expect(show["next"]["assumed"].flag == false)
  }
}
