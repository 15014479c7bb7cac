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

  /// The events of some subjects as they are kept, without their letters, those of each in the order in which they were
  /// appended.
  func links(of subjects: [Subject]) throws -> [EventChain.Kept]

  /// Hands the events out from the first on, until `take` says that it wants no more.
  func eachEvent(_ take: (StoredEvent) throws -> Bool) throws

  /// Hands out the events in whose payloads a text stands, from the first on, until `take` says that it wants no more.
  func eachEvent(mentioning text: String, _ take: (StoredEvent) throws -> Bool) throws

  /// Everything of which something is kept of a person, proceedings by their numbers.
  func subjects(of person: String) throws -> [Subject]

  /// Hands the events of a person, and those that all share, out from the last on, until `take` wants no more.
  func eachEventBackwards(person: String, _ take: (StoredEvent) throws -> Bool) throws

  /// Hands every event out as it is kept, from the first on; nil for one that cannot be read as an event.
  func eachLink(_ take: (EventChain.Kept?) throws -> Void) throws

  /// Hands every event out as it is kept, all of a subject in their order before those of the next; nil for one that
  /// cannot be read as an event.
  func eachLinkBySubject(_ take: (EventChain.Kept?) throws -> Void) throws

  /// The heads of all chains.
  func heads() throws -> [EventChain.Head]

  /// The heads of the chains of some subjects as they are kept, one a person and subject.
  func heads(of subjects: [String]) throws -> [EventChain.Head]

  /// The heads of chains of whose subjects no event is left.
  func headsWithoutEvents() throws -> [EventChain.Head]

  /// Everyone of whom something is kept, and nothing for what all share.
  func everyone() throws -> [String]

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

  /// The fingerprint of the data under which days of the agenda are computed; nil where none ever were.
  func agendaData() throws -> String?

  /// The proceedings whose entries of the agenda are not what a renewal makes of them, by number.
  func staleProceedings(_ renewal: Agenda.Renewal, limit: Int) throws -> [Int]

  /// How many proceedings have such entries.
  func staleCount(_ renewal: Agenda.Renewal) throws -> Int

  /// Hands out what the agenda has of proceedings that count, the highest number first, until `take` wants no more.
  ///
  /// - Parameters:
  ///   - person: whose; nil for everybody's.
  ///   - isOver: whether only those that are over are handed out, or only those that are not; nil for both.
  func eachTraits(person: String?, isOver: Bool?, _ take: (Int, Agenda.Traits) throws -> Bool) throws

  /// The proceedings that the agenda has with an addressee, by number.
  func proceedings(with addressee: String, person: String?) throws -> [Int]

  /// The addressees from which a letter came back, as the agenda has them that is not stale, with the last day on which one did.
  func bounces() throws -> [String: CivilDate]

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
  /// Has what is appended from here on be an action of its own; without it a transaction is one action.
  func beginAction()

  /// Appends an event and says how it is kept.
  @discardableResult
  func append(_ event: NewEvent) throws -> StoredEvent

  /// Appends an event that another log kept, in the place that it had there; that place must be free.
  @discardableResult
  func append(_ event: NewEvent, sequence: Int64, action: Int64) throws -> StoredEvent

  /// Removes every event of some subjects of a person, so that nothing of them can be read.
  func remove(_ subjects: [Subject], person: String) throws

  /// Makes the day of every entry of the agenda stale, where the data are others from now on.
  func beginAgenda(_ renewal: Agenda.Renewal) throws

  /// Notes in the agenda what a renewal made of proceedings.
  func setAgenda(_ notes: [Agenda.Note], _ renewal: Agenda.Renewal) throws
}
