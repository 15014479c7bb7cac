public import DataRights

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// An event of a log as an exported document has it.
public struct ExportedEvent: Sendable, Hashable {
  /// Its place in the log.
  public let sequence: Int64
  /// The place of the first event of its action.
  public let action: Int64
  /// Whose it is: the id of a profile; empty for what all persons share.
  public let person: String
  /// What it is about, such as `proceeding:1`.
  public let subject: String
  /// What happened.
  public let kind: String
  /// The day on which it happened.
  public let on: CivilDate
  /// The instant in UTC at which it was recorded.
  public let recorded: String
  /// What else is known about it; an object.
  public let payload: JSON
  /// The letters that were written; an object.
  public let content: JSON?
  /// The link of its chain.
  public let hash: String

  /// Makes an event of a document.
  public init(
    sequence: Int64, action: Int64, person: String, subject: String, kind: String, on: CivilDate, recorded: String,
    payload: JSON, content: JSON?, hash: String
  ) {
    self.sequence = sequence
    self.action = action
    self.person = person
    self.subject = subject
    self.kind = kind
    self.on = on
    self.recorded = recorded
    self.payload = payload
    self.content = content
    self.hash = hash
  }
}

/// A whole log as one JSON document, an event a line.
///
/// ```json
/// {"events":[
/// {"action":1,"hash":"…","kind":"set","occurred":"2026-11-23","payload":{…},"person":"own","recorded":"…",
///  "sequence":1,"subject":"profile:own"}
/// ],"evidence":[
/// {"base64":"…","sha256":"…"}
/// ],"format":1,"kind":"datarights-export"}
/// ```
///
/// Keys are sorted and nothing depends on when the document is written, so equal logs give equal bytes.
public struct StoreDocument: Sendable {
  /// What the key `kind` says.
  public static let kind = "datarights-export"
  /// The events in the order of the log.
  public let events: [ExportedEvent]
  /// The files of evidence by their sums.
  public let evidence: [(sha256: String, bytes: [UInt8])]

  /// Reads a document strictly; an unknown key is an error.
  ///
  /// - Parameter file: the file's name, as errors show it.
  public init(_ json: JSON, file: String) throws(StoreDocumentError) {
    guard let members = json.members, json["kind"]?.string == Self.kind else { throw .notOurs }
    guard json["format"]?.integer == 1 else { throw .newer }
    if let stranger = members.first(where: { !["events", "evidence", "format", "kind"].contains($0.key) }) {
      throw .malformed(line: stranger.value.line, key: stranger.key)
    }
    var events: [ExportedEvent] = []
    for element in json["events"]?.array ?? [] { events.append(try ExportedEvent(element)) }
    var evidence: [(sha256: String, bytes: [UInt8])] = []
    for element in json["evidence"]?.array ?? [] {
      guard let sum = element["sha256"]?.string, let text = element["base64"]?.string,
        let data = Data(base64Encoded: text)
      else { throw .malformed(line: element.line, key: "evidence") }
      evidence.append((sum, Array(data)))
    }
    self.events = events
    self.evidence = evidence
  }
}

/// Why a document cannot be read; never with anything that it holds.
public enum StoreDocumentError: Error, Sendable, Hashable {
  /// It is no export of ours.
  case notOurs
  /// A newer version wrote it.
  case newer
  /// Something in it is not as it should be.
  case malformed(line: Int, key: String)
}

extension ExportedEvent {
  private static let keys: Set<String> = [
    "action", "content", "hash", "kind", "occurred", "payload", "person", "recorded", "sequence", "subject",
  ]

  init(_ json: JSON) throws(StoreDocumentError) {
    guard let members = json.members else { throw .malformed(line: json.line, key: "events") }
    if let stranger = members.first(where: { !Self.keys.contains($0.key) }) {
      throw .malformed(line: stranger.value.line, key: stranger.key)
    }
    func need<Value>(_ key: String, _ read: (JSON) -> Value?) throws(StoreDocumentError) -> Value {
      guard let value = json[key].flatMap(read) else { throw .malformed(line: json.line, key: key) }
      return value
    }
    func object(_ json: JSON) -> JSON? { json.members.map { _ in json } }
    self.init(
      sequence: try need("sequence") { $0.integer.map(Int64.init) },
      action: try need("action") { $0.integer.map(Int64.init) }, person: try need("person", \.string),
      subject: try need("subject", \.string), kind: try need("kind", \.string),
      on: try need("occurred") { $0.string.flatMap(CivilDate.init(iso:)) }, recorded: try need("recorded", \.string),
      payload: try need("payload", object),
      content: try json["content"].map { _ throws(StoreDocumentError) in try need("content", object) },
      hash: try need("hash", \.string))
  }

  /// The event as a line of the document.
  var line: String {
    let json: JSON = [
      "action": JSON(.number("\(action)")), "hash": JSON(hash), "kind": JSON(kind), "occurred": JSON(on.iso),
      "payload": payload, "person": JSON(person), "recorded": JSON(recorded), "sequence": JSON(.number("\(sequence)")),
      "subject": JSON(subject),
    ]
    return json.with("content", content).text(indented: false)
  }
}
