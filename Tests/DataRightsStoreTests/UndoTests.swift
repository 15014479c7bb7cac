import DataRights
import DataRightsStore
import Testing

/// Taking back and correcting: what counts changes, and the log keeps everything.
struct UndoTests {
  let temporary: TemporaryFolder
  let journal: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  @discardableResult
  private func undo(_ journal: Journal? = nil) throws -> [String] {
    try (journal ?? self.journal).undo(today: Sample.today, recorded: Sample.now).events.map(\.kind)
  }

  private func count() throws -> Int { try journal.eventLog.read { try $0.eventCount() } }

  @Test func `what was done last is taken back, and then what was done before`() throws {
    try journal.setProfile(today: Sample.today, recorded: Sample.now) { _ in Writer(name: "Jane Roe") }
    try journal.setProfile(today: Sample.today, recorded: Sample.now) { _ in Writer(name: "Jane Row") }
    try journal.openSample()
    try journal.log(Sample.event(.sent), in: 1)
    #expect(try undo() == ["sent"])
    #expect(try journal.proceeding(1).events == [])
    #expect(try undo() == ["opened"])
    #expect(throws: StoreError.noSuchProceeding(1)) { try journal.proceeding(1) }
    #expect(try undo() == ["set"])
    #expect(try journal.profile() == Writer(name: "Jane Roe"))
    #expect(try undo() == ["set"])
    #expect(try journal.profile() == Writer())
    #expect(throws: StoreError.nothingToUndo) { try undo() }
    #expect(try count() == 8)
    #expect(try journal.verify(EvidenceFolder(store: temporary.store)).findings == [])
  }

  @Test func `what follows an undo is what an undo takes back next`() throws {
    try journal.openSample()
    try journal.log(Sample.event(.sent), in: 1)
    try undo()
    try journal.log(Sample.event(.sent, "2026-11-05"), in: 1)
    #expect(try journal.proceeding(1).events == [Sample.event(.sent, "2026-11-05")])
    #expect(try undo() == ["sent"])
    #expect(try undo() == ["opened"])
  }

  @Test func `a number that was taken back is not used again`() throws {
    try journal.openSample()
    try undo()
    #expect(try journal.openSample().number == 2)
  }

  @Test func `what was appended together is taken back together`() throws {
    try journal.eventLog.write { _ in
      try journal.openSample()
      try journal.openSample()
      try journal.log(Sample.event(.sent), in: 2)
    }
    try journal.openSample()
    #expect(try undo() == ["opened"])
    #expect(try undo() == ["opened", "opened", "sent"])
    #expect(try journal.proceedings() == [])
  }

  @Test func `each person takes back their own`() throws {
    try journal.openSample()
    let joe = journal.of("joe")
    try joe.openProceeding(recorded: Sample.now) { number in (Sample.proceeding(number, profile: "joe"), []) }
    #expect(try undo() == ["opened"])
    #expect(try joe.proceedings().map(\.number) == [2])
    #expect(throws: StoreError.nothingToUndo) { try undo() }
    #expect(try undo(joe) == ["opened"])
  }

  @Test func `an erasure is not taken back`() throws {
    try journal.openSample()
    _ = try journal.forget(proceeding: 1, today: Sample.today, recorded: Sample.now)
    #expect(throws: StoreError.cannotUndo) { try undo() }
  }

  @Test func `a correction counts in the place of what it corrects`() throws {
    try journal.openSample()
    for event in [Sample.event(.sent), Sample.event(.received, "2026-11-03"), Sample.event(.answered, "2026-11-20")] {
      try journal.log(event, in: 1)
    }
    let corrected = try journal.correct(2, in: 1, today: Sample.today, recorded: Sample.now) { old in
      Event(old.kind, on: Sample.day("2026-11-04"), via: .post)
    }
    #expect(
      corrected.events == [
        Sample.event(.sent), Event(.received, on: Sample.day("2026-11-04"), via: .post),
        Sample.event(.answered, "2026-11-20"),
      ])
    #expect(try journal.proceeding(1) == corrected)
    let again = try journal.correct(2, in: 1, today: Sample.today, recorded: Sample.now) { old in
      Event(old.kind, on: Sample.day("2026-11-05"), via: old.via)
    }
    #expect(again.events.map(\.on.iso) == ["2026-11-02", "2026-11-05", "2026-11-20"])
    #expect(try undo() == ["received"])
    #expect(try journal.proceeding(1) == corrected)
    #expect(try undo() == ["received"])
    #expect(try journal.proceeding(1).events[1] == Sample.event(.received, "2026-11-03"))
    #expect(try count() == 8)
  }

  @Test func `a correction that cannot have happened is refused`() throws {
    try journal.openSample()
    try journal.log(Sample.event(.sent), in: 1)
    try journal.log(Sample.event(.answered, "2026-11-20"), in: 1)
    let before = try count()
    #expect(throws: EventError.self) {
      try journal.correct(1, in: 1, today: Sample.today, recorded: Sample.now) { old in
        Event(old.kind, on: Sample.day("2026-11-21"))
      }
    }
    #expect(throws: EventError.self) {
      try journal.takeBack(1, in: 1, today: Sample.today, recorded: Sample.now)
    }
    #expect(throws: StoreError.noSuchEvent(3, count: 2)) {
      try journal.takeBack(3, in: 1, today: Sample.today, recorded: Sample.now)
    }
    #expect(throws: StoreError.unstorable(.proceeding)) {
      try journal.correct(2, in: 1, today: Sample.today, recorded: Sample.now) { Event(.refused, on: $0.on) }
    }
    #expect(try count() == before)
  }

  @Test func `an event of long ago is taken back`() throws {
    try journal.openSample()
    try journal.log(Sample.event(.sent), in: 1)
    try journal.log(Sample.event(.closed, "2026-11-03"), in: 1)
    try journal.openSample()
    let open = try journal.takeBack(2, in: 1, today: Sample.today, recorded: Sample.now)
    #expect(open.events == [Sample.event(.sent)])
    try journal.log(Sample.event(.answered, "2026-11-20"), in: 1)
    #expect(try journal.proceeding(1).events.map(\.kind) == [.sent, .answered])
  }
}
