public import DataRights

/// An append-only log of events, whatever keeps it.
///
/// ## Topics
/// - Reading and writing: ``read(_:)``, ``write(_:)``
/// - What a transaction can do: ``LogReader``, ``LogWriter``
public protocol EventLog: Sendable {
  /// Where the log lies, as errors name it.
  var location: String { get }

  /// Reads one consistent state of the log.
  func read<R>(_ body: (any LogReader) throws -> R) throws -> R

  /// Reads and appends in one transaction: nobody else writes between, and an error leaves the log as it was.
  ///
  /// Other writers wait as long as `body` runs. A reader handed to `body` must not outlive it.
  @discardableResult
  func write<R>(_ body: (any LogWriter) throws -> R) throws -> R
}

/// What can be asked of a log within a transaction.
public protocol LogReader {
  /// The events of one subject, in the order in which they were appended.
  func events(of subject: Subject) throws -> [StoredEvent]

  /// The events of all subjects of a family, in the order in which they were appended.
  func events(of family: Subject.Family) throws -> [StoredEvent]

  /// The highest number that any proceeding was ever given; 0 where there was none.
  func highestProceedingNumber() throws -> Int
}

/// What can be done to a log within a transaction.
public protocol LogWriter: LogReader {
  /// Appends an event and says how it is kept.
  @discardableResult
  func append(
    to subject: Subject, kind: String, on: CivilDate, recorded: String, payload: JSON
  ) throws -> StoredEvent
}
