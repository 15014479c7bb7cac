package import DataRights
import DataRightsExchange
package import DataRightsStore

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes the log out for other programs, and takes an export in.
package struct StoreExport {
  package let desk: Desk

  package init(_ desk: Desk) {
    self.desk = desk
  }

  /// Writes everything as one document: of all persons, or of one.
  package func write(of person: String?, withEvidence: Bool, _ write: @escaping ([UInt8]) throws -> Void) throws {
    let journal = try desk.readJournal()
    var writer = try StoreDocumentWriter(write)
    var sums: Set<String> = []
    try journal.eventLog.read { log in
      try log.eachLink { kept in
        guard let kept, let event = ExportedEvent(kept) else {
          throw StoreError.damaged(journal.eventLog.location, detail: "an event")
        }
        guard person == nil || event.person == person || event.person.isEmpty else { return }
        try writer.add(event)
        for piece in event.payload["evidence"]?.array ?? [] {
          if let sum = piece["sha256"]?.string { sums.insert(sum) }
        }
      }
    }
    for sum in sums.sorted() where withEvidence && desk.evidence.folder.has(sum) {
      guard let data = FileManager.default.contents(atPath: desk.evidence.folder.path(of: sum)) else {
        throw desk.failure("unreadable-file", ["file": desk.evidence.folder.path(of: sum)])
      }
      try writer.add(evidence: Array(data), sha256: sum)
    }
    try writer.finish()
  }

  /// Writes the events as a table for reading: of all persons, or of the desk's.
  package func writeTable(of person: String?, _ write: ([UInt8]) throws -> Void) throws {
    let table = EventTable(words: desk.tableWords)
    var writer = table.writer(hasMark: true)
    try desk.readJournal().eachProceedings(ofEveryone: person == nil) { proceedings in
      table.add(proceedings, to: &writer)
      try write(Array(writer.take().utf8))
    }
    try write(Array(writer.take().utf8))
  }

  /// Takes an export in, or says what would be taken in.
  package func take(_ json: JSON, file: String, isPreview: Bool) throws -> MergeReport {
    let document: StoreDocument
    do throws(StoreDocumentError) {
      document = try StoreDocument(json, file: file)
    } catch {
      switch error {
      case .notOurs: throw desk.failure("import-unknown", ["file": file])
      case .newer: throw desk.failure("export-newer", ["file": file])
      case .malformed(let line, let key):
        throw desk.failure("export-malformed", ["file": "\(file):\(line)", "key": key])
      }
    }
    for piece in document.evidence where FileDigest(bytes: piece.bytes).hex != piece.sha256 {
      throw desk.failure("export-evidence", ["file": file, "sum": piece.sha256])
    }
    let events = document.events.map(\.incoming)
    do {
      if isPreview { return try desk.readJournal().merge(events, isPreview: true) }
      let journal = try desk.newPersonsJournal()
      for piece in document.evidence { try keep(piece.bytes) }
      return try journal.merge(events)
    } catch let error as MergeError {
      switch error {
      case .broken(let sequence):
        throw desk.failure("export-changed", ["file": file, "event": "\(sequence)"])
      case .conflict(let subject): throw desk.failure("export-conflict", ["subject": subject.text])
      }
    }
  }

  private func keep(_ bytes: [UInt8]) throws {
    do {
      let kept = try desk.evidence.folder.keep(bytes: bytes)
      if kept.isNew { desk.evidence.note(kept.digest.hex) }
    } catch {
      throw desk.failure("store-not-writable", ["path": desk.evidence.folder.folder])
    }
  }
}

extension ExportedEvent {
  /// An event as the document has it; nil where it is not as events are.
  fileprivate init?(_ kept: EventChain.Kept) {
    guard let on = CivilDate(iso: kept.link.occurred), let payload = try? JSON.parse(kept.link.payload) else {
      return nil
    }
    var content: JSON?
    if let text = kept.link.content {
      guard let json = try? JSON.parse(text) else { return nil }
      content = json
    }
    self.init(
      sequence: kept.sequence, action: kept.action, person: kept.link.person, subject: kept.link.subject,
      kind: kept.link.kind, on: on, recorded: kept.link.recorded, payload: payload, content: content, hash: kept.hash)
  }

  fileprivate var incoming: IncomingEvent {
    IncomingEvent(
      sequence: sequence, action: action,
      event: NewEvent(
        person: person, subject: Subject(text: subject), kind: kind, on: on, recorded: recorded, payload: payload,
        content: content), hash: hash)
  }
}
