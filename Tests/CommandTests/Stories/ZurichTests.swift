import Testing

/// Anna Muster of Zürich: thirty days for access (DPO Article 18), no number for erasure.
@Suite struct `Zürich: thirty days, or none` {
  @Test func `access is answered in thirty days`() async throws {
    let anna = try await Sandbox.anna(today: "2026-06-01")
    let draft = try await anna.json("draft access --to aliexpress")
    #expect(draft["law"].string == "ch-fadp")
    #expect(draft["language"].string == "de")
    try await anna.log(["sent 2026-06-01", "received 2026-06-01"])
    let next = try await anna.json("list")["proceedings"][0]["next"]
    #expect(next["id"].string == "response")
    #expect(next["due"].string == "2026-07-01")
  }

  @Test func `erasure has no period but a note and a day to ask`() async throws {
    let anna = try await Sandbox.anna(today: "2026-06-01")
    try await anna.draft("erasure --to aliexpress")
    try await anna.log(["sent 2026-06-01", "received 2026-06-01"])
    let show = try await anna.json("show 1")
    #expect(show.deadline("response").isNull)
    #expect(show["next"].isNull)
    #expect(!show["notes"].strings.isEmpty)
    let suggestion = show["suggestions"][0]
    #expect(try #require(suggestion["on"].string) > "2026-06-01")
    #expect(suggestion["text"].string?.isEmpty == false)
    #expect(try await anna.run("due --check", today: "2027-06-01").code == 0)
  }

  @Test func `the calculator says the same`() async throws {
    let dates = try await Sandbox().json("deadlines --law ch-fadp --right erasure --received 2026-06-01")
    #expect(dates.deadline("response").isNull)
    #expect(!dates["notes"].strings.isEmpty)
    #expect(!dates["suggestions"].items.isEmpty)
  }
}
