import Testing

/// Nothing of the profile goes into a letter that the right and the addressee do not need.
@Suite struct `Disclosure` {
  @Test func `an address stays out of a letter by e-mail`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    let draft = try await sandbox.json("draft access --to aliexpress")
    #expect(draft["body"].string?.contains(Marker.street) == false)
    #expect(!draft["disclosed"].strings.contains("address"))
  }

  @Test func `what a letter that was sent disclosed is remembered`() async throws {
    let sandbox = try await Sandbox.at(.sent)
    let draft = try await sandbox.json("draft erasure --to aliexpress")
    #expect(draft["proceeding"].number == 2)
    #expect(draft["disclosedBefore"].strings.contains("name"))
  }

  @Test func `a letter that was not sent disclosed nothing`() async throws {
    let draft = try await Sandbox.at(.drafted).json("draft erasure --to aliexpress")
    #expect(draft["disclosedBefore"].strings.isEmpty)
  }

  @Test func `the letter as text shows no more than the document names`() async throws {
    let sandbox = try await Sandbox.at(.profile)
    let text = try await sandbox.succeed("draft access --to aliexpress").text
    #expect(!text.contains(Marker.street))
  }
}
