import Testing

/// Help, version and completion: they succeed on standard output and touch nothing.
@Suite struct `Help` {
  private static let commands = [
    "", "profile", "profile set", "profile show", "pick", "deadlines", "draft", "addressees", "addressees add", "log",
    "read-reply", "list", "show", "due", "calendar", "laws", "laws list", "laws show", "check-data",
  ]

  @Test(arguments: commands, ["en", "de"])
  func `is there for every command in both languages`(command: String, language: String) async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run("\(command) --help --interface \(language)")
    #expect(outcome.code == 0)
    #expect(outcome.error == "")
    #expect(outcome.text.contains("datarights \(command)"))
    #expect(!outcome.text.contains(/\bhelp\.[a-z]/), "a phrase is missing")
    #expect(!sandbox.exists("store"))
  }

  @Test(
    arguments: ["", "profile set", "pick", "deadlines", "draft", "log", "read-reply", "calendar", "check-data"],
    ["en", "de"])
  func `shows an example that can be copied`(command: String, language: String) async throws {
    let text = try await Sandbox().succeed("\(command) --help --interface \(language)").text
    let overview = text.split(separator: "USAGE:", maxSplits: 1).first ?? ""
    let examples = overview.split(separator: "\n").filter { $0.hasPrefix("  datarights ") }
    #expect(!examples.isEmpty)
    #expect(
      !overview.split(separator: "\n").contains { $0.hasPrefix("--") || $0.hasPrefix("  --") }, "an example is broken")
  }

  @Test func `differs between the languages`() async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.succeed("--help").text != sandbox.succeed("--help --interface de").text)
  }

  @Test func `hides what only tests need`() async throws {
    let text = try await Sandbox().succeed("--help").text
    #expect(!text.contains("--today"))
    #expect(!text.contains("--seed"))
    #expect(text.contains("--store"))
  }

  @Test func `the version is a number`() async throws {
    let outcome = try await Sandbox().succeed("--version")
    #expect(outcome.text.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `completion is generated for a shell`(shell: String) async throws {
    let outcome = try await Sandbox().succeed("--generate-completion-script \(shell)")
    #expect(outcome.text.contains("datarights"))
    #expect(outcome.text.contains("draft"))
    #expect(outcome.error == "")
  }

  @Test func `without arguments it says what to do next`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run("")
    #expect(outcome.code == 0)
    #expect(outcome.text.contains("datarights draft"))
    #expect(!sandbox.exists("store"))
    let erika = try await Sandbox.erika()
    try await erika.draft()
    #expect(try await erika.run("").text.contains("datarights log 1 sent"))
    try await erika.log(["sent 2026-11-25"])
    #expect(try await erika.run("").text.contains("28 December 2026"))
  }
}
