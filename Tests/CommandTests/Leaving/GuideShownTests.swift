import Testing

/// What the user gets to see of the guide on leaving AliExpress, and when.
@Suite struct `The guide as it is shown` {
  /// R1: beyond a year the playbook says how old it is.
  @Test func `the age of the playbook`() async throws {
    let erika = try await Leaver.erika(on: "2026-09-19")
    #expect(try await erika.show(on: "2026-09-19")["notes"].items.isEmpty)
    let later = try await erika.show(on: "2026-09-20")["notes"].strings
    #expect(later.count == 1 && later[0].contains("19 September 2025"))
    let services = try await erika.call("leave services", on: "2026-09-20")["services"]
    #expect(services.first("service", "aliexpress")["edition"].string == "2025-09-19")
  }

  /// R5, R82-R84, R87: remarks are read before anything is begun.
  @Test func `the remarks`() async throws {
    let erika = try await Sandbox.erika(today: "2026-12-01")
    for (language, words) in [
      "en": ["15 to 40 minutes", "clean up and save", "clearest way", "trust the screen"],
      "de": ["15 bis 40 Minuten", "Bildschirm", "Hilfecenter"],
    ] {
      let text = try await erika.succeed(
        "leave questions aliexpress --interface \(language)", environment: ["COLUMNS": "400"]
      ).text
      for word in words { #expect(text.contains(word), "\(word)") }
    }
  }

  /// X3, R40, R81: residence tells the company.
  @Test func `the company`() async throws {
    for (place, company) in [
      ("de-be", "Alibaba.com Singapore E-Commerce Private Limited"), ("us-ca", "AliExpress E-Commerce One Pte. Ltd."),
    ] {
      let erika = try await Leaver.erika()
      try await erika.sandbox.succeed("profile set --resident \(place)")
      #expect(try await erika.show(on: "2026-12-01")["controller"].string == company)
      #expect(try await erika.text("leave show aliexpress", on: "2026-12-01", width: 120).contains(company))
    }
  }

  /// R19, R20, R36-R39, R41: hints stand beside the entry at which they help, and the last one once all is saved.
  @Test func `hints beside the records`() async throws {
    let erika = try await Leaver.settled()
    for item in [
      "shipped-orders", "late-orders", "order-file", "saved-cards", "vouchers-balance", "automatic-payments",
    ] {
      try await erika.call("leave check aliexpress \(item) not-applicable", on: "2026-12-01")
    }
    try await erika.check("alibaba-account", "none", on: "2026-12-01")
    var seen = ""
    for item in ["order-list", "invoices", "tracking-logs", "seller-messages", "dispute-histories"] {
      let next = try await erika.text("leave next aliexpress", on: "2026-12-01", width: 400)
      #expect(next.contains("leave check aliexpress \(item)"))
      #expect(!next.contains("longest part is behind you"))
      seen += next
      try await erika.call("leave check aliexpress \(item) risk-accepted", on: "2026-12-01")
    }
    for hint in ["Download Invoice", "print pages to PDF", "several tabs", "blog has a tip", "tax"] {
      #expect(seen.contains(hint), "\(hint)")
    }
    try await erika.call("leave check aliexpress data-copy risk-accepted", on: "2026-12-01")
    for item in ["access-letter", "objection-letter", "marketing-objection-letter", "exports-complete"] {
      let next = try await erika.text("leave next aliexpress", on: "2026-12-01", width: 400)
      #expect(next.contains("longest part is behind you") == (item == "exports-complete"), "\(item)")
      let state = item == "exports-complete" ? "risk-accepted" : "not-applicable"
      try await erika.call("leave check aliexpress \(item) \(state)", on: "2026-12-01")
    }
    let all = try await erika.text("leave show aliexpress --all", on: "2026-12-01", width: 400)
    #expect(all.contains("longest part is behind you"))
  }

  /// R28, R47, R57, X18: on the way to the closure the screen wins, and the word to type is named.
  @Test func `warnings on the way`() async throws {
    let erika = try await Leaver.settled()
    try await erika.skipRecords(on: "2026-12-01")
    for path in ["web", "app"] {
      try await erika.check("path", path, on: "2026-12-01")
      let all = try await erika.text("leave show aliexpress --all", on: "2026-12-01", width: 400)
      #expect(all.contains("What is on the screen wins"), "\(path)")
      #expect(all.contains("AGREE"), "\(path)")
    }
  }

  /// R59, R60, R69, R62: while the closure is awaited nobody signs in, and asks by mail where it is late.
  @Test func `keeping away`() async throws {
    let erika = try await Leaver.settled()
    #expect(try await !erika.text("leave next aliexpress", on: "2026-12-01").contains("Do not sign in"))
    try await erika.note("submitted --until unknown --override no-records", on: "2026-12-01")
    for (language, words) in [("en", "Do not sign in"), ("de", "Melden Sie sich")] {
      for command in ["next", "show", "report", "plan"] where command != "report" {
        let text = try await erika.text(
          "leave \(command) aliexpress", on: "2026-12-02", width: 400, interface: language)
        #expect(text.contains(words), "\(command)")
      }
    }
    #expect(try await erika.show(on: "2026-12-31")["overdue"].flag == false)
    let late = try await erika.text("leave next aliexpress", on: "2027-01-01", width: 400)
    #expect(late.contains("Ask its data protection officer by mail; do not sign in to look."))
    try await erika.note("confirmed", on: "2027-01-02")
    #expect(try await !erika.text("leave next aliexpress", on: "2027-01-02").contains("Do not sign in"))
  }

  /// R70-R72, X10, X11: the link and both ways through the menus of each login.
  @Test func `the ways to linked logins`() async throws {
    let erika = try await Leaver.erika()
    func shown(_ provider: String) async throws -> String {
      try await erika.text("logins show \(provider) --service aliexpress", on: "2026-12-01", width: 400)
    }
    let google = try await shown("google")
    for words in [
      "https://myaccount.google.com/connections", "Stop using Sign in with Google", "AliExpress", "does not delete",
    ] {
      #expect(google.contains(words), "\(words)")
    }
    #expect(try await erika.call("logins show google", on: "2026-12-01")["connections"].items.count == 3)
    let apple = try await shown("apple")
    for words in ["https://account.apple.com", "Sign-In & Security", "Apps Using Apple ID", "older versions"] {
      #expect(apple.contains(words), "\(words)")
    }
    let facebook = try await shown("facebook")
    for words in ["https://www.facebook.com/settings?tab=applications", "Send request", "usiness integrations"] {
      #expect(facebook.contains(words), "\(words)")
    }
  }

  /// R86: the report shows Alipay and the logins beside the account.
  @Test func `the closing report`() async throws {
    let erika = try await Leaver.settled()
    let report = try await erika.text("leave report aliexpress", on: "2026-12-01", width: 120)
    for words in ["Linked logins", "Separate accounts", "Alipay", "Letters"] {
      #expect(report.contains(words), "\(words)")
    }
    #expect(report.contains("google") || report.contains("Google"))
  }

  /// The archive's sum is that of the file that is given as evidence, as its question says (`sha256sum` gives the same).
  @Test func `the report names the sum of the archive`() async throws {
    let erika = try await Leaver.settled()
    try await erika.note("submitted --override no-records", on: "2026-12-01")
    try await erika.note("confirmed", on: "2026-12-10")
    let file = try erika.sandbox.write("records.tar", "records\n")
    try await erika.call(
      "leave check aliexpress archive done --answer keep-until=2036-12-31",
      ["--answer", "place=a disk", "--evidence", file],
      on: "2026-12-10")
    let report = try await erika.text("leave report aliexpress", on: "2026-12-10", width: 200)
    #expect(report.contains("24c675774b3e32ef1d18074a76d7ce10de77af44d39e25f820990b4199747742"))
  }
}
