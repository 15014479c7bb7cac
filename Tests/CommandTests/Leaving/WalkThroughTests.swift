import Testing

/// `leave next` in a terminal leads from entry to entry.
@Suite struct `The walk through an exit` {
  private static let english: [(question: String, answer: String)] = [
    ("[d = ", "d"), ("Which kind of account shall go?", "buyer"),
    ("[d = ", ""), ("Will you need invoices or warranties?", "no"),
    ("[d = ", ""), ("Is a purchase near?", "no"),
    ("[d = ", ""), ("What shall happen with the account?", "delete"),
  ]

  @Test func `answers are kept at once, and it goes on another day`() async throws {
    let erika = try await Leaver.erika()
    let first = try await Terminal.run(
      erika.sandbox, "leave next aliexpress",
      answers: Self.english + [
        ("[d = ", ""), ("I know that the account may not come back", "yes"), ("[d = ", "q"),
      ])
    #expect(first.contains("Treat this as final"))
    let show = try await erika.show(on: "2026-12-01")
    #expect(show["state"].string == "preparing")
    for id in ["account-kind", "papers-needed", "purchase-near", "decision", "finality"] {
      #expect(show.state(of: id) == "done", "\(id)")
    }
    let second = try await Terminal.run(
      erika.sandbox, "leave next aliexpress --today 2026-12-05", answers: [("[d = ", "n"), ("[d = ", "q")])
    #expect(!second.contains("Which kind of account shall go?"))
    let later = try await erika.show(on: "2026-12-05")
    #expect(later["items"].first("item", "shipped-orders")["state"].string == "not-applicable")
    #expect(later["items"].first("item", "shipped-orders")["on"].string == "2026-12-05")
  }

  @Test func `a wrong answer is asked again, and a gate that is not met stays open`() async throws {
    let erika = try await Leaver.decided()
    let screen = try await Terminal.run(
      erika.sandbox, "leave next aliexpress",
      answers: [
        ("[d = ", "x"), ("[d = ", "s"), ("[d = ", "s"), ("[", "s"), ("[d = ", ""),
        ("How many orders await shipment or receipt?", "2"), ("When did you look?", ""), ("[d = ", "q"),
      ])
    #expect(screen.contains("must be 0") || screen.contains("0"))
    let show = try await erika.show(on: "2026-12-01")
    #expect(show.state(of: "no-open-orders") == "open")
    #expect(show["events"].items.count == 5)
  }

  @Test func `it asks in German and takes ja`() async throws {
    let erika = try await Leaver.erika()
    let screen = try await Terminal.run(
      erika.sandbox, "leave next aliexpress --interface de",
      answers: [
        ("[d = ", ""), ("Welches Konto soll weg?", "buyer"), ("[d = ", ""), ("Brauchen Sie Rechnungen", "no"),
        ("[d = ", ""), ("Steht ein Kauf bevor?", "no"), ("[d = ", ""), ("Was soll mit dem Konto geschehen?", "delete"),
        ("[d = ", ""), ("Mir ist klar", "ja"), ("[d = ", "q"),
      ])
    for word in ["Which ", "What ", "done"] { #expect(!screen.contains(word), "\(word)") }
    #expect(try await erika.show(on: "2026-12-01").state(of: "finality") == "done")
  }

  @Test func `logins and Alipay are asked for where they stand in the plan`() async throws {
    let erika = try await Leaver.settled(leavingOut: ["google", "apple", "facebook", "x", "alipay-kind"])
    for item in [
      "shipped-orders", "late-orders", "order-file", "saved-cards", "vouchers-balance", "automatic-payments",
    ] {
      try await erika.call("leave check aliexpress \(item) not-applicable", on: "2026-12-01")
    }
    try await erika.check("alibaba-account", "none", on: "2026-12-01")
    let screen = try await Terminal.run(
      erika.sandbox, "leave next aliexpress",
      answers: [
        ("[d = ", "d"), ("How have you used Alipay?", "1"), ("mainland China?", "1"),
        ("[d = ", "d"), ("linked with Google (sign-in)", "y"),
        ("sign in another way", "n"), ("linked with Google (linked account)", "n"),
        ("linked with Google (access to data)", "n"), ("linked with Apple", "y"), ("sign in another way", "y"),
        ("relay address", "y"), ("linked with Facebook (sign-in)", "n"), ("linked with Facebook", "n"),
        ("linked with X", "s"), ("[d = ", "q"),
      ])
    #expect(!screen.contains("dialogue."))
    let show = try await erika.show(on: "2026-12-01")
    #expect(show["closures"][0]["state"].string == "no-wallet")
    #expect(show.login("google")["state"].string == "present" && show.login("google")["otherSignIn"].flag == false)
    #expect(show.login("google", "data-access")["state"].string == "not-used")
    #expect(show.login("apple")["relay"].flag == true && show.login("apple")["otherSignIn"].flag == true)
    #expect(show.login("facebook", "business-integration")["state"].string == "not-used")
    #expect(show.login("x").isNull && show.state(of: "login-inventory") == "open")
  }
}
