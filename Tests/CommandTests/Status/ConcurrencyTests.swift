import Testing

/// Processes that write at once: each succeeds, and nothing is lost.
@Suite struct `Writing at once` {
  @Test func `eight letters and eight events`() async throws {
    let erika = try await Sandbox.erika()
    let drafted = try await atOnce { _ in try await erika.run("draft access --to aliexpress --json") }
    #expect(drafted.allSatisfy { $0.code == 0 }, "\(drafted.map(\.error))")
    #expect(Set(try drafted.map { try $0.json["proceeding"].number }) == Set(1...8))
    #expect(Set(try drafted.map { try $0.json["reference"].string }).count == 8)
    let logged = try await atOnce { number in try await erika.run("log \(number) sent --via email") }
    #expect(logged.allSatisfy { $0.code == 0 }, "\(logged.map(\.error))")
    let list = try await erika.json("list")["proceedings"].items
    #expect(list.map { $0["proceeding"].number } == Array(1...8))
    #expect(list.allSatisfy { $0["status"].string == "awaiting-response" })
  }

  @Test func `eight reminders in one proceeding`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log(["sent 2026-11-25"])
    let logged = try await atOnce { number in try await erika.run("log 1 reminded --note", "reminder \(number)") }
    #expect(logged.allSatisfy { $0.code == 0 }, "\(logged.map(\.error))")
    let events = try await erika.json("show 1")["events"].items.filter { $0["kind"].string == "reminded" }
    #expect(Set(events.map { $0["text"].string }) == Set((1...8).map { "reminder \($0)" }))
  }

  @Test func `of eight answers one is logged`() async throws {
    let erika = try await Sandbox.erika()
    try await erika.draft()
    try await erika.log(["sent 2026-11-25"])
    let logged = try await atOnce { _ in try await erika.run("log 1 answered") }
    #expect(logged.count { $0.code == 0 } == 1)
    #expect(logged.count { $0.code == 1 } == 7)
    #expect(try await erika.json("show 1")["events"].items.count == 2)
  }

  @Test func `a store made by eight processes`() async throws {
    let sandbox = try Sandbox()
    let outcomes = try await atOnce { number in
      try await sandbox.run("profile set --identifier kind-\(number)=\(number)")
    }
    #expect(outcomes.allSatisfy { $0.code == 0 }, "\(outcomes.map(\.error))")
    #expect(try await sandbox.json("profile show")["identifiers"].keys.count == 8)
  }

  private func atOnce(_ call: @escaping @Sendable (Int) async throws -> Outcome) async throws -> [Outcome] {
    try await withThrowingTaskGroup(of: Outcome.self) { group in
      for number in 1...8 { group.addTask { try await call(number) } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }
}
