internal import DataRights

/// An event of another log, or of an export of this one.
public struct IncomingEvent: Sendable {
  /// Its place there.
  public let sequence: Int64
  /// The place there of the first event of its action.
  public let action: Int64
  /// The event itself.
  public let event: NewEvent
  /// The link of its chain there.
  public let hash: String

  /// Makes an event of another log.
  public init(sequence: Int64, action: Int64, event: NewEvent, hash: String) {
    self.sequence = sequence
    self.action = action
    self.event = event
    self.hash = hash
  }
}

/// Why the events of another log are not taken over; nothing is then.
public enum MergeError: Error, Sendable, Hashable {
  /// An event is not what its hash says, or not in its order; its place in the other log.
  case broken(sequence: Int64)
  /// Both logs went on differently; what it is about, as the other log has it.
  case conflict(Subject)
}

/// What was taken over from another log, or would be.
public struct MergeReport: Sendable, Hashable {
  /// The numbers of proceedings that are new here, by their numbers there.
  public var proceedings: [Int: Int] = [:]
  /// How many events were taken over.
  public var added = 0
  /// How many were here already.
  public var known = 0
  /// Profiles and addressees of which this log says something else; they stay as they are here.
  public var left: [Subject] = []
}

extension Journal {
  /// Takes over the events of another log: all of them, or none.
  ///
  /// Into an empty log they go as they are, so that an export of it is the same again. Into another, each subject's
  /// events go behind those that both have; a proceeding is known by its reference and else gets a new number. A profile
  /// or an addressee of which both say different things stays as it is here. All of it is one action.
  ///
  /// - Parameter isPreview: whether only to say what would be taken over.
  public func merge(_ incoming: [IncomingEvent], isPreview: Bool = false) throws -> MergeReport {
    try check(incoming)
    if isPreview { return try eventLog.read { try plan(incoming, in: $0).report } }
    return try eventLog.write { log in
      let (report, events) = try plan(incoming, in: log)
      let isEmpty = try log.eventCount() == 0
      for event in events {
        let stored =
          isEmpty
          ? try log.append(event.event, sequence: event.sequence, action: event.action) : try log.append(event.event)
        guard stored.hash == event.hash else { throw MergeError.broken(sequence: event.sequence) }
      }
      return report
    }
  }

  private struct ChainKey: Hashable {
    let subject: Subject
    let person: String

    init(_ event: NewEvent) {
      subject = event.subject
      person = event.person
    }
  }

  /// Recomputes every chain of the other log.
  private func check(_ incoming: [IncomingEvent]) throws {
    var heads: [ChainKey: String] = [:]
    var last: Int64 = 0
    for event in incoming {
      guard event.sequence > last, event.action <= event.sequence, event.action > 0 else {
        throw MergeError.broken(sequence: event.sequence)
      }
      last = event.sequence
      let key = ChainKey(event.event)
      let link = EventChain.Link(event.event)
      guard link.hash(after: heads[key] ?? "") == event.hash else { throw MergeError.broken(sequence: event.sequence) }
      heads[key] = event.hash
    }
  }

  private func plan(
    _ incoming: [IncomingEvent], in log: any LogReader
  ) throws -> (report: MergeReport, events: [IncomingEvent]) {
    var report = MergeReport()
    guard try log.eventCount() > 0 else {
      report.added = incoming.count
      for case .proceeding(let number) in incoming.map(\.event.subject) { report.proceedings[number] = number }
      return (report, incoming)
    }
    var chains: [ChainKey: [IncomingEvent]] = [:]
    var order: [ChainKey] = []
    for event in incoming {
      let key = ChainKey(event.event)
      if chains[key] == nil { order.append(key) }
      chains[key, default: []].append(event)
    }
    var next = try log.highestProceedingNumber() + 1
    let known = try references(in: log)
    var added: [IncomingEvent] = []
    for key in order {
      guard let chain = chains[key] else { continue }
      var subject = key.subject
      if case .proceeding(let number) = subject {
        // A proceeding that was erased there is none of anybody's here.
        guard let reference = chain.first?.event.payload["reference"]?.string else { continue }
        if let here = known[reference] {
          subject = .proceeding(here)
        } else {
          subject = .proceeding(next)
          report.proceedings[number] = next
          next += 1
        }
      }
      let here = try log.events(of: subject, person: key.person).map(\.hash)
      let there = chain.map(\.hash)
      let common = min(here.count, there.count)
      guard here.prefix(common) == there.prefix(common) else {
        // Of these the last word counts, and nothing is lost by keeping what was said here.
        guard [.profile, .addressee].contains(key.subject.family) else { throw MergeError.conflict(key.subject) }
        report.left.append(key.subject)
        continue
      }
      report.known += common
      added += chain.dropFirst(common).map { $0.about(subject) }
    }
    report.added = added.count
    return (report, added.sorted { $0.sequence < $1.sequence })
  }

  private func references(in log: any LogReader) throws -> [String: Int] {
    var numbers: [String: Int] = [:]
    try log.eachEvent(mentioning: "\"reference\"") { event in
      if event.kind == Kind.opened, case .proceeding(let number) = event.subject,
        let reference = event.payload["reference"]?.string
      {
        numbers[reference] = number
      }
      return true
    }
    return numbers
  }
}

extension IncomingEvent {
  /// The same event under the number that its subject has here.
  fileprivate func about(_ subject: Subject) -> IncomingEvent {
    IncomingEvent(
      sequence: sequence, action: action,
      event: NewEvent(
        person: event.person, subject: subject, kind: event.kind, on: event.on, recorded: event.recorded,
        payload: event.payload, content: event.content), hash: hash)
  }
}
