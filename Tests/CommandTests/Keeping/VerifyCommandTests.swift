import Foundation
import Testing

/// `verify` and `doctor` on stores that are not as they were left.
struct VerifyCommandTests {
  /// Changes the database by Python's own SQLite, the triggers taken away.
  private func tamper(_ erika: Sandbox, _ statement: String) async throws {
    let outcome = try await erika.python(
      """
      import sqlite3, sys
      db = sqlite3.connect(sys.argv[1])
      for name in ("changed", "deleted", "replaced"):
          db.execute("DROP TRIGGER IF EXISTS event_never_" + name)
      db.executescript(sys.argv[2])
      db.commit()
      """, erika.database, statement)
    try #require(outcome.code == 0, "\(outcome)")
  }

  @Test func `an untouched store is fine`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let verified = try await erika.json("verify")
    #expect(verified["findings"].items.isEmpty)
    #expect(verified["events"].number == 3)
    #expect(try await erika.json("doctor")["findings"].items.isEmpty)
    #expect(try await erika.succeed("doctor --interface de").text.contains("in Ordnung"))
  }

  @Test func `no store is fine too, and is not made`() async throws {
    let nobody = try Sandbox()
    #expect(try await nobody.json("verify")["events"].number == 0)
    #expect(try await nobody.run("doctor").code == 0)
    #expect(!nobody.exists("store"))
  }

  @Test(arguments: [
    ("UPDATE event SET occurred = '2026-11-20' WHERE kind = 'sent'", "chain"),
    ("DELETE FROM event WHERE kind = 'sent'", "head"),
    ("UPDATE event SET payload = '[]' WHERE kind = 'sent'", "unfoldable"),
    ("UPDATE event SET content = REPLACE(content, 'e', 'é') WHERE kind = 'opened'", "chain"),
  ])
  func `what was changed is found by both`(statement: String, code: String) async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await tamper(erika, statement)
    for command in ["verify", "doctor"] {
      let outcome = try await erika.run("\(command) --json")
      #expect(outcome.code == 2)
      let codes = try outcome.json["findings"].items.map { $0["code"].string }
      #expect(codes.contains(code))
      #expect(try outcome.json["findings"].items.allSatisfy { $0["hint"].string != nil })
    }
  }

  @Test func `every byte of a database that is flipped is survived, and none that matters goes unseen`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let whole = try erika.bytes("store/datarights.sqlite")
    let before = try await erika.json("show 1").description
    var found = 0
    for place in stride(from: 40, to: whole.count, by: whole.count / 60) {
      var flipped = whole
      flipped[place] ^= 0x10
      try flipped.write(to: URL(fileURLWithPath: erika.database))
      let outcome = try await erika.run("doctor --json")
      #expect(!outcome.crashed)
      if outcome.code == 0 {
        #expect(try await erika.json("show 1").description.description == before)
      } else {
        found += 1
      }
      #expect(!outcome.error.contains("Mustermann"))
    }
    #expect(found > 3)
  }

  @Test func `rights of others and stray files are found and mended`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    let file = try erika.write("scan.png", "proof")
    try await erika.succeed("log 1 received --on 2026-11-25 --evidence \(file)")
    try erika.write("store/evidence/" + String(repeating: "0", count: 64), "stray")
    try erika.write("store/.unfinished-4194303-7", "half")
    chmod(erika.store, 0o755)
    let outcome = try await erika.run("doctor --json")
    #expect(outcome.code == 2)
    let codes = try outcome.json["findings"].items.compactMap { $0["code"].string }
    #expect(codes.filter { $0 == "exposed" }.count == 3)
    #expect(codes.contains("orphan"))
    let mended = try await erika.json("doctor --mend")
    #expect(mended["findings"].items.isEmpty)
    #expect(erika.mode(erika.store) == "700")
    #expect(try await erika.json("verify")["files"].number == 1)
    #expect(!erika.exists("store/.unfinished-4194303-7"))
  }

  @Test func `a law that is gone is named`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await tamper(erika, "UPDATE event SET payload = REPLACE(payload, 'eu-gdpr', 'xx-gone')")
    let outcome = try await erika.run("doctor")
    #expect(outcome.code == 2)
    #expect(outcome.text.contains("xx-gone"))
  }

  @Test func `a store of a newer version is refused by every command`() async throws {
    let erika = try await Sandbox.erikaWaiting()
    try await tamper(erika, "INSERT INTO grdb_migrations VALUES ('9 later')")
    let before = try erika.bytes("store/datarights.sqlite")
    for line in ["list", "verify", "undo", "forget 1", "export", "log 1 received"] {
      let outcome = try await erika.run(line)
      #expect(outcome.code == 1)
      #expect(outcome.error.contains("newer version"))
    }
    #expect(try await erika.run("doctor").code == 2)
    #expect(try erika.bytes("store/datarights.sqlite") == before)
  }
}
