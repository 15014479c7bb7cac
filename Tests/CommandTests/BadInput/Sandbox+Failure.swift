import Testing

extension Sandbox {
  /// A machine on which so much has happened.
  static func at(_ stage: BadCall.Stage) async throws -> Sandbox {
    try await prepared("\(stage)") { try await made(stage) }
  }

  private static func made(_ stage: BadCall.Stage) async throws -> Sandbox {
    let sandbox = try Sandbox()
    switch stage {
    case .nothing: return sandbox
    case .nameless:
      try await sandbox.succeed("profile set --resident de-be --email", Marker.email)
      return sandbox
    case .profile, .drafted, .sent, .answered: break
    }
    try await sandbox.succeed(
      "profile set --resident de-be --email \(Marker.email) --identifier account-id=\(Marker.account) --name",
      Marker.name, "--address", Marker.street)
    if stage == .profile { return sandbox }
    try await sandbox.draft()
    if stage == .drafted { return sandbox }
    try await sandbox.succeed("log 1 sent --on 2026-11-20 --via email --note", Marker.note)
    if stage == .sent { return sandbox }
    try await sandbox.succeed("log 1 answered --on 2026-11-24")
    return sandbox
  }

  /// Makes a call that must fail, as text and as a document, and looks at what it says and leaves behind.
  func expectFailure(
    _ arguments: [String], exit: Int32 = 1, code: String, says: [String], environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let before = try snapshot()
    let spoken = try await run(arguments, environment: environment)
    #expect(spoken.code == exit, "\(spoken)", sourceLocation: sourceLocation)
    #expect(!spoken.crashed, sourceLocation: sourceLocation)
    #expect(spoken.text == "", "standard output", sourceLocation: sourceLocation)
    for word in says {
      #expect(spoken.error.contains(word), "missing: \(word)", sourceLocation: sourceLocation)
    }
    #expect(!Marker.isIn(spoken.error), "personal data: \(spoken.error)", sourceLocation: sourceLocation)
    let written = try await run(arguments + ["--json"], environment: environment)
    #expect(written.code == exit, "\(written)", sourceLocation: sourceLocation)
    #expect(written.text == "", "standard output", sourceLocation: sourceLocation)
    #expect(!Marker.isIn(written.error), "personal data: \(written.error)", sourceLocation: sourceLocation)
    let document = try? written.errorJSON
    #expect(document?["format"].number == 1, "\(written.error)", sourceLocation: sourceLocation)
    #expect(document?["error"]["code"].string == code, "\(written.error)", sourceLocation: sourceLocation)
    #expect(document?["error"]["message"].string?.isEmpty == false, sourceLocation: sourceLocation)
    let words = (document?["error"]["message"].string ?? "") + (document?["error"]["hint"].string ?? "")
    for word in says { #expect(words.contains(word), "missing: \(word)", sourceLocation: sourceLocation) }
    let after = try snapshot()
    #expect(
      Set(after.keys) == Set(before.keys), "written: \(Set(after.keys).subtracting(before.keys))",
      sourceLocation: sourceLocation)
    #expect(before.allSatisfy { after[$0] == $1 }, "a file was changed", sourceLocation: sourceLocation)
  }
}
