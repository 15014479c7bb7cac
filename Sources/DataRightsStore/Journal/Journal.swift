internal import DataRights

/// What the user's log of events says: the profile, the addressees of their own, and the proceedings.
///
/// Everything is folded from the events each time it is asked for. Days and instants come from the caller.
///
/// ## Topics
/// - Opening: ``open(folder:mode:person:)``, ``init(_:person:)``
/// - Who writes: ``profile()``, ``setProfile(today:recorded:_:)``, ``people()``
/// - To whom: ``addressees()``, ``setAddressee(id:name:email:address:place:checked:recorded:)``,
///   ``addAddressee(_:checked:recorded:)``,
///   ``bouncedAddressees()``, ``disclosedSoFar(to:)``
/// - Proceedings: ``openProceeding(recorded:_:)``, ``openProceedings(recorded:_:)``, ``proceeding(_:)``,
///   ``proceedings()``, ``proceedings(with:ofEveryone:)``, ``eachProceedings(ofEveryone:_:)``,
///   ``eachUnread(ofEveryone:_:failing:)``,
///   ``log(_:in:today:recorded:)``, ``addLetter(to:recorded:_:)``
/// - Exits: ``startExit(_:recorded:)``, ``exits()``, ``exit(from:)``, ``log(inExitFrom:recorded:_:)``
/// - Linked logins and separate closures: ``logins()``, ``logLogins(_:recorded:_:)``, ``closures()``,
///   ``log(inClosure:recorded:_:)``
/// - Taking back and erasing: ``undo(today:recorded:)``, ``lastAction()``, ``correct(_:in:today:recorded:with:)``,
///   ``takeBack(_:in:today:recorded:)``, ``forget(proceeding:today:recorded:)``, ``forgetPerson(today:recorded:)``
/// - The index: ``refreshAgenda(data:progress:due:)``, ``agenda(limit:ofEveryone:)``, ``refreshTraits(progress:)``
/// - Checking: ``verify(_:progress:)``
public struct Journal: Sendable {
  /// The log that is folded.
  public let eventLog: any EventLog
  /// Whose matters are read and written; the id of a profile.
  public let person: String

  /// The person of a store that nobody else shares.
  public static let ownPerson = "own"

  /// Makes the journal that a person keeps in a log.
  public init(_ eventLog: any EventLog, person: String = ownPerson) {
    self.eventLog = eventLog
    self.person = person
  }

  /// Opens the journal of a folder; a store that is missing, and not to be made, reads as empty.
  public static func open(
    folder: String, mode: SQLiteEventLog.Mode, person: String = ownPerson
  ) throws -> Journal {
    guard let log = try SQLiteEventLog.open(folder: folder, mode: mode) else {
      return Journal(EmptyEventLog(folder: folder), person: person)
    }
    return Journal(log, person: person)
  }

  /// The journal that another person keeps in the same log.
  public func of(_ person: String) -> Journal { Journal(eventLog, person: person) }

  /// An event of this person.
  func event(
    _ subject: Subject, _ kind: String, on: CivilDate, recorded: String, _ payload: JSON, content: JSON? = nil
  ) -> NewEvent {
    NewEvent(
      person: person, subject: subject, kind: kind, on: on, recorded: recorded, payload: payload, content: content)
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
    /// What was done last is taken back.
    static let undone = "undone"
    /// Everything that was known of the subject was erased.
    static let forgotten = "forgotten"
  }

  /// Reads a payload and says which event is damaged where it cannot be read.
  func decoding<Value>(
    _ event: StoredEvent, _ content: JSON? = nil, _ read: (PayloadReader) throws(PayloadReader.Failure) -> Value
  ) throws(StoreError) -> Value {
    do throws(PayloadReader.Failure) {
      return try read(PayloadReader(content ?? event.payload))
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
