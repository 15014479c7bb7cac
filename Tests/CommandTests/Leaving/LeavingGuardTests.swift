import Testing

/// What the guards of an exit forbid, and what passes them.
@Suite struct `Guards of an exit` {
  private static let day = "2026-12-02"

  @Test func `revoking a login early needs another sign-in, and a reason`() async throws {
    let erika = try await Leaver.decided()
    try await erika.call("logins set aliexpress google present --other-sign-in no", on: Self.day)
    let reason = ["--override", "I want it gone"]
    let both = try await erika.refused(
      "logins set aliexpress google revoked", reason, on: Self.day, code: "guard-lock-out")
    #expect(both["hint"].string?.contains("--other-sign-in yes") == true)
    #expect(both["hint"].string?.contains("mailbox or telephone") == true)
    try await erika.call("logins set aliexpress google present --other-sign-in yes", on: Self.day)
    let contact = try await erika.refused(
      "logins set aliexpress google revoked", reason, on: Self.day, code: "guard-lock-out")
    #expect(contact["hint"].string?.contains("--other-sign-in") == false)
    try await erika.check("contact-reachable", "yes", on: Self.day)
    let soft = try await erika.refused(
      "logins set aliexpress google revoked", on: Self.day, code: "guard-before-closure")
    #expect(soft["hint"].string?.contains("--override") == true)
    let revoked = try await erika.call("logins set aliexpress google revoked", reason, on: Self.day)
    #expect(revoked["logins"][0]["state"].string == "revoked")
  }

  @Test func `a relay address forwards until the closure is confirmed and letters are answered`() async throws {
    let erika = try await Leaver.settled(leavingOut: ["apple"])
    let stop = "logins set aliexpress apple present --forwarding no"
    try await erika.call("logins set aliexpress apple present --relay no", on: Self.day)
    try await erika.refused(stop, on: Self.day, code: "no-relay")
    try await erika.call("logins set aliexpress apple present --relay yes", on: Self.day)
    try await erika.refused(stop, on: Self.day, code: "guard-relay-closure")
    try await erika.call("draft access --to aliexpress", on: Self.day)
    try await erika.call("log 1 sent --via email", on: Self.day)
    try await erika.note("submitted --override no-records", on: Self.day)
    try await erika.note("confirmed", on: "2026-12-10")
    let due = "logins set aliexpress apple due --forwarding no"
    let letters = try await erika.refused(due, on: "2026-12-10", code: "guard-relay-letters")
    #expect(letters["message"].string?.contains("1") == true || letters["hint"].string?.contains("1") == true)
    try await erika.call("log 1 answered", on: "2026-12-20")
    let stopped = try await erika.call(due, on: "2026-12-20")
    #expect(stopped["logins"][0]["forwarding"].flag == false)
  }

  @Test func `nothing is done while a login, a wallet or a letter is open`() async throws {
    let erika = try await Leaver.settled(leavingOut: ["x", "alipay-kind"])
    try await erika.call("logins set aliexpress x present", on: Self.day)
    try await erika.call("closures set alipay variant-known --variant D", on: Self.day)
    try await erika.call("draft access --to aliexpress", on: Self.day)
    try await erika.call("log 1 sent --via email", on: Self.day)
    try await erika.note("submitted --override no-records", on: Self.day)
    try await erika.note("confirmed", on: "2026-12-10")
    for (item, role) in [("linked-logins", "linked"), ("alipay-ended", "closure"), ("letters-answered", "letter")] {
      let error = try await erika.refused("leave check aliexpress \(item)", on: "2026-12-10", code: "item-computed")
      #expect(error.description.lowercased().contains(role), "\(error)")
    }
    var show = try await erika.call("leave check aliexpress archive not-applicable", on: "2026-12-10")
    #expect(show["blockedBy"].strings == ["linked-logins", "alipay-ended", "letters-answered"])
    try await erika.call("logins set aliexpress x kept --note", ["I post with it"], on: "2026-12-10")
    try await erika.call("log 1 answered", on: "2026-12-11")
    show = try await erika.show(on: "2026-12-11")
    #expect(show["state"].string == "aftercare" && show["blockedBy"].strings == ["alipay-ended"])
    try await erika.refused("closures set alipay kept", on: "2026-12-11", code: "guard-closure-reason")
    try await erika.call("closures set alipay kept --note", ["I travel there"], on: "2026-12-11")
    #expect(try await erika.show(on: "2026-12-11")["state"].string == "done")
  }

  @Test func `a seller account ends the exit with the way to take`() async throws {
    let erika = try await Leaver.erika()
    let show = try await erika.check("account-kind", "seller", on: Self.day)
    #expect(show["state"].string == "out-of-scope" && show["next"].items.isEmpty)
    #expect(show["notes"].strings.first?.contains("ask seller support") == true)
    for line in ["leave check aliexpress decision --answer delete", "leave note aliexpress submitted --override yes"] {
      try await erika.refused(line, on: Self.day, code: "guard-scope")
    }
    let german = try await erika.text("leave next aliexpress", on: Self.day, interface: "de")
    #expect(german.contains("Seller Center") && german.contains("Hilfecenter"))
    let questions = try await erika.call("leave questions aliexpress", on: Self.day)["questions"]
    #expect(show["notes"].strings.first == questions.first("id", "seller-account")["text"].string)
  }

