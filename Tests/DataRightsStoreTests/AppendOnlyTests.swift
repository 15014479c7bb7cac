import DataRights
import DataRightsStore
import Testing

/// The triggers that keep the log from being changed.
struct AppendOnlyTests {
  @Test(arguments: [
    "UPDATE event SET payload = '{}'",
    "UPDATE event SET sequence = 7",
    "DELETE FROM event",
    "DELETE FROM event WHERE sequence = 1",
    """
    REPLACE INTO event
    (sequence, action, person, subject, kind, occurred, recorded, payload, hash) VALUES (1, 1, '', '', '', '', '', '', '')
    """,
    """
    INSERT INTO event
    (sequence, action, person, subject, kind, occurred, recorded, payload, hash) VALUES (1, 1, '', '', '', '', '', '', '')
    ON CONFLICT (sequence) DO UPDATE SET payload = '{}'
    """,
  ])
  func `the log only grows`(statement: String) throws {
    let temporary = try TemporaryFolder()
    let journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    let opened = try journal.openSample()
    let raw = try RawSQLite(temporary.database)
    #expect(throws: RawSQLite.Refusal(message: "the log is append-only")) { try raw.run(statement) }
    #expect(try journal.proceedings() == [opened])
  }

  @Test func `a column takes only its type`() throws {
    let temporary = try TemporaryFolder()
    _ = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    let raw = try RawSQLite(temporary.database)
    #expect(throws: RawSQLite.Refusal(message: "cannot store BLOB value in TEXT column event.subject")) {
      try raw.run(
        """
        INSERT INTO event (action, person, subject, kind, occurred, recorded, payload, hash)
        VALUES (1, '', x'00', '', '', '', '', '')
        """)
    }
  }
}
