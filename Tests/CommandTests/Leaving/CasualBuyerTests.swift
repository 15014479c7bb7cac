import Testing

/// Somebody who paid by card, has no wallet and no linked login, and needs no records.
@Suite struct `Leaving AliExpress as a private buyer` {
  /// Everything that has to be said, and nothing else.
  private static let way: [(day: String, call: String)] = [
    ("2026-12-01", "leave check aliexpress account-kind --answer buyer"),
    ("2026-12-01", "leave check aliexpress papers-needed --answer no"),
    ("2026-12-01", "leave check aliexpress purchase-near --answer no"),
    ("2026-12-01", "leave check aliexpress decision --answer delete"),
    ("2026-12-01", "leave check aliexpress finality --answer yes"),
    ("2026-12-01", "leave check aliexpress no-open-orders --answer 0"),
    ("2026-12-01", "leave check aliexpress no-open-disputes --answer 0"),
    ("2026-12-01", "leave check aliexpress refunds-posted not-applicable"),
    ("2026-12-01", "leave check aliexpress settled-in-order"),
    ("2026-12-01", "leave check aliexpress contact-reachable --answer yes"),
    ("2026-12-01", "closures set alipay variant-known --variant A"),
    ("2026-12-01", "logins set aliexpress google not-used"),
    ("2026-12-01", "logins set aliexpress apple not-used"),
    ("2026-12-01", "logins set aliexpress facebook not-used"),
    ("2026-12-01", "logins set aliexpress x not-used"),
    ("2026-12-01", "leave note aliexpress submitted --until unknown --override one-lamp-long-ago"),
    ("2026-12-09", "leave note aliexpress confirmed --text Your-account-is-closed"),
    ("2026-12-09", "leave check aliexpress archive not-applicable"),
  ]

  @Test func `the shortest way is a start and eighteen calls`() async throws {
    let erika = try await Leaver.erika()
    var states: [String] = []
    for step in Self.way {
      try await erika.call(step.call, on: step.day)
      if step.call.contains("note") || step.call.contains("archive") {
        states.append(try await erika.show(on: step.day)["state"].string ?? "")
      }
    }
    #expect(Self.way.count == 18)
    #expect(states == ["grace-unknown", "closed-confirmed", "done"])
    let show = try await erika.show(on: "2026-12-09")
    #expect(show["blockedBy"].items.isEmpty)
    #expect(show["closures"][0]["state"].string == "no-wallet")
    let submitted = show["events"].first("kind", "submitted")
    #expect(submitted["reason"].string == "one-lamp-long-ago")
  }

  @Test func `without a reason each record that is missing is named`() async throws {
    let erika = try await Leaver.erika()
    for step in Self.way.prefix(15) { try await erika.call(step.call, on: step.day) }
    let error = try await erika.refused(
      "leave note aliexpress submitted", on: "2026-12-01", code: "guard-soft-gates")
    for id in ["order-list", "invoices", "tracking-logs", "data-copy", "access-letter", "after-sales", "vip-renewal"] {
      #expect(error["hint"].string?.contains(id) == true, "\(id)")
    }
    #expect(error["hint"].string?.contains("--override") == true)
  }

  @Test func `who rests the account is asked again on the day named`() async throws {
    let erika = try await Leaver.erika()
    for step in Self.way.prefix(3) { try await erika.call(step.call, on: step.day) }
    try await erika.check("decision", "deactivate", on: "2026-12-01")
    var show = try await erika.check("deactivate-account", on: "2026-12-02")
    #expect(show["state"].string == "waiting" && show["decision"].string == "deactivate")
    show = try await erika.note("waiting --until 2027-03-01", on: "2026-12-02")
    #expect(show["next"][0]["action"].string == "decide-again")
    #expect(show["next"][0]["from"].string == "2027-03-01")
    let text = try await erika.text("leave next aliexpress", on: "2026-12-03")
    #expect(text.contains("2027-03-01"))
    show = try await erika.check("decision", "delete", on: "2027-03-01")
    #expect(show["state"].string == "decided" && show.state(of: "web-submit") == "open")
  }

  @Test func `who waits keeps the account and is told until when`() async throws {
    let erika = try await Leaver.erika()
    for step in Self.way.prefix(3) { try await erika.call(step.call, on: step.day) }
    var show = try await erika.check("decision", "wait", on: "2026-12-01")
    #expect(show["state"].string == "waiting" && show["blockedBy"].items.isEmpty)
    show = try await erika.note("waiting --until 2027-06-30", on: "2026-12-01")
    #expect(show["next"].items.map { $0["action"].string }.first == "decide-again")
    try await erika.refused("leave note aliexpress submitted", on: "2026-12-02", code: "guard-decision")
    show = try await erika.check("decision", "delete", on: "2027-06-30")
    #expect(show["state"].string == "decided")
  }

  @Test func `a refusal of the service and a closure that was called off lead back`() async throws {
    let erika = try await Leaver.erika()
    for step in Self.way.prefix(15) { try await erika.call(step.call, on: step.day) }
    var show = try await erika.note("blocked", "--text", "There are open orders", on: "2026-12-02")
    #expect(show["state"].string == "blocked")
    show = try await erika.note("submitted --until 2026-12-20 --override no-records", on: "2026-12-03")
    #expect(show["state"].string == "grace" && show["noticeExpected"].string == "2026-12-20")
    #expect(try await erika.show(on: "2026-12-20")["overdue"].flag == false)
    #expect(try await erika.show(on: "2026-12-21")["overdue"].flag == true)
    show = try await erika.note("cancelled", on: "2026-12-21")
    #expect(show["state"].string == "cancelled" && show.state(of: "web-submit") == "open")
    try await erika.refused("leave note aliexpress confirmed", on: "2026-12-21", code: "guard-not-submitted")
    show = try await erika.note("submitted --override no-records", on: "2026-12-22")
    #expect(show["state"].string == "submitted" && show["until"].isNull)
  }
}
