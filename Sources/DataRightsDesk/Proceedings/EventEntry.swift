package import DataRights
import DataRightsStore

/// What a user says that happened in a proceeding, with the files that prove it.
package struct EventEntry {
  package let kind: EventKind
  /// The day; nil for that of the message that proves it, or today.
  package var day: Day?
  package var until: CivilDate?
  package var via: Event.Channel?
  package var note: String?
  package var evidence: [EvidenceFile] = []

  package init(_ kind: EventKind) {
    self.kind = kind
  }

  /// Keeps the files and logs the event.
  package func log(in number: Int, _ desk: Desk) throws -> (proceeding: Proceeding, event: Event) {
    // A number that is not known makes no store, and what cannot be shown afterwards is not logged.
    _ = try desk.law(desk.readJournal().proceeding(number).law)
    let pieces = try KeptEvidence.read(evidence, desk)
    let message = pieces.compactMap(\.message).first
    if day == nil, let date = message?.on { desk.remark(desk.words.text("log.day-of-mail", ["date": date.iso])) }
    let event = Event(
      kind, on: day?.date ?? message?.on ?? desk.today, at: day?.time, until: until,
      via: via ?? (message == nil ? nil : .email), note: note, evidence: pieces, messageID: message?.id)
    let journal = try desk.writeJournal()
    return (try journal.log(event, in: number, today: desk.today, recorded: desk.world.now), event)
  }
}

extension EventEntry {
  /// Keeps the files and puts what was said in the place of an event, whose kind and evidence stay.
  package func correct(_ position: Int, in number: Int, _ desk: Desk) throws {
    let pieces = try KeptEvidence.read(evidence, desk)
    try desk.writeJournal().correct(position, in: number, today: desk.today, recorded: desk.world.now) { old in
      Event(
        old.kind, on: day?.date ?? old.on, at: day == nil ? old.at : day?.time, until: until, via: via, note: note,
        evidence: old.evidence + pieces, messageID: old.messageID)
    }
  }
}
