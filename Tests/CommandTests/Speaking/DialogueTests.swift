import Testing

/// `draft` in a terminal asks for what it needs.
@Suite struct `The dialogue` {
  private static let answers: [(question: String, answer: String)] = [
    ("Where do you live?", "de-be"), ("Whom do you want to write to?", "aliexpress"), ("What do you want?", "1"),
    ("Your name?", "Erika Mustermann"), ("Your e-mail address?", "erika@example.org"),
  ]

  @Test func `ends with a letter and a stored profile`() async throws {
    let sandbox = try Sandbox()
    let screen = try await Terminal.run(sandbox, "draft", answers: Self.answers)
    #expect(screen.contains("Art. 15 DSGVO"))
    #expect(screen.contains("Mit freundlichen Grüßen\n\nErika Mustermann"))
    let profile = try await sandbox.json("profile show")
    #expect(profile["name"].string == "Erika Mustermann")
    #expect(profile["email"].string == "erika@example.org")
    #expect(profile["resident"].string == "de-be")
    let proceeding = try await sandbox.json("list")["proceedings"][0]
    #expect(proceeding["right"].string == "access")
    #expect(proceeding["addressee"].string == "aliexpress")
    #expect(proceeding["status"].string == "drafted")
  }

  @Test func `asks again after a wrong answer and says what to write`() async throws {
    let sandbox = try Sandbox()
    var answers = Self.answers
    answers.insert(("Where do you live?", "Germani"), at: 0)
    answers.insert(("Your e-mail address?", "erika at example"), at: answers.count - 1)
    let screen = try await Terminal.run(sandbox, "draft", answers: answers)
    #expect(screen.contains("“de”"))
    #expect(screen.contains("name@example.org"))
    #expect(try await sandbox.json("profile show")["resident"].string == "de-be")
  }

  @Test func `asks for no more than is missing`() async throws {
    let erika = try await Sandbox.erika()
    let screen = try await Terminal.run(erika, "draft access --to aliexpress")
    #expect(!screen.contains("Where do you live?"))
    #expect(!screen.contains("Your name?"))
    #expect(screen.contains("Art. 15 DSGVO"))
  }

  @Test func `asks for the reason of an objection`() async throws {
    let erika = try await Sandbox.erika()
    let screen = try await Terminal.run(
      erika, "draft objection --to aliexpress", answers: [("Why do you object?", "my very own reason")])
    #expect(screen.contains("my very own reason"))
  }

  @Test func `asks in German`() async throws {
    let sandbox = try Sandbox()
    let screen = try await Terminal.run(
      sandbox, "draft --interface de",
      answers: [
        ("Wo ", "Deutschland"), ("aliexpress", "aliexpress"), ("1  ", "1"), ("Name", "Erika"),
        ("E-Mail", "e@example.org"),
      ])
    #expect(!screen.contains("Your name?"))
    #expect(try await sandbox.json("profile show")["resident"].string == "de")
  }
}
