import DataRights
import DataRightsStore
import Testing

/// What a newer version of the program leaves behind.
struct NewerVersionTests {
  let temporary: TemporaryFolder
  let journal: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  @Test func `events of unknown kinds survive and are skipped`() throws {
    try journal.openSample()
    let stranger: JSON = ["until": 7, "deep": [["x"], nil, true, 1]]
    let strange = [Subject.proceeding(1), .profile("own"), .addressee("example")]
    try journal.eventLog.write { log in
      for subject in strange {
        try log.append(to: subject, kind: "teleported", on: Sample.today, recorded: Sample.now, payload: stranger)
      }
      try log.append(
        to: .unknown("visit:example"), kind: "started", on: Sample.today, recorded: Sample.now, payload: [:])
    }
    try journal.log(Sample.event(.sent), in: 1)
    #expect(try journal.proceedings().map(\.events) == [[Sample.event(.sent)]])
    #expect(try journal.profile() == Writer())
    #expect(try journal.addressees().isEmpty)
    let kept = try journal.eventLog.read { try $0.events(of: .proceeding(1)) }
    #expect(kept.map(\.kind) == ["opened", "teleported", "sent"])
    #expect(kept.map(\.sequence) == [1, 2, 6])
    #expect(kept[1].payload.text() == stranger.text())
    #expect(kept.allSatisfy { $0.recorded == Sample.now })
    let exit = try journal.eventLog.read { try $0.events(of: .unknown("visit:example")) }
    #expect(exit.map(\.subject) == [.unknown("visit:example")])
  }

  @Test func `keys that a newer version added are left alone`() throws {
    try journal.openSample()
    try journal.eventLog.write {
      try $0.append(
        to: .proceeding(1), kind: "sent", on: Sample.today, recorded: Sample.now, payload: ["carrier": "pigeon"])
    }
    #expect(try journal.proceeding(1).events == [Event(.sent, on: Sample.today)])
  }

  @Test(arguments: [SQLiteEventLog.Mode.existing, .createIfMissing])
  func `a store with migrations we do not know is refused`(mode: SQLiteEventLog.Mode) throws {
    try RawSQLite(temporary.database).run("INSERT INTO grdb_migrations VALUES ('2 something')")
    #expect(throws: StoreError.newer(temporary.database)) {
      try SQLiteEventLog.open(folder: temporary.store, mode: mode)
    }
  }

  @Test(arguments: [SQLiteEventLog.Mode.existing, .createIfMissing])
  func `another program's database is left alone`(mode: SQLiteEventLog.Mode) throws {
    let other = try TemporaryFolder()
    try other.write([])
    try RawSQLite(other.database).run("CREATE TABLE note (text)")
    let before = try other.bytes()
    #expect(throws: StoreError.notADatabase(other.database)) {
      try SQLiteEventLog.open(folder: other.store, mode: mode)
    }
    #expect(try other.bytes() == before)
    try RawSQLite(other.database).run("PRAGMA application_id = 7")
    #expect(throws: StoreError.notADatabase(other.database)) {
      try SQLiteEventLog.open(folder: other.store, mode: mode)
    }
  }
}
