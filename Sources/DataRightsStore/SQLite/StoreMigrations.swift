internal import GRDB

/// The shapes the database has had, in order; a migration is never edited once it was released.
///
/// A version that adds a word to a closed list (a right, a channel) adds a migration too, even an empty one, so that
/// older versions say that the store is newer instead of calling it damaged. New kinds of events need none: older
/// versions skip them.
enum StoreMigrations {
  /// Marks the file as ours: `DRgt`.
  static let applicationID: Int64 = 0x4452_6774

  static let migrator: DatabaseMigrator = {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 event log", foreignKeyChecks: .immediate) { try FirstShape.make($0) }
    migrator.registerMigration("2 chained events", foreignKeyChecks: .immediate) { try ChainedShape.make($0) }
    migrator.registerMigration("3 what is looked for", foreignKeyChecks: .immediate) { try TraitsShape.make($0) }
    return migrator
  }()

  /// The number in a proceeding's subject; spelt as the index has it, or SQLite does not use the index.
  static let proceedingNumber = "CAST(SUBSTR(subject, 12) AS INTEGER)"

  /// Whether an event is one of a proceeding.
  static let isOfProceeding = "subject >= 'proceeding:' AND subject < 'proceeding;'"

  /// How far a database has come.
  enum State { case empty, outdated, current }

  /// Looks at a database before anything is written to it; throws where it is not ours or newer than we are.
  static func state(of queue: DatabaseQueue, path: String) throws -> State {
    // One transaction, since another process may be making the store.
    try queue.read { try state(of: $0, path: path) }
  }

  private static func state(of connection: Database, path: String) throws -> State {
    let id = try Int64.fetchOne(connection, sql: "PRAGMA application_id")
    if id == 0 {
      let tables = try Int64.fetchOne(
        connection, sql: "SELECT COUNT(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
      guard tables == 0 else { throw StoreError.notADatabase(path) }
      return .empty
    }
    guard id == applicationID else { throw StoreError.notADatabase(path) }
    let applied = try migrator.appliedIdentifiers(connection)
    guard applied.isSubset(of: migrator.migrations) else { throw StoreError.newer(path) }
    return applied.count == migrator.migrations.count ? .current : .outdated
  }

  /// Brings a database to the present shape.
  static func migrate(_ queue: DatabaseQueue) throws { try migrator.migrate(queue) }
}

/// The log as the first version had it: events to which could only be appended.
private enum FirstShape {
  static func make(_ connection: Database) throws {
    try connection.execute(
      sql: """
        PRAGMA application_id = \(StoreMigrations.applicationID);
        CREATE TABLE event (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          subject TEXT NOT NULL,
          kind TEXT NOT NULL,
          occurred TEXT NOT NULL,
          recorded TEXT NOT NULL,
          payload TEXT NOT NULL
        ) STRICT;
        CREATE INDEX event_subject ON event (subject);
        CREATE INDEX event_proceeding ON event (\(StoreMigrations.proceedingNumber))
          WHERE \(StoreMigrations.isOfProceeding);
        CREATE TRIGGER event_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        CREATE TRIGGER event_never_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        CREATE TRIGGER event_never_replaced BEFORE INSERT ON event
        WHEN EXISTS (SELECT 1 FROM event WHERE sequence = NEW.sequence)
        BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
        """)
  }
}
