import Testing

/// An answer compared with what the law lists.
@Suite struct `A review` {
  private func erika() async throws -> Sandbox {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.log(["answered 2026-12-10"])
    return erika
  }

  @Test func `lists what Article 15 has an answer contain`() async throws {
    let review = try await erika().json("review 1", today: "2026-12-11")
    let items = review["items"].items
    #expect(items.map { $0["item"].string }.contains("recipients"))
    let recipients = try #require(items.first { $0["item"].string == "recipients" })
    #expect(recipients["articles"].items.map(\.string) == ["Art. 15(1)(c)"])
  }

  @Test func `names exactly what is missing`() async throws {
    let erika = try await erika()
    let unproven = try await erika.json("review 1 --missing recipients --language en", today: "2026-12-11")
    #expect(unproven["body"].string?.contains("28 December 2026") == false)
    try await erika.log(["received 2026-11-26"])
    let letter = try await erika.json("review 1 --missing recipients,retention --language en", today: "2026-12-11")
    let body = try #require(letter["body"].string)
    #expect(letter["letter"].string == "incomplete-answer")
    #expect(body.contains("Your answer of 10 December 2026 does not contain the following:"))
    #expect(body.split(separator: "\n").filter { $0.hasPrefix("- ") }.count == 2)
    #expect(body.contains("(Article 15(1)(c))"))
    #expect(body.contains("(Article 15(1)(d))"))
    #expect(body.contains("ends on 28 December 2026"))
  }

  @Test func `refuses an item that the law does not list`() async throws {
    let outcome = try await erika().run("review 1 --missing shoe-size --json", today: "2026-12-11")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == "unknown-item")
  }
}
