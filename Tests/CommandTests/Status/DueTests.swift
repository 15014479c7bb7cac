import Testing

/// What is due, for people and for a nightly script.
@Suite struct `Due` {
  private func sent() async throws -> Sandbox {
    try await Sandbox.erikaWaiting()
  }

  @Test func `lists days left, sorted by date`() async throws {
    let erika = try await sent()
    try await erika.draft("access --to apple")
    try await erika.succeed("log 2 sent --on 2026-11-20 --via form")
    let due = try await erika.json("due")
    #expect(due["format"].number == 1)
    #expect(due["today"].string == "2026-11-25")
    #expect(due["due"].items.map { $0["proceeding"].number } == [2, 1])
    let first = due["due"].first("id", "response")
    #expect(first["due"].string == "2026-12-21")
    let second = due["due"][1]
    #expect(second["due"].string == "2026-12-28")
    #expect(second["daysLeft"].number == 33)
    #expect(second["overdue"].flag == false)
    #expect(second["assumed"].flag == true)
  }

  @Test func `check is quiet until the last day is over`() async throws {
    let erika = try await sent()
    #expect(try await erika.run("due --check", today: "2026-12-28").code == 0)
    let late = try await erika.run("due --check --json", today: "2026-12-29")
    #expect(late.code == 2)
    #expect(late.error == "")
    #expect(try late.json["due"][0]["overdue"].flag == true)
    #expect(try late.json["due"][0]["daysLeft"].number == -1)
  }

  @Test func `without check the exit code stays zero`() async throws {
    #expect(try await sent().run("due", today: "2026-12-29").code == 0)
  }

  @Test func `within leaves out what is later`() async throws {
    let erika = try await sent()
    #expect(try await erika.json("due --within 33")["due"].items.count == 1)
    #expect(try await erika.json("due --within 32")["due"].items.isEmpty)
    #expect(try await erika.json("due --within 5", today: "2027-01-10")["due"].items.count == 1)
  }

  @Test func `an absent store has nothing due and stays absent`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.run("due --check --json")
    #expect(outcome.code == 0)
    #expect(try outcome.json["due"].items.isEmpty)
    #expect(!sandbox.exists("store"))
  }
}
