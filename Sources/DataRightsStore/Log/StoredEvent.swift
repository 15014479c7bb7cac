public import DataRights

/// An event as a caller hands it to the log.
public struct NewEvent: Sendable, Hashable {
  /// Whose it is: the id of a profile, or nothing for what all persons of the store share.
  public let person: String
  /// What it is about.
  public let subject: Subject
  /// What happened; a word that a newer version may have coined.
  public let kind: String
  /// The day on which it happened.
  public let on: CivilDate
  /// The instant in UTC at which it was recorded, as the caller gave it.
  public let recorded: String
  /// What else is known about it; an object.
  public let payload: JSON
  /// The letter that was written, where one was; an object, read only when it is asked for.
  public let content: JSON?

  /// Makes an event to be appended.
  public init(
    person: String = Journal.ownPerson, subject: Subject, kind: String, on: CivilDate, recorded: String,
    payload: JSON = [:], content: JSON? = nil
  ) {
    self.person = person
    self.subject = subject
    self.kind = kind
    self.on = on
    self.recorded = recorded
    self.payload = payload
    self.content = content
  }
}

/// An event as the log keeps it, whatever its subject and kind.
public struct StoredEvent: Sendable, Hashable {
  /// Its place in the log, never used again.
  public let sequence: Int64
  /// The place of the first event that was appended together with it: what was done in one go.
  public let action: Int64
  /// Whose it is: the id of a profile, or nothing for what all persons of the store share.
  public let person: String
  /// What it is about.
  public let subject: Subject
  /// What happened; a word that a newer version may have coined.
  public let kind: String
  /// The day on which it happened.
  public let on: CivilDate
  /// The instant in UTC at which it was recorded, as the caller gave it.
  public let recorded: String
  /// What else is known about it; an object.
  public let payload: JSON
  /// The link of its chain: see ``EventChain``.
  public let hash: String

  /// Makes an event as a log hands it out.
  public init(
    sequence: Int64, action: Int64, person: String, subject: Subject, kind: String, on: CivilDate, recorded: String,
    payload: JSON, hash: String
  ) {
    self.sequence = sequence
    self.action = action
    self.person = person
    self.subject = subject
    self.kind = kind
    self.on = on
    self.recorded = recorded
    self.payload = payload
    self.hash = hash
  }
}

extension StoredEvent {
  /// What is wrong with an event that cannot be read; no data.
  struct Unreadable: Error { let detail: String }

  /// Reads an event as it is kept.
  ///
  /// - Parameter parse: reads a payload; nil where it is no JSON.
  init(
    kept: EventChain.Kept, parse: (String) -> JSON? = { try? JSON.parse($0) }
  ) throws(Unreadable) {
    let link = kept.link
    guard let on = CivilDate(iso: link.occurred) else {
      throw Unreadable(detail: "event \(kept.sequence): its day is no date")
    }
    guard let json = parse(link.payload), json.members != nil else {
      throw Unreadable(detail: "event \(kept.sequence): its payload is no JSON object")
    }
    self.init(
      sequence: kept.sequence, action: kept.action, person: link.person, subject: Subject(text: link.subject),
      kind: link.kind, on: on, recorded: link.recorded, payload: json, hash: kept.hash)
  }
}
