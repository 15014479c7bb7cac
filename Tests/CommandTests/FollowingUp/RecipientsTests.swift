import Testing

/// Asking a company whom it told of an erasure.
@Suite struct `The question whom the company told` {
  private func erased() async throws -> Sandbox {
    let erika = try await Sandbox.erika()
    try await erika.draft("erasure --to aliexpress")
    try await erika.log(["sent 2026-11-25", "fulfilled 2026-12-01"])
    return erika
  }

  @Test func `is proposed after the erasure, written, and proposed no more once it was sent`() async throws {
    let erika = try await erased()
    let list = try await erika.json("follow-up 1 --list", today: "2026-12-02")
    #expect(list["advice"].items.map { $0["letter"].string }.contains("recipients-notification"))
    let text = try await erika.succeed("follow-up 1 --list", today: "2026-12-02").text
    #expect(text.contains("question whom the company told"))
    let letter = try await erika.json("follow-up 1 recipients-notification --language en", today: "2026-12-02")
    #expect(letter["body"].string?.contains("Under Article 19 sentence 2 GDPR I now ask you") == true)
    #expect(letter["notes"].items.contains { $0.string?.contains("datarights log 1 recipients-asked") == true })
    #expect(letter["notes"].items.contains { $0.string?.contains("draft recipient-list --to aliexpress") == true })
    try await erika.log(["recipients-asked 2026-12-02"])
    let later = try await erika.json("follow-up 1 --list", today: "2026-12-03")
    #expect(!later["advice"].items.map { $0["letter"].string }.contains("recipients-notification"))
    #expect(try await erika.json("show 1", today: "2026-12-03")["status"].string == "answered")
  }

  @Test func `a complaint does not call it a reminder`() async throws {
    let erika = try await erased()
    try await erika.log(["recipients-asked 2026-12-02"])
    let complaint = try await erika.json(
      "follow-up 1 complaint --language en --reason", "They kept data.", today: "2026-12-20")
    #expect(
      complaint["body"].string?.contains("2 December 2026: I asked the controller which recipients it had told.")
        == true)
    #expect(complaint["body"].string?.contains("remind") == false)
  }

  @Test func `does not follow upon a request for access`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.log(["answered 2026-12-01"])
    let outcome = try await erika.run("follow-up 1 recipients-notification --json", today: "2026-12-02")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == "not-upon")
    #expect(
      try outcome.errorJSON["error"]["message"].string
        == "this letter follows upon a request for erasure, rectification and restriction of processing, not for access: question whom the company told"
    )
  }

  @Test func `is refused where the law has no such thing`() async throws {
    let jane = try await Sandbox.jane(today: "2026-11-25")
    try await jane.draft("erasure --to aliexpress --law us-ca-ccpa")
    try await jane.log(["sent 2026-11-25", "fulfilled 2026-12-01"])
    let outcome = try await jane.run("follow-up 1 recipients-notification --json", today: "2026-12-02")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == "not-provided-for")
    let list = try await jane.json("follow-up 1 --list", today: "2026-12-02")
    #expect(!list["advice"].items.map { $0["letter"].string }.contains("recipients-notification"))
  }
}
