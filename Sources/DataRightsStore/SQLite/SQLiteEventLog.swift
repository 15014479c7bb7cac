internal import GRDB

/// The event log in a SQLite file of the user's own folder.
///
/// ## Topics
/// - Opening: ``open(folder:mode:)``, ``Mode``
/// - Using: ``read(_:)``, ``write(_:)``
/// - Care: ``compact()``, ``faults()``
public struct SQLiteEventLog: EventLog {
  /// Whether a missing store is made.
  public enum Mode: Sendable, Hashable {
    /// Only a store that exists is opened.
    case existing
    /// A missing store is made.
    case createIfMissing
  }

  /// The path of the file.
  public let location: String
  private let queue: DatabaseQueue
  private let running = Running()

  /// The action of the transaction that runs, which those within it belong to; only the queue's thread sees it.
  private final class Running: @unchecked Sendable { var action = SQLiteTransaction.Action() }

  /// Opens the store of a folder; nil where there is none and none is to be made.
  ///
  /// Folders are made with mode 0700 and the file with 0600; a symbolic link in the file's place is refused.
  public static func open(folder: String, mode: Mode) throws -> SQLiteEventLog? {
    let path = StoreFolder.databasePath(in: folder)
    if try !StoreFolder.hasDatabase(at: path) {
      guard mode == .createIfMissing else { return nil }
      try StoreFolder.makeDatabase(at: path, in: folder)
    }
    if mode == .createIfMissing { Unfinished.sweep(folder) }
    return try StoreError.translating(path: path) {
      let queue = try DatabaseQueue(path: path, configuration: ConnectionSettings.configuration)
      try queue.unsafeReentrantRead { try ConnectionSettings.check($0, path: path) }
      switch try StoreMigrations.state(of: queue, path: path) {
      case .current: break
      case .empty where mode == .existing: return nil
      case .empty, .outdated: try bringUpToDate(queue, path: path, folder: folder)
      }
      return SQLiteEventLog(location: path, queue: queue)
    }
  }

  /// Gives a database the present shape, one process after the other; an older one is copied before.
  private static func bringUpToDate(_ queue: DatabaseQueue, path: String, folder: String) throws {
    try StoreFolder.alone(in: folder) {
      switch try StoreMigrations.state(of: queue, path: path) {
      case .current: return
      case .empty: break
      case .outdated: try SafetyCopy.make(of: queue, in: folder)
      }
      try StoreMigrations.migrate(queue)
    }
  }

  /// Opens a copy of a database to be read; it is never brought to another shape.
  init(copy path: String) throws {
    var configuration = ConnectionSettings.configuration
    configuration.readonly = true
    self.init(location: path, queue: try DatabaseQueue(path: path, configuration: configuration))
  }

  private init(location: String, queue: DatabaseQueue) {
    self.location = location
    self.queue = queue
  }

  /// Reads one consistent state of the log; may be called within ``write(_:)``.
  public func read<R>(_ body: (any LogReader) throws -> R) throws -> R {
    try transaction(.deferred) { try body($0) }
  }

  /// Reads and appends in one immediate transaction, for which it waits ten seconds at most.
  @discardableResult
  public func write<R>(_ body: (any LogWriter) throws -> R) throws -> R {
    try transaction(.immediate) { try body($0) }
  }

  /// Gives back the room of what was removed; SQLite writes the file anew.
  ///
  /// Meanwhile it lays the contents aside in a file without a name, in the folder that `SQLITE_TMPDIR` named when the
  /// process first used SQLite.
  public func compact() throws {
    try StoreError.translating(path: location, writing: true) {
      try queue.writeWithoutTransaction { try $0.execute(sql: "VACUUM") }
    }
  }

  /// What SQLite finds wrong in the file.
  public func faults() throws -> [String] {
    try read { reader in
      guard let transaction = reader as? SQLiteTransaction else { return [] }
      let checks = try transaction.texts("PRAGMA integrity_check(20)", []).filter { $0 != "ok" }
      let strangers = try Row.fetchAll(transaction.connection, sql: "PRAGMA foreign_key_check").count
      return checks + (strangers > 0 ? ["foreign keys: \(strangers)"] : [])
    }
  }

  /// The settings that the connection has, by pragma.
  func settings() throws -> [String: String] {
    try StoreError.translating(path: location) { try queue.unsafeReentrantRead(ConnectionSettings.read) }
  }

  /// Runs `body` in a transaction; within another one of this log, in a part of it that can fail alone.
  private func transaction<R>(
    _ kind: Database.TransactionKind, _ body: (SQLiteTransaction) throws -> R
  ) throws -> R {
    try StoreError.translating(path: location, writing: kind != .deferred) {
      try queue.unsafeReentrantWrite { connection in
        var result: R?
        if !connection.isInsideTransaction { running.action = SQLiteTransaction.Action() }
        let work: () throws -> Database.TransactionCompletion = {
          result = try body(SQLiteTransaction(connection: connection, path: location, action: running.action))
          return .commit
        }
        if connection.isInsideTransaction {
          try connection.inSavepoint(work)
        } else {
          try connection.inTransaction(kind, work)
        }
        guard let result else { throw StoreError.failed(location, code: ResultCode.SQLITE_ABORT.rawValue) }
        return result
      }
    }
  }
}
