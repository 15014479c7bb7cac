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

  /// Gives back the room of what was removed, so that nothing of it is left in the log's own files.
  func compact() throws

  /// What is wrong with the way the log is kept, apart from what it says; empty where nothing is.
  func faults() throws -> [String]
}

/// What can be asked of a log within a transaction.
public protocol LogReader {
  /// The events of one subject of a person, in the order in which they were appended.
  func events(of subject: Subject, person: String?) throws -> [StoredEvent]

  /// The events of all subjects of a family, in the order in which they were appended.
  ///
  /// - Parameter person: whose; nil for everybody's.
  func events(of family: Subject.Family, person: String?) throws -> [StoredEvent]

  /// Hands the events out from the first on, until `take` says that it wants no more.
  func eachEvent(_ take: (StoredEvent) throws -> Bool) throws

  /// Hands the events of a person, and those that all share, out from the last on, until `take` wants no more.
  func eachEventBackwards(person: String, _ take: (StoredEvent) throws -> Bool) throws

  /// Hands every event out as it is kept, from the first on; nil for one that cannot be read as an event.
  func eachLink(_ take: (EventChain.Kept?) throws -> Void) throws

  /// The heads of all chains.
  func heads() throws -> [EventChain.Head]

  /// How many events there are.
  func eventCount() throws -> Int

  /// The letter that was written with an event; nil where none was.
  func content(of event: StoredEvent) throws -> JSON?

  /// The head of the chain of a subject; nil where it has no events.
  func head(of subject: Subject, person: String) throws -> EventChain.Head?

  /// The persons who have a profile, by id.
  func people() throws -> [String]

  /// The highest number that any proceeding was ever given; 0 where there was none.
  func highestProceedingNumber() throws -> Int

  /// The numbers of the proceedings that were opened last, the newest first.
  func latestProceedings(person: String?, limit: Int) throws -> [Int]

  /// How many proceedings were opened; counted no further than a limit.
  func proceedingCount(person: String?, upTo limit: Int) throws -> Int

  /// What is known of when something is due; see ``Agenda``.
  func agenda() throws -> Agenda.State

  /// The proceedings in which something is due, the nearest first, as the agenda has them.
  func agendaEntries(person: String?, limit: Int?) throws -> [Agenda.Entry]
}

extension LogReader {
  /// The events of one subject, whosever they are.
  public func events(of subject: Subject) throws -> [StoredEvent] { try events(of: subject, person: nil) }

  /// The events of all subjects of a family, whosever they are.
  public func events(of family: Subject.Family) throws -> [StoredEvent] { try events(of: family, person: nil) }
}

/// What can be done to a log within a transaction.
public protocol LogWriter: LogReader {
  /// Appends an event and says how it is kept.
  @discardableResult
  func append(_ event: NewEvent) throws -> StoredEvent

  /// Appends an event that another log kept, in the place that it had there; that place must be free.
  @discardableResult
  func append(_ event: NewEvent, sequence: Int64, action: Int64) throws -> StoredEvent

  /// Removes every event of some subjects of a person, so that nothing of them can be read.
  func remove(_ subjects: [Subject], person: String) throws

  /// Notes on which day something is due in proceedings, under data with a fingerprint.
  func setAgenda(_ days: [(number: Int, due: CivilDate?)], data fingerprint: String) throws
}
