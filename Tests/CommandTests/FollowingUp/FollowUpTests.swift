import Testing

/// Letters that follow upon a request: which one, when, and what they may say.
@Suite struct `A letter that follows upon a request` {
  @Test func `is a reminder from the day after the last day, and not before`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let early = try await erika.run("follow-up 1 reminder", today: "2026-12-28")
    #expect(early.code == 1)
    #expect(early.error.contains("28 December 2026") || early.error.contains("29 December 2026"))
    let list = try await erika.json("follow-up 1 --list", today: "2026-12-28")
    #expect(list["advice"].items.map { $0["letter"].string } == ["reminder", "complaint"])
    #expect(list["advice"][0]["from"].string == "2026-12-29")
    #expect(list["letter"].isNull)
    let reminder = try await erika.json("follow-up 1 --language en", today: "2026-12-29")
    #expect(reminder["letter"].string == "reminder")
    let body = try #require(reminder["body"].string)
    // No receipt is logged, so none is stated, nor a last day that an arrival some days later would put off.
    #expect(!body.contains("You received it"))
    #expect(!body.contains("28 December 2026"))
    #expect(body.contains("I have not received your answer."))
    #expect(body.contains("Please answer my request in full by 12 January 2027"))
    let later = try await erika.json("follow-up 1 --language en", today: "2027-01-05")
    #expect(
      later["body"].string?.contains(
        "Even if it took a few days to reach you, the time that Article 12(3) GDPR gives you ended on 4 January 2027 at the latest."
      )
        == true)
  }

  @Test func `states the receipt that the log has`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.log(["received 2026-11-26"])
    let reminder = try await erika.json("follow-up 1 reminder --language en", today: "2027-01-05")
    let body = try #require(reminder["body"].string)
    #expect(body.contains("You received it on 26 November 2026. The time that Article 12(3) GDPR gives you ended on"))
  }

  @Test func `needs a request that was sent`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    let outcome = try await erika.run("follow-up 1 refusal-reply --json")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == "not-sent")
  }

  @Test func `answers only what was asked`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let outcome = try await erika.run("follow-up 1 fee-reply --json", today: "2026-12-01")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == "nothing-to-answer")
  }

  @Test func `is noted in the proceeding and counted in what was disclosed once it was sent`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.log(["identity-requested 2026-12-01"])
    try await erika.succeed("follow-up 1 identity-reply --provide phone=+4930231250", today: "2026-12-02")
    let before = try await erika.json("draft erasure --to aliexpress", today: "2026-12-02")
    #expect(before["disclosedBefore"].items.map(\.string) == ["name", "email"])
    try await erika.log(["identity-provided 2026-12-02"])
    let after = try await erika.json("draft erasure --to aliexpress", today: "2026-12-02")
    #expect(after["disclosedBefore"].items.map(\.string) == ["name", "email", "phone"])
  }

  @Test func `never promises a copy of an identity document by itself`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.log(["identity-requested 2026-12-01"])
    let plain = try await erika.json("follow-up 1 --language en", today: "2026-12-02")
    #expect(plain["letter"].string == "identity-reply")
    #expect(plain["body"].string?.contains("I do not send a copy of an identity document") == true)
    #expect(plain["disclosed"].items.map(\.string) == ["name", "email"])
    let copy = try await erika.json("follow-up 1 --language en --id-copy", today: "2026-12-02")
    #expect(copy["disclosed"].items.map(\.string) == ["name", "email", "id-copy"])
  }
}
