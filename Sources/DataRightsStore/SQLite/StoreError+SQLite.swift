internal import GRDB

extension StoreError {
  /// What a result code of SQLite means to the user; its message and statement are left out, since they can hold data.
  init(_ error: DatabaseError, path: String, writing: Bool = false) {
    switch error.resultCode {
    case .SQLITE_READONLY: self = .notWritable(path)
    // Of a database that is already open it is the journal beside it that cannot be made.
    case .SQLITE_CANTOPEN where writing: self = .notWritable(path)
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .notReadable(path)
    case .SQLITE_NOTADB: self = .notADatabase(path)
    // Our statements are fixed: one that does not fit the tables met tables that are not as we made them.
    case .SQLITE_CORRUPT, .SQLITE_ERROR:
      self = .damaged(path, detail: "SQLite code \(error.extendedResultCode.rawValue)")
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path)
    case .SQLITE_FULL: self = .full(path)
    case .SQLITE_IOERR: self = .inputOutput(path, code: error.extendedResultCode.rawValue)
    default: self = .failed(path, code: error.extendedResultCode.rawValue)
    }
  }

  /// Does some work and says in our words what SQLite complains about; other errors pass.
  static func translating<R>(path: String, writing: Bool = false, _ work: () throws -> R) throws -> R {
    do {
      return try work()
    } catch let error as DatabaseError {
      throw StoreError(error, path: path, writing: writing)
    } catch is RowDecodingError {
      throw StoreError.damaged(path, detail: "a value of the wrong type")
    }
  }
}
