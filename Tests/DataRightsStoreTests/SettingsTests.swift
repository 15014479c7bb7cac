import Foundation
import Testing

@testable import DataRightsStore

/// The settings of a connection, read back.
struct SettingsTests {
  private let expected = [
    "journal_mode": "delete", "synchronous": "3", "foreign_keys": "1", "secure_delete": "1", "trusted_schema": "0",
    "cell_size_check": "1", "fullfsync": "1", "busy_timeout": "10000",
  ]

  @Test func `a new store is safe`() throws {
    let temporary = try TemporaryFolder()
    let log = try #require(try SQLiteEventLog.open(folder: temporary.store, mode: .createIfMissing))
    #expect(try log.settings() == expected)
  }

  @Test func `a store that was put into another mode is safe again`() throws {
    let temporary = try TemporaryFolder()
    try Journal.open(folder: temporary.store, mode: .createIfMissing).openSample()
    #expect(try RawSQLite(temporary.database).run("PRAGMA journal_mode = WAL") == ["wal"])
    let log = try #require(try SQLiteEventLog.open(folder: temporary.store, mode: .existing))
    #expect(try log.settings() == expected)
    #expect(try Journal(log).proceedings().count == 1)
  }

  @Test func `the file says whose it is`() throws {
    let temporary = try TemporaryFolder()
    _ = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    #expect(try RawSQLite(temporary.database).run("PRAGMA application_id") == ["1146251124"])
  }
}