  @Test func `what is hard is passed by no reason`() async throws {
    let erika = try await Leaver.decided()
    let reason = ["--override", "I do not care"]
    for item in ["no-open-orders", "no-open-disputes", "refunds-posted", "settled-in-order", "contact-reachable"] {
      let error = try await erika.refused(
        "leave check aliexpress \(item) overridden", reason, on: Self.day, code: "guard-hard-item")
      #expect(error["hint"].string?.contains(item) == true)
    }
    let gates = try await erika.refused(
      "leave note aliexpress submitted", reason, on: Self.day, code: "guard-hard-gates")
    #expect(gates["hint"].string?.contains("no-open-orders") == true)
    #expect(gates["hint"].string?.contains("order-list") == false)
    let step = try await erika.refused(
      "leave check aliexpress web-code done", reason, on: Self.day, code: "guard-hard-gates")
    #expect(step["hint"].string?.contains("login-inventory") == true)
  }

  @Test func `what is soft is passed by a reason that is kept`() async throws {
    let erika = try await Leaver.settled()
    let order = try await erika.refused(
      "leave check aliexpress invoices --answer orders=1 --answer invoices=1", on: Self.day, code: "guard-order")
    #expect(order["hint"].string?.contains("order-list") == true)
    #expect(order["hint"].string?.contains("--override") == true)
    let show = try await erika.call(
      "leave check aliexpress order-list overridden --override", ["There was one order"], on: Self.day)
    let item = show["items"].first("item", "order-list")
    #expect(item["state"].string == "overridden" && item["reason"].string == "There was one order")
    let report = try await erika.text("leave report aliexpress", on: Self.day)
    #expect(report.contains("There was one order"))
    try await erika.refused("leave check aliexpress tracking-logs overridden", on: Self.day, code: "guard-soft-gates")
    // Whoever answers settles the entry, though out of its order.
    let answered = try await erika.check(
      "alibaba-account", "none", on: Self.day, more: ["--override", "I looked already"])
    #expect(answered.state(of: "alibaba-account") == "done")
  }

  @Test func `a letter on its way counts once it is sent, and only to this service`() async throws {
    let erika = try await Leaver.decided()
    try await erika.refused("leave check aliexpress access-letter", on: Self.day, code: "item-computed")
    try await erika.call("draft access --to alibaba", on: Self.day)
    try await erika.call("log 1 sent --via email", on: Self.day)
    #expect(try await erika.show(on: Self.day).state(of: "access-letter") == "open")
    try await erika.call("draft access --to aliexpress", on: Self.day)
    #expect(try await erika.show(on: Self.day).state(of: "access-letter") == "open")
    try await erika.call("log 2 sent --via email", on: Self.day)
    #expect(try await erika.show(on: Self.day).state(of: "access-letter") == "done")
  }

  @Test(arguments: [
    "leave check aliexpress no-open-orders perhaps", "leave note aliexpress vanished",
    "leave note aliexpress submitted --until soon", "leave start aliexpress --persona friend", "leave start general",
    "leave note aliexpress submitted --path boat", "leave check aliexpress settled-in-order --answer yes",
    "logins set aliexpress google perhaps", "logins set aliexpress x present --connection data-access",
    "closures set alipay somehow", "closures set alipay variant-known --variant Z", "leave orders aliexpress",
    "leave check aliexpress no-open-orders --on tomorrow", "leave plan aliexpress --format pdf",
  ])
  func `a call that is wrong in itself ends with 64`(_ line: String) async throws {
    let erika = try await Leaver.erika()
    let outcome = try await erika.sandbox.run(line + " --json", today: Self.day)
    #expect(outcome.code == 64, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(try outcome.errorJSON["error"]["message"].string?.isEmpty == false)
    #expect(try await erika.show(on: Self.day)["events"].items.isEmpty)
  }

  @Test(arguments: [
    ("leave check aliexpress no-open-order", "unknown-item-of-plan"), ("leave next temu", "no-such-exit"),
    ("leave check aliexpress no-open-orders --answer 0", "guard-decision"),
    ("leave note aliexpress confirmed", "guard-not-submitted"),
    ("leave check aliexpress account-kind --answer other", "answer-no-choice"),
    ("leave check aliexpress account-kind", "answer-missing"),
    ("leave note aliexpress signed-in --on 2026-12-24", "day-future"),
    ("leave note aliexpress signed-in --on 2026-11-24", "day-too-early"),
    ("closures check alipay balance-zero", "guard-variant"), ("logins set nobody google present", "unknown-service"),
  ])
  func `what cannot be done ends with 1 and one document`(_ line: String, _ code: String) async throws {
    try await Leaver.erika().refused(line, on: Self.day, code: code)
  }
}
