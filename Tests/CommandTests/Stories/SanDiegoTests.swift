import Testing

/// Jane Roe of San Diego writes on 23 November 2026, before Thanksgiving (CCPA and 11 CCR 7021, 7026).
@Suite struct `San Diego: know, delete, opt out` {
  private func sent(_ right: String) async throws -> (jane: Sandbox, letter: String) {
    let jane = try await Sandbox.jane(today: "2026-11-23")
    let letter = try await jane.succeed("draft \(right) --to aliexpress").text
    try await jane.log(["sent 2026-11-23", "received 2026-11-23"])
    return (jane, letter)
  }

  @Test(arguments: ["access", "erasure"])
  func `a request is acknowledged in ten business days and answered in 45 days`(right: String) async throws {
    let show = try await sent(right).jane.json("show 1")
    #expect(show["law"].string == "us-ca-ccpa")
    #expect(show.deadline("acknowledgement")["due"].string == "2026-12-09")
    #expect(show.deadline("acknowledgement")["earliest"].string == "2026-12-05")
    #expect(show.deadline("response")["due"].string == "2027-01-07")
    #expect(show.deadline("extended-response")["due"].string == "2027-02-22")
    #expect(show.deadline("extended-response")["condition"].string == "extension-announced")
    #expect(show["next"]["id"].string == "acknowledgement")
  }

  @Test func `an acknowledgement leaves the answer to wait for`() async throws {
    let jane = try await sent("access").jane
    try await jane.log(["acknowledged 2026-11-24"])
    let show = try await jane.json("show 1", today: "2026-11-24")
    #expect(show["status"].string == "acknowledged")
    #expect(show["next"]["id"].string == "response")
    #expect(show["next"]["due"].string == "2027-01-07")
  }

  @Test func `an opt-out is carried out in fifteen business days`() async throws {
    let show = try await sent("opt-out").jane.json("show 1")
    #expect(show.deadline("opt-out")["due"].string == "2026-12-16")
    #expect(show.deadline("opt-out")["earliest"].string == "2026-12-11")
  }

  @Test(arguments: ["access", "erasure", "opt-out"])
  func `the letter names California as the residence`(right: String) async throws {
    #expect(try await sent(right).letter.contains("California"))
  }

  @Test func `deletion is the word of the law for erasure`() async throws {
    let jane = try await Sandbox.jane(today: "2026-11-23")
    #expect(try await jane.json("draft deletion --to aliexpress")["right"].string == "erasure")
  }

  @Test func `an objection becomes an opt-out and says so`() async throws {
    let jane = try await Sandbox.jane(today: "2026-11-23")
    let draft = try await jane.json("draft objection --to aliexpress")
    #expect(draft["right"].string == "opt-out")
    #expect(draft["notes"].strings.contains { $0.contains("objection") && $0.contains("opt-out") })
    let spoken = try await jane.succeed("draft objection --to aliexpress").error
    #expect(spoken.contains("objection") && spoken.contains("opt-out"))
    let pick = try await jane.json("pick --controller aliexpress --right objection")
    #expect(pick["chosen"].string == "us-ca-ccpa")
    let dates = try await jane.json("deadlines --law us-ca-ccpa --right objection --received 2026-11-23")
    #expect(dates["right"].string == "opt-out" || dates["notes"].strings.contains { $0.contains("opt-out") })
    #expect(dates.deadline("opt-out")["due"].string == "2026-12-16")
  }

  @Test func `an opt-out of one use names that use alone`() async throws {
    let jane = try await Sandbox.jane(today: "2026-11-23")
    let all = try await jane.json("draft opt-out --to aliexpress")["body"].string
    let one = try await jane.json("draft opt-out --to aliexpress --of sale")["body"].string
    #expect(try #require(one).count < #require(all).count)
  }
}
