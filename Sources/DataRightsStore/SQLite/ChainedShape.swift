internal import GRDB

/// The log since several people can share a store: every event has its person, its action and a link of its chain,
/// and an index says what is due without folding all of it.
enum ChainedShape {
  static func make(_ connection: Database) throws {
    try connection.execute(
      sql: """
        DROP TRIGGER event_never_changed;
        DROP TRIGGER event_never_deleted;
        DROP TRIGGER event_never_replaced;
        DROP INDEX event_subject;
        DROP INDEX event_proceeding;
        ALTER TABLE event RENAME TO former;
        CREATE TABLE event (
          sequence INTEGER PRIMARY KEY AUTOINCREMENT,
          action INTEGER NOT NULL,
          person TEXT NOT NULL,
          subject TEXT NOT NULL,
          kind TEXT NOT NULL,
          occurred TEXT NOT NULL,
          recorded TEXT NOT NULL,
          payload TEXT NOT NULL,
          hash TEXT NOT NULL,
          content TEXT
        ) STRICT;
        CREATE TABLE chain (
          subject TEXT NOT NULL,
          person TEXT NOT NULL,
          events INTEGER NOT NULL,
          head TEXT NOT NULL,
          PRIMARY KEY (subject, person)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE agenda (
          number INTEGER PRIMARY KEY,
          person TEXT NOT NULL,
          due TEXT,
          is_stale INTEGER NOT NULL
        ) STRICT;
        CREATE TABLE agenda_data (fingerprint TEXT NOT NULL) STRICT;
        """)
    try takeOver(connection)
    try connection.execute(
      sql: """
        DROP TABLE former;
        CREATE INDEX event_subject ON event (subject);
        CREATE INDEX event_proceeding ON event (\(StoreMigrations.proceedingNumber))
          WHERE \(StoreMigrations.isOfProceeding);
        CREATE INDEX agenda_person ON agenda (person, number);
        CREATE INDEX agenda_due ON agenda (due, number) WHERE due IS NOT NULL;
        CREATE INDEX agenda_due_person ON agenda (person, due, number) WHERE due IS NOT NULL;
        CREATE INDEX agenda_stale ON agenda (number) WHERE is_stale = 1;
        \(neverChanged)
        \(neverDeleted)
        \(neverReplaced)
        CREATE TRIGGER event_makes_stale AFTER INSERT ON event
        WHEN NEW.subject >= 'proceeding:' AND NEW.subject < 'proceeding;' AND NEW.kind <> 'forgotten'
        BEGIN
          INSERT INTO agenda (number, person, due, is_stale)
          VALUES (CAST(SUBSTR(NEW.subject, 12) AS INTEGER), NEW.person, NULL, 1)
          ON CONFLICT (number) DO UPDATE SET is_stale = 1;
        END;
        """)
  }

  /// The triggers that keep the log from being changed.
  private static let neverChanged = """
    CREATE TRIGGER event_never_changed BEFORE UPDATE ON event
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    """
  private static let neverReplaced = """
    CREATE TRIGGER event_never_replaced BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE sequence = NEW.sequence)
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    """

  /// The trigger that has to be taken away, and put back in the same transaction, for a person to erase their data.
  static let neverDeleted = """
    CREATE TRIGGER event_never_deleted BEFORE DELETE ON event
    BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
    """

  /// Chains the events of the first shape; all were those of one person.
  private static func takeOver(_ connection: Database) throws {
    var chains: [String: (person: String, events: Int, head: String)] = [:]
    var last: Int64 = 0
    // Written piece by piece: no statement may read a table while another one fills memory with all of it.
    while true {
      let rows = try Row.fetchAll(
        connection,
        sql: """
          SELECT sequence, subject, kind, occurred, recorded, payload FROM former
          WHERE sequence > ? ORDER BY sequence LIMIT 1000
          """, arguments: [last])
      guard !rows.isEmpty else { break }
      for row in rows {
        let values = Array(row.databaseValues).map(\.storage)
        guard case .int64(let sequence) = values[0], case .string(let subject) = values[1],
          case .string(let kind) = values[2], case .string(let occurred) = values[3],
          case .string(let recorded) = values[4], case .string(let payload) = values[5]
        else { throw StoreError.damaged("", detail: "a value of the wrong type") }
        last = sequence
        let person = subject.hasPrefix(Subject.Family.addressee.prefix) ? "" : Journal.ownPerson
        let link = EventChain.Link(
          person: person, subject: subject, kind: kind, occurred: occurred, recorded: recorded, payload: payload,
          content: nil)
        let hash = link.hash(after: chains[subject]?.head ?? "")
        chains[subject] = (person, (chains[subject]?.events ?? 0) + 1, hash)
        try connection.execute(
          sql: """
            INSERT INTO event (sequence, action, person, subject, kind, occurred, recorded, payload, hash)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, arguments: [sequence, sequence, person, subject, kind, occurred, recorded, payload, hash])
      }
    }
    for (subject, chain) in chains {
      try connection.execute(
        sql: "INSERT INTO chain (subject, person, events, head) VALUES (?, ?, ?, ?)",
        arguments: [subject, chain.person, chain.events, chain.head])
    }
    try connection.execute(
      sql: """
        INSERT INTO agenda (number, person, due, is_stale)
        SELECT DISTINCT \(StoreMigrations.proceedingNumber), person, NULL, 1 FROM event
        WHERE \(StoreMigrations.isOfProceeding)
        """)
  }
}
