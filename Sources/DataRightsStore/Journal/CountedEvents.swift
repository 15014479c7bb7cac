internal import DataRights

extension [StoredEvent] {
  /// The events as they count: without what was taken back, and a correction in the place of what it corrects.
  ///
  /// An event `undone` names the hashes of what it takes back; a correction is an event of the same kind that names
  /// the hash of the one it replaces. Both stay in the log.
  var counted: [StoredEvent] {
    var undone: Set<String> = []
    var hasCorrections = false
    for event in self {
      if event.kind == Journal.Kind.undone { undone.formUnion(event.takenBack) }
      if event.replaced != nil { hasCorrections = true }
    }
    guard !undone.isEmpty || hasCorrections else { return self }
    var counted: [StoredEvent] = []
    var places: [String: Int] = [:]
    for event in self where event.kind != Journal.Kind.undone && !undone.contains(event.hash) {
      if let place = event.replaced.flatMap({ places[$0] }) {
        counted[place] = event
        places[event.hash] = place
      } else {
        places[event.hash] = counted.count
        counted.append(event)
      }
    }
    return counted
  }
}

extension StoredEvent {
  private static let events = "events"
  private static let replaces = "replaces"

  /// The hashes of the events that this one takes back.
  var takenBack: [String] {
    guard kind == Journal.Kind.undone else { return [] }
    return payload[Self.events]?.array?.compactMap(\.string) ?? []
  }

  /// The hash of the event that this one corrects.
  var replaced: String? { payload[Self.replaces]?.string }

  /// What an event carries that takes others back.
  static func takingBack(_ events: [StoredEvent]) -> JSON { [Self.events: JSON(events.map(\.hash))] }

  /// What a correction of this event carries.
  func correcting(_ payload: JSON) -> JSON { payload.with(Self.replaces, JSON(hash)) }
}
