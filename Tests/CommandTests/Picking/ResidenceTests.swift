import Testing

/// Where a person lives, and what law follows from it.
@Suite struct `Places and laws` {
  private func pick(_ call: String) async throws -> JSONValue {
    try await Sandbox().json("pick " + call)
  }

  @Test func `a place without a law gets honest advice`() async throws {
    let outcome = try await Sandbox().run("pick --resident us-ny --json")
    #expect(outcome.code == 0)
    let pick = try outcome.json
    #expect(pick.has("chosen") && pick["chosen"].isNull)
    #expect(!pick["advice"].strings.isEmpty)
    #expect(pick["laws"].items.allSatisfy { $0["verdict"].string != "applies" })
  }

  @Test func `a country without a law is no typing error`() async throws {
    let outcome = try await Sandbox().run("pick --resident kp --json")
    #expect(outcome.code == 0)
    #expect(try outcome.json["chosen"].isNull)
  }

  @Test func `the seat of the company protects a person elsewhere`() async throws {
    let pick = try await pick("--resident us-ny --controller-place de")
    #expect(pick["chosen"].string == "eu-gdpr")
    #expect(pick["laws"].first("law", "eu-gdpr")["verdict"].string == "applies")
    #expect(pick["controllerPlace"].string == "de")
    #expect(!pick["warnings"].strings.isEmpty)
  }

  @Test func `without a company the reach of a law is open`() async throws {
    let pick = try await pick("--resident de")
    #expect(pick["laws"].first("law", "eu-gdpr")["verdict"].string == "may-apply")
    #expect(pick["chosen"].string == "eu-gdpr")
    #expect(!pick["warnings"].strings.isEmpty)
  }

  @Test(arguments: [
    ("DE", "de"), ("De-Be", "de-be"), ("uk", "gb"), ("UK", "gb"), ("gb-eng", "gb-eng"), ("GB-SCT", "gb-sct"),
    ("Germany", "de"), ("Deutschland", "de"), ("germany", "de"), ("US-CA", "us-ca"), ("ch-zh", "ch-zh"),
  ])
  func `a place is taken as people write it`(typed: String, place: String) async throws {
    #expect(try await pick("--resident \(typed)")["resident"].string == place)
  }

  @Test func `a name of two words is taken too`() async throws {
    let pick = try await Sandbox().run(["pick", "--json", "--resident", "United Kingdom"])
    #expect(pick.code == 0)
    #expect(try pick.json["resident"].string == "gb")
  }

  @Test func `before its day a law is not in force`() async throws {
    let pick = try await pick("--resident de --controller-place de --on 2018-01-01")
    let gdpr = pick["laws"].first("law", "eu-gdpr")
    #expect(gdpr["verdict"].string == "not-in-force")
    #expect(gdpr["from"].string == "2018-05-25")
    #expect(pick["chosen"].isNull)
    #expect(pick["on"].string == "2018-01-01")
  }

  @Test func `on its day a law is in force`() async throws {
    let first = try await pick("--resident de --controller-place de --on 2018-05-25")
    #expect(first["chosen"].string == "eu-gdpr")
    let eve = try await pick("--resident de --controller-place de --on 2018-05-24")
    #expect(eve["chosen"].isNull)
  }

  @Test func `only a law that gives the right is chosen`() async throws {
    let pick = try await pick("--resident us-ca --controller-place de --right restriction")
    #expect(pick["chosen"].string == "eu-gdpr")
    #expect(pick["laws"].first("law", "us-ca-ccpa")["right"]["available"].flag == false)
  }

  @Test func `ties go to the law of the residence`() async throws {
    let pick = try await pick("--resident gb-eng --controller-place de --right access")
    #expect(pick["laws"].first("law", "eu-gdpr")["verdict"].string == "applies")
    #expect(pick["laws"].first("law", "uk-gdpr")["verdict"].string == "applies")
    #expect(pick["chosen"].string == "uk-gdpr")
  }
}
