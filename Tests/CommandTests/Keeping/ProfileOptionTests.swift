import Testing

/// Several people in one store, as the command shows them.
struct ProfileOptionTests {
  private func household() async throws -> Sandbox {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.succeed(
      "profile set --profile joe --email joe.bloggs@example.org --resident gb-eng --identifier phone=+441134960999"
        + " --name", "Joe Bloggs", "--address", "1 Example Street")
    try await erika.succeed("draft erasure --to aliexpress --profile joe --output \(erika.path("joe.txt"))")
    return erika
  }

  @Test func `each sees their own, and everyone only where that is asked for`() async throws {
    let store = try await household()
    func numbers(_ line: String) async throws -> [Int?] {
      try await store.json(line)["proceedings"].items.map { $0["proceeding"].number }
    }
    #expect(try await numbers("list") == [1])
    #expect(try await numbers("list --profile joe") == [2])
    #expect(try await numbers("list --everyone") == [1, 2])
    #expect(
      try await store.run("list --json", environment: ["DATARIGHTS_PROFILE": "joe"]).json["proceedings"][0]["profile"]
        .string == "joe")
    #expect(try await store.json("due")["due"].items.allSatisfy { $0["proceeding"].number == 1 })
    #expect(try await store.succeed("profile list").text == "joe  Joe Bloggs\nown  Erika Mustermann\n")
  }

  @Test func `nothing of one person stands in another's letters`() async throws {
    let store = try await household()
    let letter = String(decoding: try store.bytes("joe.txt"), as: UTF8.self)
    #expect(letter.contains("Joe Bloggs"))
    #expect(letter.contains("joe.bloggs@example.org"))
    #expect(!letter.contains("Mustermann") && !letter.contains("erika"))
    let hers = try await store.succeed("draft erasure --to aliexpress").text
    #expect(hers.contains("Erika Mustermann"))
    #expect(!hers.contains("Bloggs") && !hers.contains("joe") && !hers.contains("4960999"))
    // What Joe's letter discloses counts for Joe alone.
    let again = try await store.json("draft access --to aliexpress --profile joe")
    #expect(again["disclosedBefore"].items.isEmpty)
  }

  @Test(arguments: [
    "show 2", "log 2 sent", "forget 2", "follow-up 2 reminder", "dossier 2 --output x.html", "send 2 --via true",
  ])
  func `another person's proceeding is refused`(line: String) async throws {
    let store = try await household()
    let outcome = try await store.run(line + " --json")
    #expect(outcome.code == 1)
    #expect(try outcome.errorJSON["error"]["code"].string == "other-persons")
    #expect(try await store.run("show 2 --profile joe").code == 0)
  }

  @Test func `a profile that nobody entered is a slip`() async throws {
    let store = try await household()
    for line in ["list", "draft access --to aliexpress", "undo", "log 1 sent"] {
      let outcome = try await store.run(line + " --profile jo --json")
      #expect(outcome.code == 1)
      #expect(try outcome.errorJSON["error"]["code"].string == "unknown-profile")
      #expect(try outcome.errorJSON["error"]["hint"].string?.contains("joe") == true)
    }
    for name in ["../x", "Jane", "", "-x", "a b"] {
      #expect(try await store.run(["list", "--profile=\(name)"]).code == 64)
    }
  }

  @Test func `an export of one person holds nothing of the others`() async throws {
    let store = try await household()
    let text = try await store.succeed("export --profile joe").text
    #expect(text.contains("Joe Bloggs"))
    #expect(!text.contains("Mustermann"))
  }
}
