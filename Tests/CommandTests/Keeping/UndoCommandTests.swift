import Testing

/// Taking back and correcting by the command.
struct UndoCommandTests {
  @Test func `undo takes back step by step, and then says that there is nothing`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let first = try await erika.json("undo")
    #expect(first["undone"][0]["kind"].string == "sent")
    #expect(try await erika.json("show 1")["status"].string == "drafted")
    #expect(try await erika.json("undo")["undone"][0]["kind"].string == "opened")
    #expect(try await erika.json("list")["proceedings"].items.isEmpty)
    #expect(try await erika.json("undo")["undone"][0]["kind"].string == "set")
    let last = try await erika.run("undo --json")
    #expect(last.code == 1)
    #expect(try last.errorJSON["error"]["code"].string == "nothing-to-undo")
    #expect(try await erika.run("verify").code == 0)
  }

  @Test func `a correction moves the dates, and the log keeps both`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let before = try await erika.json("show 1")
    let corrected = try await erika.json("correct 1 1 --on 2026-11-23 --via post")
    #expect(before["deadlines"][0]["nominal"].string == "2026-12-25")
    #expect(corrected["events"][0]["on"].string == "2026-11-23")
    #expect(corrected["events"][0]["via"].string == "post")
    #expect(corrected["events"].items.count == 1)
    #expect(corrected["head"].string != before["head"].string)
    let events = try #require(try await erika.json("verify")["events"].number)
    try await erika.succeed("undo")
    #expect(try await erika.json("show 1")["events"][0]["on"].string == "2026-11-25")
    #expect(try await erika.json("verify")["events"].number == events + 1)
  }

  @Test func `an event is taken back by its number`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await erika.log(["received 2026-11-25", "closed 2026-11-25"])
    #expect(try await erika.json("show 1")["status"].string == "closed")
    let open = try await erika.json("correct 1 3 --take-back")
    #expect(open["status"].string == "awaiting-response")
  }

  @Test(arguments: [
    ("correct 1 1", 64, "correct-what"), ("correct 1 1 --on 2026-11-20 --take-back", 64, "correct-what"),
    ("correct 1 2 --on 2026-11-20", 1, "no-such-event"), ("correct 7 1 --on 2026-11-20", 1, "no-such-proceeding"),
    ("correct 1 1 --on 2026-12-24", 1, "event-future"),
  ])
  func `a correction that makes no sense is refused`(line: String, code: Int32, word: String) async throws {
    let erika = try await Sandbox.erikaWaiting()
    let before = try erika.bytes("store/datarights.sqlite")
    let outcome = try await erika.run(line + " --json")
    #expect(outcome.code == code)
    #expect(try outcome.errorJSON["error"]["code"].string == word)
    #expect(try erika.bytes("store/datarights.sqlite") == before)
  }
}
