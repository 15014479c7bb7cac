import Testing

/// Drafting under a law that says what an application must contain, as Turkey's does.
@Suite struct `What an application must contain` {
  private func notes(_ jane: Sandbox, _ line: String) async throws -> [String] {
    try await jane.json("draft " + line, today: "2026-11-25")["notes"].items.compactMap(\.string)
  }

  private func jane() async throws -> Sandbox {
    let jane = try await Sandbox.jane(today: "2026-11-25")
    try await jane.succeed("profile set --resident tr", today: "2026-11-25")
    return jane
  }

  @Test func `what is lacking is said, with how to give it, and the letter is written all the same`() async throws {
    let jane = try await jane()
    let before = try await notes(jane, "access --to aliexpress --law tr-kvkk")
    let lacking = before.filter { $0.contains("may reject it") }
    #expect(lacking.count == 2)
    #expect(lacking.first?.contains("(Art. 5(2)(b) Communiqué on Applications, reported)") == true)
    #expect(lacking.first?.contains("datarights profile set --identifier nationality=…") == true)
    #expect(lacking.last?.hasSuffix("datarights profile set --address") == true)
    try await jane.succeed(
      "profile set --identifier national-id=00000000000 --address", "Example Road 2", today: "2026-11-25")
    let after = try await jane.json("draft access --to aliexpress --law tr-kvkk", today: "2026-11-25")
    #expect(after["language"].string == "tr")
    #expect(after["disclosed"].items.map(\.string) == ["name", "email", "national-id", "postal-address"])
    #expect(after["body"].string?.contains("kimlik numarası: 00000000000") == true)
    #expect(!after["notes"].items.contains { $0.string?.contains("may reject it") == true })
  }

  @Test func `a letter in another language than the law demands says so, and how to have that`() async throws {
    let jane = try await jane()
    try await jane.succeed("profile set --language en", today: "2026-11-25")
    let english = try await notes(jane, "access --to aliexpress --law tr-kvkk")
    let line = try #require(english.first { $0.contains("Art. 4(2) Communiqué on Applications") })
    #expect(line.contains("--language tr"))
    let turkish = try await notes(jane, "access --to aliexpress --law tr-kvkk --language tr")
    #expect(!turkish.contains { $0.contains("Art. 4(2)") })
    // There is no Turkish letter for a rectification: the flag would not help.
    let rectification = try await notes(
      jane, "rectification --to aliexpress --law tr-kvkk --correct name=Jane")
    let none = try #require(rectification.first { $0.contains("Art. 4(2)") })
    #expect(none.contains("does not exist in it yet"))
    #expect(!none.contains("--language"))
  }

  @Test func `for another person it is to be added by hand`() async throws {
    let jane = try await jane()
    try await jane.succeed("profile set --identifier national-id=00000000000", today: "2026-11-25")
    let notes = try await notes(jane, "access --to aliexpress --law tr-kvkk --for Erika --capacity agent")
    #expect(notes.contains { $0.contains("of the person for whom you write (Art. 5(2)(b)") })
    #expect(!notes.contains { $0.contains("profile set") })
  }
}
