public import DataRights

/// An event as the log keeps it, whatever its subject and kind.
public struct StoredEvent: Sendable, Hashable {
  /// Its place in the log, never used again.
  public let sequence: Int64
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

  /// Makes an event as a log hands it out.
  public init(sequence: Int64, subject: Subject, kind: String, on: CivilDate, recorded: String, payload: JSON) {
    self.sequence = sequence
    self.subject = subject
    self.kind = kind
    self.on = on
    self.recorded = recorded
    self.payload = payload
  }
}
