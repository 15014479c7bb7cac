import Testing

/// Colour is for terminals, and for those who want it.
@Suite struct `Colour` {
  private static let escape = "\u{1B}"
  private static let calls = ["pick --controller aliexpress", "list", "show 1", "due", "deadlines --help", ""]

  private func machine() async throws -> Sandbox {
    try await .prepared("overdue") {
      let erika = try await Sandbox.erika()
      try await erika.draft()
      try await erika.log(["sent 2026-10-25 --via email"])
      return erika
    }
  }

  @Test(arguments: calls)
  func `none where the output is no terminal`(call: String) async throws {
    let outcome = try await machine().run(call, environment: ["TERM": "xterm-256color"])
    #expect(!outcome.text.contains(Self.escape))
    #expect(!outcome.error.contains(Self.escape))
  }

  @Test func `some in a terminal`() async throws {
    let shown = try await Terminal.run(machine(), "show 1")
    #expect(shown.contains(Self.escape))
  }

  @Test func `none in a terminal with the flag or NO_COLOR`() async throws {
    #expect(try await !Terminal.run(machine(), "show 1 --no-color").contains(Self.escape))
    #expect(try await !Terminal.run(machine(), "show 1", environment: ["NO_COLOR": "1"]).contains(Self.escape))
  }
}
