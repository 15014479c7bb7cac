import Testing

/// The request of 25 November 2026: its month ends on Christmas Day (GDPR Article 12(3), Regulation 1182/71).
@Suite struct `Berlin: the dates` {
  private func sent() async throws -> Sandbox {
    try await Sandbox.erikaWaiting()
  }

  @Test func `the list names the next date and that receipt is assumed`() async throws {
    let list = try await sent().json("list")
    #expect(list["format"].number == 1)
    let proceeding = list["proceedings"][0]
    #expect(proceeding["proceeding"].number == 1)
    #expect(proceeding["right"].string == "access")
    #expect(proceeding["law"].string == "eu-gdpr")
    #expect(proceeding["addressee"].string == "aliexpress")
    #expect(proceeding["status"].string == "awaiting-response")
    #expect(proceeding["next"]["id"].string == "response")
    #expect(proceeding["next"]["due"].string == "2026-12-28")
    #expect(proceeding["next"]["overdue"].flag == false)
    #expect(proceeding["next"]["assumed"].flag == true)
    #expect(proceeding["next"]["remindFrom"].string == "2026-12-29")
  }

  @Test func `the date is derived step by step`() async throws {
    let show = try await sent().json("show 1")
    let response = show.deadline("response")
    #expect(response["nominal"].string == "2026-12-25")
    #expect(response["due"].string == "2026-12-28")
    #expect(response["duty"].string == "controller")
    #expect(response["article"].string == "Art. 12(3)")
    #expect(response["start"]["basis"].string == "assumed")
    #expect(response["start"]["assumption"].string?.isEmpty == false)
    #expect(response["start"]["on"].string == "2026-11-25")
    let steps = response["derivation"]
    #expect(steps.first("step", "start")["on"].string == "2026-11-25")
    #expect(steps.first("step", "count")["on"].string == "2026-12-25")
    #expect(steps.first("step", "roll")["on"].string == "2026-12-28")
    #expect(steps.items.allSatisfy { $0["text"].string?.isEmpty == false })
    #expect(show["events"][0]["kind"].string == "sent")
    #expect(show["events"][0]["on"].string == "2026-11-25")
    #expect(!show["nextSteps"].items.isEmpty)
  }

  @Test func `a logged receipt replaces the assumption`() async throws {
    let erika = try await sent()
    try await erika.log(["received 2026-11-26"])
    let next = try await erika.json("list", today: "2026-11-26")["proceedings"][0]["next"]
    #expect(next["due"].string == "2026-12-28")
    #expect(next["assumed"].flag == false)
    let response = try await erika.json("show 1", today: "2026-11-26").deadline("response")
    #expect(response["start"]["basis"].string == "logged")
    #expect(response["nominal"].string == "2026-12-26")
  }

  @Test func `an extension moves the date to three months from receipt`() async throws {
    let erika = try await sent()
    try await erika.succeed("log 1 extended --on 2026-12-20", today: "2026-12-21")
    let proceeding = try await erika.json("list", today: "2026-12-21")["proceedings"][0]
    #expect(proceeding["status"].string == "extended")
    #expect(proceeding["next"]["id"].string == "extended-response")
    #expect(proceeding["next"]["due"].string == "2027-02-25")
  }

  @Test func `an extension announced too late changes nothing and is found`() async throws {
    let erika = try await sent()
    try await erika.log(["extended 2026-12-30"])
    let show = try await erika.json("show 1", today: "2026-12-30")
    #expect(show["status"].string == "overdue")
    #expect(show["next"]["due"].string == "2026-12-28")
    #expect(!show["findings"].items.isEmpty)
  }

  @Test func `an answer ends the wait`() async throws {
    let erika = try await sent()
    try await erika.log(["answered 2026-12-22"])
    let proceeding = try await erika.json("list", today: "2026-12-22")["proceedings"][0]
    #expect(proceeding["status"].string == "answered")
    #expect(proceeding["next"].isNull)
    #expect(try await erika.json("due", today: "2027-06-01")["due"].items.isEmpty)
  }
}
