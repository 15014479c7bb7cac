internal import GRDB

/// The settings under which a commit outlives a crash and deleted text leaves no trace in the file.
///
/// No write-ahead log: SQLite before 3.51.3 can damage a database in that mode when two processes write at once,
/// and GRDB lowers `synchronous` with it. Every writer waits for the others instead of failing at once.
enum ConnectionSettings {
  static let busyTimeout = 10.0

  /// What each pragma is set to, and must read after opening.
  private static let required: [(pragma: String, value: String, reads: String)] = [
    ("journal_mode", "DELETE", "delete"),
    ("synchronous", "EXTRA", "3"),
    ("foreign_keys", "ON", "1"),
    ("secure_delete", "ON", "1"),
    ("trusted_schema", "OFF", "0"),
    ("cell_size_check", "ON", "1"),
    ("fullfsync", "ON", "1"),
  ]

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.busyMode = .timeout(busyTimeout)
    configuration.foreignKeysEnabled = true
    configuration.publicStatementArguments = false
    configuration.prepareDatabase { connection in
      for setting in required { try connection.execute(sql: "PRAGMA \(setting.pragma) = \(setting.value)") }
    }
    return configuration
  }

  /// What the pragmas read.
  static func read(_ connection: Database) throws -> [String: String] {
    var values: [String: String] = [:]
    for pragma in required.map(\.pragma) + ["busy_timeout"] {
      switch try Row.fetchOne(connection, sql: "PRAGMA \(pragma)")?.databaseValues.first?.storage {
      case .string(let text): values[pragma] = text
      case .int64(let number): values[pragma] = String(number)
      default: break
      }
    }
    return values
  }

  /// Refuses a connection that did not take a setting.
  static func check(_ connection: Database, path: String) throws {
    let values = try read(connection)
    for setting in required where values[setting.pragma] != setting.reads {
      throw StoreError.unsafeSetting(path, setting: setting.pragma)
    }
  }
}
