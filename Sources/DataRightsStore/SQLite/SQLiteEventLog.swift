internal import GRDB

/// The event log in a SQLite file of the user's own folder.
///
/// ## Topics
/// - Opening: ``open(folder:mode:)``, ``Mode``
/// - Using: ``read(_:)``, ``write(_:)``
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

  /// Opens the store of a folder; nil where there is none and none is to be made.
  ///
  /// Folders are made with mode 0700 and the file with 0600; a symbolic link in the file's place is refused.
  public static func open(folder: String, mode: Mode) throws -> SQLiteEventLog? {
    let path = StoreFolder.databasePath(in: folder)
    if try !StoreFolder.hasDatabase(at: path) {
      guard mode == .createIfMissing else { return nil }
      try StoreFolder.makeDatabase(at: path, in: folder)
    }
    return try StoreError.translating(path: path) {
      let queue = try DatabaseQueue(path: path, configuration: ConnectionSettings.configuration)
      try queue.unsafeReentrantRead { try ConnectionSettings.check($0, path: path) }
      switch try StoreMigrations.state(of: queue, path: path) {
      case .current: break
      case .empty where mode == .existing: return nil
      case .empty, .outdated: try StoreMigrations.migrate(queue, path: path)
      }
      return SQLiteEventLog(location: path, queue: queue)
    }
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
        let work: () throws -> Database.TransactionCompletion = {
          result = try body(SQLiteTransaction(connection: connection, path: location))
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
