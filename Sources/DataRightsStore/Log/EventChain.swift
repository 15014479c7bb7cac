internal import Crypto
internal import DataRights

/// How the events of one subject are chained: each event's hash covers the event and the hash before it.
///
/// The hash is SHA-256 over these texts in UTF-8, each written as its length in bytes, a colon, the text and a comma:
/// the hash of the subject's event before (empty for the first), the person, the chain's name, the kind, the day, the
/// instant of recording, the payload and the content (empty where there is none). A chain is named after its subject;
/// one of a proceeding only `proceeding`, since its number is local and its first event holds the lasting reference.
public enum EventChain {
  /// The fields that a link covers, as the log keeps them.
  public struct Link: Sendable, Hashable {
    /// Whose the event is.
    public let person: String
    /// What it is about.
    public let subject: String
    /// What happened.
    public let kind: String
    /// The day on which it happened.
    public let occurred: String
    /// The instant of recording.
    public let recorded: String
    /// What else is known, as JSON.
    public let payload: String
    /// The letter, as JSON; nil where none was written.
    public let content: String?

    /// Makes a link.
    public init(
      person: String, subject: String, kind: String, occurred: String, recorded: String, payload: String,
      content: String?
    ) {
      self.person = person
      self.subject = subject
      self.kind = kind
      self.occurred = occurred
      self.recorded = recorded
      self.payload = payload
      self.content = content
    }

    /// What the hash of an event to be appended covers.
    init(_ event: NewEvent) {
      self.init(
        person: event.person, subject: event.subject.text, kind: event.kind, occurred: event.on.iso,
        recorded: event.recorded, payload: event.payload.text(indented: false),
        content: event.content?.text(indented: false))
    }

    /// The hash of this link after the one before; empty before the first.
    public func hash(after previous: String) -> String {
      let name = subject.hasPrefix(Subject.Family.proceeding.prefix) ? Subject.Family.proceeding.rawValue : subject
      var bytes: [UInt8] = []
      bytes.reserveCapacity(512 + payload.utf8.count + (content?.utf8.count ?? 0))
      for text in [previous, person, name, kind, occurred, recorded, payload, content ?? ""] {
        Self.append(text.utf8.count, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        bytes += text.utf8
        bytes.append(UInt8(ascii: ","))
      }
      return FileDigest.hex(SHA256.hash(data: bytes))
    }

    private static func append(_ number: Int, to bytes: inout [UInt8]) {
      if number >= 10 { append(number / 10, to: &bytes) }
      bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
    }
  }

  /// An event as it is kept.
  public struct Kept: Sendable, Hashable {
    /// Its place in the log.
    public let sequence: Int64
    /// The place of the first event of its action.
    public let action: Int64
    /// What the hash covers.
    public let link: Link
    /// The hash that is kept with it.
    public let hash: String

    /// Makes an event as it is kept.
    public init(sequence: Int64, action: Int64, link: Link, hash: String) {
      self.sequence = sequence
      self.action = action
      self.link = link
      self.hash = hash
    }
  }

  /// The head of a chain: how many events it has, and the hash of the last.
  public struct Head: Sendable, Hashable {
    /// Whose it is.
    public let person: String
    /// What its events are about.
    public let subject: Subject
    /// How many events it has.
    public let events: Int
    /// The hash of the last of them.
    public let hash: String
  }
}
