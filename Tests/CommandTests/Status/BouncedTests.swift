import Testing

/// A request that came back was not received.
@Suite struct `A bounced letter` {
  private func bounced() async throws -> Sandbox {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log(["sent 2026-11-25 --via email", "bounced 2026-11-26"])
    return erika
  }

  @Test func `starts no clock`() async throws {
    let erika = try await bounced()
    let show = try await erika.json("show 1", today: "2027-06-01")
    #expect(show["status"].string == "bounced")
    #expect(show["next"].isNull)
    #expect(show["deadlines"].items.allSatisfy { $0["due"].isNull })
    #expect(try await erika.run("due --check", today: "2027-06-01").code == 0)
  }

  @Test func `is shown with its addressee`() async throws {
    let erika = try await bounced()
    let list = try await erika.json("addressees list", today: "2026-11-26")
    #expect(list["addressees"].first("addressee", "aliexpress")["bounced"].string == "2026-11-26")
    #expect(list["addressees"].first("addressee", "alibaba")["bounced"].isNull)
    #expect(try await erika.succeed("addressees list", today: "2026-11-26").text.contains("2026-11-26"))
  }

  @Test func `is remembered when the next letter is drafted`() async throws {
    let erika = try await bounced()
    let draft = try await erika.json("draft erasure --to aliexpress", today: "2026-11-27")
    #expect(draft["notes"].items.contains { $0.string?.contains("26 November 2026") == true })
  }

  @Test func `can be sent again, and the clock starts then`() async throws {
    let erika = try await bounced()
    try await erika.log(["sent 2026-12-01 --via email"])
    let show = try await erika.json("show 1", today: "2026-12-01")
    #expect(show["status"].string == "awaiting-response")
    #expect(show["next"]["due"].string == "2027-01-04")
  }
}
