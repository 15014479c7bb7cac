/// What the user's log of events says: the profile, the addressees of their own, and the proceedings.
///
/// Everything is folded from the events each time it is asked for. Days and instants come from the caller.
///
/// ## Topics
/// - Opening: ``open(folder:mode:)``, ``init(_:)``
/// - Who writes: ``profile()``, ``setProfile(today:recorded:_:)``
/// - To whom: ``addressees()``, ``setAddressee(id:name:email:address:place:checked:recorded:)``,
///   ``bouncedAddressees()``, ``disclosedSoFar(to:)``
/// - Proceedings: ``openProceeding(recorded:_:)``, ``proceeding(_:)``, ``proceedings()``,
///   ``log(_:in:today:recorded:)``, ``addLetter(to:recorded:_:)``
/// - Exits: ``startExit(_:recorded:)``, ``exits()``, ``exit(from:)``, ``log(inExitFrom:recorded:_:)``
/// - Linked logins and separate closures: ``logins()``, ``logLogins(_:recorded:_:)``, ``closures()``,
///   ``log(inClosure:recorded:_:)``
public struct Journal: Sendable {
  /// The log that is folded.
  public let eventLog: any EventLog

  /// Makes the journal of a log.
  public init(_ eventLog: any EventLog) {
    self.eventLog = eventLog
  }

  /// Opens the journal of a folder; a store that is missing, and not to be made, reads as empty.
  public static func open(folder: String, mode: SQLiteEventLog.Mode) throws -> Journal {
    guard let log = try SQLiteEventLog.open(folder: folder, mode: mode) else {
      return Journal(EmptyEventLog(folder: folder))
    }
    return Journal(log)
  }
}

extension Journal {
  /// The kinds of events that no list of the core names.
  enum Kind {
    static let opened = "opened"
    static let letter = "letter"
    static let set = "set"
    static let started = "started"
    static let checked = "checked"
  }

  /// Reads a payload and says which event is damaged where it cannot be read.
  func decoding<Value>(
    _ event: StoredEvent, _ read: (PayloadReader) throws(PayloadReader.Failure) -> Value
  ) throws(StoreError) -> Value {
    do throws(PayloadReader.Failure) {
      return try read(PayloadReader(event.payload))
    } catch {
      throw damaged(event, "\(error.key) is not \(error.expected)")
    }
  }

  func damaged(_ event: StoredEvent, _ detail: String) -> StoreError {
    .damaged(eventLog.location, detail: "event \(event.sequence): \(detail)")
  }

  /// Makes sure, before a transaction ends, that what it appended reads back as it was given.
  func confirm(_ family: Subject.Family, _ isAsGiven: () throws -> Bool) throws {
    do {
      guard try isAsGiven() else { throw StoreError.unstorable(family) }
    } catch StoreError.damaged {
      throw StoreError.unstorable(family)
    }
  }
}
