/// The log of a store that does not exist: it reads as empty and cannot be written.
public struct EmptyEventLog: EventLog {
  /// The folder that holds no store.
  public let location: String

  /// Makes the log of a folder that holds no store.
  public init(folder: String) {
    location = folder
  }

  /// Reads nothing.
  public func read<R>(_ body: (any LogReader) throws -> R) throws -> R { try body(Nothing()) }

  /// Throws ``StoreError/folderMissing(_:)``.
  @discardableResult
  public func write<R>(_ body: (any LogWriter) throws -> R) throws -> R { throw StoreError.folderMissing(location) }

  private struct Nothing: LogReader {
    func events(of subject: Subject) -> [StoredEvent] { [] }
    func events(of family: Subject.Family) -> [StoredEvent] { [] }
    func highestProceedingNumber() -> Int { 0 }
  }
}
