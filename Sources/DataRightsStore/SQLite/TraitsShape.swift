internal import GRDB

/// The index since it also has what one looks for in a proceeding, and not only the day on which something is due.
enum TraitsShape {
  static func make(_ connection: Database) throws {
    try connection.execute(
      sql: """
        ALTER TABLE agenda ADD COLUMN addressee TEXT;
        ALTER TABLE agenda ADD COLUMN asked TEXT;
        ALTER TABLE agenda ADD COLUMN names TEXT;
        ALTER TABLE agenda ADD COLUMN is_over INTEGER;
        ALTER TABLE agenda ADD COLUMN bounced TEXT;
        DROP INDEX agenda_stale;
        UPDATE agenda SET is_stale = 1;
        CREATE INDEX agenda_stale ON agenda (is_stale, number) WHERE is_stale <> 0;
        CREATE INDEX agenda_addressee ON agenda (addressee, number) WHERE addressee IS NOT NULL;
        CREATE INDEX agenda_bounced ON agenda (addressee, bounced) WHERE bounced IS NOT NULL;
        """)
  }
}
