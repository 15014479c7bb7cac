import DataRights
import DataRightsStore
import Testing

/// Taking over the events of another log.
struct MergeTests {
  let temporary: TemporaryFolder
  let journal: Journal
  let other: TemporaryFolder
  let target: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    other = try TemporaryFolder()
    target = try Journal.open(folder: other.store, mode: .createIfMissing)
    try journal.setProfile(today: Sample.today, recorded: Sample.now) { _ in Writer(name: "Erika Mustermann") }
    try journal.openProceeding(recorded: Sample.now) { (Sample.proceeding($0), [Sample.letter]) }
    try journal.openSample()
    try journal.log(Sample.event(.sent), in: 2)
    _ = try journal.forget(proceeding: 1, today: Sample.today, recorded: Sample.now)
    try journal.openSample()
    _ = try journal.undo(today: Sample.today, recorded: Sample.now)
  }

  private func incoming(_ journal: Journal) throws -> [IncomingEvent] {
    try journal.eventLog.read { log in
      var events: [IncomingEvent] = []
      try log.eachEvent { event in
        events.append(
          IncomingEvent(
            sequence: event.sequence, action: event.action,
            event: NewEvent(
              person: event.person, subject: event.subject, kind: event.kind, on: event.on, recorded: event.recorded,
              payload: event.payload, content: try log.content(of: event)), hash: event.hash))
        return true
      }
      return events
    }
  }

  private func all(_ journal: Journal) throws -> [EventChain.Kept?] {
    try journal.eventLog.read { log in
      var kept: [EventChain.Kept?] = []
      try log.eachLink { kept.append($0) }
      return kept
    }
  }

  @Test func `an empty log becomes the same`() throws {
    let report = try target.merge(try incoming(journal))
    #expect(try all(target) == all(journal))
    #expect(report.added == (try all(journal).count))
    #expect(try target.verify(EvidenceFolder(store: other.store)).findings == [])
    #expect(try target.openSample().number == 4)
  }

  @Test func `a second time nothing is taken over`() throws {
    _ = try target.merge(try incoming(journal))
    let before = try all(target)
    let report = try target.merge(try incoming(journal))
    #expect(report.added == 0)
    #expect(report.proceedings == [:])
    #expect(try all(target) == before)
  }

  @Test func `a log that went on is taken over from where both were the same`() throws {
    _ = try target.merge(try incoming(journal))
    try journal.log(Sample.event(.received, "2026-11-03"), in: 2)
    let report = try target.merge(try incoming(journal))
    #expect(report.added == 1)
    #expect(try target.proceeding(2) == journal.proceeding(2))
  }

  @Test func `another log's proceedings get new numbers and keep their chains`() throws {
    try target.open { number in
      Proceeding(
        number: number, reference: "DR-OTHER", right: .access, law: "eu-gdpr", addressee: "example", controller: "E",
        controllerPlace: nil, representativePlaces: [], resident: nil, language: "en", opened: Sample.today,
        disclosed: [])
    }
    let preview = try target.merge(try incoming(journal), isPreview: true)
    #expect(try target.proceedings().count == 1)
    let report = try target.merge(try incoming(journal))
    #expect(report == preview)
    #expect(report.proceedings == [2: 2, 3: 3])
    #expect(try target.proceeding(2).reference == "DR-2345-2")
    #expect(try target.proceeding(2).events == [Sample.event(.sent)])
    #expect(try target.head(of: 2).hash == journal.head(of: 2).hash)
    #expect(try target.verify(EvidenceFolder(store: other.store)).findings == [])
    _ = try target.undo(today: Sample.today, recorded: Sample.now)
    #expect(try target.proceedings().map(\.reference) == ["DR-OTHER"])
  }

  @Test func `logs that went on differently are not mixed`() throws {
    _ = try target.merge(try incoming(journal))
    try journal.log(Sample.event(.received, "2026-11-03"), in: 2)
    try target.log(Sample.event(.received, "2026-11-04"), in: 2)
    let before = try all(target)
    #expect(throws: MergeError.conflict(.proceeding(2))) { try target.merge(try incoming(journal)) }
    #expect(try all(target) == before)
  }

  @Test func `a profile that both have differently stays as it is here`() throws {
    try target.setProfile(today: Sample.today, recorded: Sample.now) { _ in Writer(name: "Erika M.") }
    let report = try target.merge(try incoming(journal))
    #expect(report.left == [.profile("own")])
    #expect(try target.profile() == Writer(name: "Erika M."))
    #expect(try target.proceedings().map(\.reference) == ["DR-2345-2"])
    #expect(try target.verify(EvidenceFolder(store: other.store)).findings == [])
  }

  @Test func `an event that was changed is refused, and nothing is taken over`() throws {
    var events = try incoming(journal)
    let changed = events[2].event
    events[2] = IncomingEvent(
      sequence: events[2].sequence, action: events[2].action,
      event: NewEvent(
        person: changed.person, subject: changed.subject, kind: changed.kind, on: Sample.day("2026-10-01"),
        recorded: changed.recorded, payload: changed.payload), hash: events[2].hash)
    #expect(throws: MergeError.broken(sequence: events[2].sequence)) { try target.merge(events) }
    #expect(try all(target) == [])
    let gap = Array(try incoming(journal).enumerated().filter { $0.offset != 1 }.map(\.element))
    #expect(throws: MergeError.self) { try target.merge(gap) }
    #expect(throws: MergeError.self) { try target.merge(try incoming(journal).reversed()) }
    #expect(try all(target) == [])
  }
}
