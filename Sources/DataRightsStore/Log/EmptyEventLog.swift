internal import DataRights

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

  /// Does nothing.
  public func compact() {}

  /// Nothing is wrong with nothing.
  public func faults() -> [String] { [] }

  private struct Nothing: LogReader {
    func events(of subject: Subject, person: String?) -> [StoredEvent] { [] }
    func events(of family: Subject.Family, person: String?) -> [StoredEvent] { [] }
    func links(of subjects: [Subject]) -> [EventChain.Kept] { [] }
    func eachEvent(_ take: (StoredEvent) throws -> Bool) {}
    func eachEvent(mentioning text: String, _ take: (StoredEvent) throws -> Bool) {}
    func subjects(of person: String) -> [Subject] { [] }
    func eachEventBackwards(person: String, _ take: (StoredEvent) throws -> Bool) {}
    func eachLink(_ take: (EventChain.Kept?) throws -> Void) {}
    func eachLinkBySubject(_ take: (EventChain.Kept?) throws -> Void) {}
    func heads() -> [EventChain.Head] { [] }
    func heads(of subjects: [String]) -> [EventChain.Head] { [] }
    func headsWithoutEvents() -> [EventChain.Head] { [] }
    func everyone() -> [String] { [] }
    func eventCount() -> Int { 0 }
    func content(of event: StoredEvent) -> JSON? { nil }
    func head(of subject: Subject, person: String) -> EventChain.Head? { nil }
    func people() -> [String] { [] }
    func highestProceedingNumber() -> Int { 0 }
    func latestProceedings(person: String?, limit: Int) -> [Int] { [] }
    func proceedingCount(person: String?, upTo limit: Int) -> Int { 0 }
    func agendaData() -> String? { nil }
    func staleProceedings(_ renewal: Agenda.Renewal, limit: Int) -> [Int] { [] }
    func staleCount(_ renewal: Agenda.Renewal) -> Int { 0 }
    func eachTraits(person: String?, isOver: Bool?, _ take: (Int, Agenda.Traits) throws -> Bool) {}
    func proceedings(with addressee: String, person: String?) -> [Int] { [] }
    func bounces() -> [String: CivilDate] { [:] }
    func agendaEntries(person: String?, limit: Int?) -> [Agenda.Entry] { [] }
  }
}
