import DataRights
import DataRightsStore
import Foundation
import Testing

/// A store of the first version, brought to the present shape.
struct MigrationTests {
  let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    try temporary.write([])
    let raw = try RawSQLite(temporary.database)
    // The tables as version 0.5 made them, with what it wrote.
    try raw.run(
      """
      PRAGMA application_id = 1146251124;
      CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
      INSERT INTO grdb_migrations VALUES ('1 event log');
      CREATE TABLE event (
        sequence INTEGER PRIMARY KEY AUTOINCREMENT, subject TEXT NOT NULL, kind TEXT NOT NULL, occurred TEXT NOT NULL,
        recorded TEXT NOT NULL, payload TEXT NOT NULL
      ) STRICT;
      CREATE INDEX event_subject ON event (subject);
      CREATE INDEX event_proceeding ON event (CAST(SUBSTR(subject, 12) AS INTEGER))
        WHERE subject >= 'proceeding:' AND subject < 'proceeding;';
      CREATE TRIGGER event_never_changed BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER event_never_deleted BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      CREATE TRIGGER event_never_replaced BEFORE INSERT ON event
      WHEN EXISTS (SELECT 1 FROM event WHERE sequence = NEW.sequence)
      BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
      INSERT INTO event (subject, kind, occurred, recorded, payload) VALUES
        ('profile:own', 'set', '2026-11-01', '2026-11-01T10:00:00Z',
         '{"email":"erika@example.org","identifiers":null,"name":"Erika Mustermann","residence":"de-be"}'),
        ('addressee:shop', 'set', '2026-11-01', '2026-11-01T10:01:00Z', '{"checked":"2026-11-01","name":"Shop"}'),
        ('proceeding:1', 'opened', '2026-11-01', '2026-11-01T10:02:00Z',
         '{"addressee":"shop","controller":"Shop","disclosed":["name"],"language":"de","law":"eu-gdpr",\
      "reference":"DR-2222-3333","resident":"de-be","right":"access"}'),
        ('proceeding:1', 'sent', '2026-11-02', '2026-11-02T10:00:00Z', '{"via":"email"}'),
        ('exit:aliexpress', 'started', '2026-11-03', '2026-11-03T10:00:00Z',
         '{"name":"AliExpress","persona":"buyer","playbook":"aliexpress"}'),
        ('proceeding:1', 'teleported', '2026-11-04', '2026-11-04T10:00:00Z', '{}');
      """)
  }

  @Test func `everything is there, chained, and whose it was`() throws {
    let journal = try Journal.open(folder: temporary.store, mode: .existing)
    #expect(try journal.profile().name == "Erika Mustermann")
    #expect(try journal.addressees().map(\.id) == ["shop"])
    #expect(try journal.exits().map(\.service) == ["aliexpress"])
    let proceeding = try journal.proceeding(1)
    #expect(proceeding.reference == "DR-2222-3333")
    #expect(proceeding.events == [Event(.sent, on: Sample.day("2026-11-02"), via: .email)])
    #expect(try journal.eventLog.read { try $0.events(of: .proceeding(1)).map(\.sequence) } == [3, 4, 6])
    #expect(try journal.verify(EvidenceFolder(store: temporary.store)).findings == [])
    let recomputed = try Chains.recompute(temporary.database)
    #expect(recomputed.heads["own proceeding:1"] == (try journal.head(of: 1).hash))
    #expect(
      recomputed.heads.keys.sorted() == [
        " addressee:shop", "own exit:aliexpress", "own proceeding:1", "own profile:own",
      ])
    #expect(try journal.openSample().number == 2)
    #expect(try journal.eventLog.read { try $0.events(of: .proceeding(2)).map(\.sequence) } == [7])
  }

  @Test func `a copy is made before, and only then`() throws {
    let before = try RawSQLite(temporary.database).run("SELECT subject || kind || payload FROM event ORDER BY sequence")
    let copy = temporary.database + ".before-update"
    _ = try Journal.open(folder: temporary.store, mode: .existing)
    #expect(try mode(copy) == 0o600)
    #expect(StoreCare(folder: temporary.store).safetyCopy == copy)
    #expect(try RawSQLite(copy).run("SELECT subject || kind || payload FROM event ORDER BY sequence") == before)
    #expect(try RawSQLite(copy).run("SELECT identifier FROM grdb_migrations") == ["1 event log"])
    try FileManager.default.removeItem(atPath: copy)
    _ = try Journal.open(folder: temporary.store, mode: .existing)
    #expect(!FileManager.default.fileExists(atPath: copy))
  }

  @Test func `where it cannot be done, the old store stays as it was`() throws {
    try RawSQLite(temporary.database).run("CREATE TABLE chain (in_the_way TEXT)")
    let before = try temporary.bytes()
    #expect(throws: StoreError.self) { try Journal.open(folder: temporary.store, mode: .existing) }
    #expect(try temporary.bytes() == before)
  }
}
