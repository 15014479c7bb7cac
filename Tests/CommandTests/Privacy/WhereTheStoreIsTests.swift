import Testing

/// The store's place: the flag, then the environment, then the home folder.
@Suite struct `Where the store is` {
  private func write(_ sandbox: Sandbox, flags: [String] = [], _ environment: [String: String]) async throws {
    let outcome = try await Program.run(
      Program.datarights, ["profile", "set", "--name", "Erika"] + flags,
      environment: sandbox.environment(environment), in: sandbox.folder)
    try #require(outcome.code == 0, "\(outcome.error)")
  }

  @Test func `in the home folder by default`() async throws {
    let sandbox = try Sandbox()
    try await write(sandbox, [:])
    #expect(sandbox.exists("home/.local/share/datarights/datarights.sqlite"))
  }

  @Test func `in the folder of the XDG specification`() async throws {
    let sandbox = try Sandbox()
    try await write(sandbox, ["XDG_DATA_HOME": sandbox.path("xdg")])
    #expect(sandbox.exists("xdg/datarights/datarights.sqlite"))
    #expect(!sandbox.exists("home/.local"))
  }

  @Test func `in the folder that the environment names`() async throws {
    let sandbox = try Sandbox()
    try await write(sandbox, ["XDG_DATA_HOME": sandbox.path("xdg"), "DATARIGHTS_STORE": sandbox.path("named")])
    #expect(sandbox.exists("named/datarights.sqlite"))
    #expect(!sandbox.exists("xdg"))
  }

  @Test func `in the folder of the flag before all`() async throws {
    let sandbox = try Sandbox()
    try await write(sandbox, flags: ["--store", sandbox.path("flag")], ["DATARIGHTS_STORE": sandbox.path("named")])
    #expect(sandbox.exists("flag/datarights.sqlite"))
    #expect(!sandbox.exists("named"))
  }
}
