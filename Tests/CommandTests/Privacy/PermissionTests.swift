import Testing

/// What is written is for its owner alone, even where the shell would leave it open to all.
@Suite struct `Permissions` {
  private func run(_ sandbox: Sandbox, umask: String = "000", _ line: String) async throws {
    let arguments = sandbox.fixed() + line.split(separator: " ").map(String.init)
    let outcome = try await Program.run(
      "/bin/sh", ["-c", "umask \(umask); exec \"$0\" \"$@\"", Program.datarights] + arguments,
      environment: sandbox.environment(), in: sandbox.folder)
    try #require(outcome.code == 0, "\(outcome.error)")
  }

  @Test func `store, database and letter under an open umask`() async throws {
    let sandbox = try Sandbox()
    let letter = sandbox.path("letter.eml")
    try await run(sandbox, "profile set --name Erika --email erika@example.org --resident de-be")
    try await run(sandbox, "draft access --to aliexpress --format eml --output \(letter)")
    try await run(sandbox, "log 1 sent")
    #expect(sandbox.mode(sandbox.store) == "700")
    #expect(sandbox.mode(sandbox.database) == "600")
    #expect(sandbox.mode(letter) == "600")
    for (name, entry) in try sandbox.snapshot() where name.hasPrefix("store/") {
      #expect(entry.hasPrefix("600 "), "\(name)")
    }
  }

  @Test func `folders above the store too`() async throws {
    let sandbox = try Sandbox()
    let deep = sandbox.path("share/datarights")
    let outcome = try await Program.run(
      "/bin/sh", ["-c", "umask 000; exec \"$0\" \"$@\"", Program.datarights, "profile", "set", "--name", "Erika"],
      environment: sandbox.environment(["XDG_DATA_HOME": sandbox.path("share")]), in: sandbox.folder)
    #expect(outcome.code == 0, "\(outcome.error)")
    #expect(sandbox.mode(deep) == "700")
    #expect(sandbox.mode(deep + "/datarights.sqlite") == "600")
  }

  @Test func `a database left open to others is closed to them`() async throws {
    let erika = try await Sandbox.erika()
    _ = try await Program.run(
      "/bin/chmod", ["644", erika.database], environment: erika.environment(), in: erika.folder)
    try await erika.succeed("list")
    #expect(erika.mode(erika.database) == "600")
  }

  @Test func `reading leaves no second file beside the database`() async throws {
    let erika = try await Sandbox.erika()
    let before = try erika.snapshot()
    try await erika.succeed("list")
    try await erika.succeed("profile show")
    #expect(try erika.snapshot() == before)
  }
}
