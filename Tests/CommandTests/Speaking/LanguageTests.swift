import Testing

/// The command speaks English or German; documents keep their codes.
@Suite struct `The language of the command` {
  @Test func `German by flag`() async throws {
    let erika = try await Sandbox.erika()
    let text = try await erika.succeed("pick --controller aliexpress --right access --interface de").text
    #expect(text.contains("DSGVO"))
    #expect(text.contains("25. November 2026"))
    #expect(!text.contains("GDPR"))
  }

  @Test(arguments: ["LANG", "LC_MESSAGES", "LC_ALL"])
  func `German by environment`(variable: String) async throws {
    let sandbox = try Sandbox()
    let german = try await sandbox.run("", environment: [variable: "de_DE.UTF-8"]).text
    let english = try await sandbox.run("").text
    #expect(german != english)
    #expect(german.contains("datarights draft"))
    let byFlag = try await sandbox.run("--interface de").text
    #expect(german == byFlag)
  }

  @Test func `an unknown locale speaks English`() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.run("", environment: ["LANG": "tlh_XX.UTF-8"]).text == sandbox.run("").text)
  }

  @Test func `documents differ in prose alone`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    for call in ["list", "due"] {
      #expect(try await erika.json(call + " --interface de").description == erika.json(call).description)
    }
    let english = try await erika.json("show 1")
    let german = try await erika.json("show 1 --interface de")
    #expect(german["status"].string == "awaiting-response")
    #expect(german.keys == english.keys)
    #expect(german.deadline("response")["article"].string == "Art. 12(3)")
    #expect(german.deadline("response")["certainty"].string == english.deadline("response")["certainty"].string)
    #expect(
      german.deadline("response")["derivation"].items.map { $0["step"].string }
        == english.deadline("response")["derivation"].items.map { $0["step"].string })
    #expect(
      german.deadline("response")["derivation"][0]["text"].string
        != english.deadline("response")["derivation"][0]["text"].string)
  }

  @Test func `an error keeps its code`() async throws {
    let sandbox = try Sandbox()
    let german = try await sandbox.run("pick --resident xx --json --interface de").errorJSON["error"]
    let english = try await sandbox.run("pick --resident xx --json").errorJSON["error"]
    #expect(german["code"].string == "unknown-place")
    #expect(german["message"].string != english["message"].string)
    #expect(german["message"].string?.contains("xx") == true)
  }

  @Test func `a wrong call is explained in German too`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run("draft acces --interface de")
    #expect(outcome.code == 64)
    #expect(outcome.error.contains("access"))
    #expect(!outcome.error.contains("is invalid for"))
    #expect(!outcome.error.contains("Did you mean"))
  }

  @Test func `the language of the letter is another matter`() async throws {
    let erika = try await Sandbox.erika()
    #expect(try await erika.json("draft access --to aliexpress --interface en")["language"].string == "de")
    #expect(
      try await erika.json("draft access --to aliexpress --interface de --language en")["language"].string == "en")
  }
}
