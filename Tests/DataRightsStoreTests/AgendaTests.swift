import DataRights
import DataRightsStore
import Testing

/// The index of what is due, against all proceedings looked at one by one.
struct AgendaTests {
  let temporary: TemporaryFolder
  let journal: Journal

  init() throws {
    temporary = try TemporaryFolder()
    journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
  }

  /// Thirty days after the last event; nothing where nothing was sent.
  private static func due(_ proceeding: Proceeding) -> CivilDate? {
    proceeding.events.last?.kind == .closed ? nil : proceeding.events.last?.on.adding(days: 30)
  }

  private func refresh(_ data: String = "1") throws -> Int {
    try journal.refreshAgenda(data: data) { Self.due($0) }
  }

  private func expected(_ person: String? = nil) throws -> [Agenda.Entry] {
    try journal.proceedings(ofEveryone: true).filter { person == nil || $0.profile == person }
      .compactMap { proceeding in Self.due(proceeding).map { Agenda.Entry(number: proceeding.number, due: $0) } }
      .sorted { ($0.due, $0.number) < ($1.due, $1.number) }
  }

  @Test func `the index says what looking at everything says, whatever is logged`() throws {
    var generator = SeededGenerator(seed: 11)
    for step in 0..<300 {
      let count = try journal.proceedings(ofEveryone: true).count
      let joe = journal.of("joe")
      let writer = Bool.random(using: &generator) ? journal : joe
      let number = Int.random(in: 1...max(count, 1), using: &generator)
      let day = Sample.day("2026-11-02").adding(days: Int.random(in: 0...20, using: &generator))
      switch Int.random(in: 0...9, using: &generator) {
      case 0...3:
        try writer.openProceeding(recorded: Sample.now) { (Sample.proceeding($0, profile: writer.person), []) }
      case 4...6: _ = try? writer.log(Event(.sent, on: day), in: number)
      case 7: _ = try? writer.log(Event(.closed, on: day), in: number)
      case 8: _ = try? writer.undo(today: Sample.today, recorded: Sample.now)
      default: _ = try? writer.forget(proceeding: number, today: Sample.today, recorded: Sample.now)
      }
      guard step % 7 == 0 else { continue }
      _ = try refresh()
      #expect(try journal.agenda(ofEveryone: true) == expected())
      #expect(try journal.agenda() == expected("own"))
      #expect(try joe.agenda(limit: 3) == Array(expected("joe").prefix(3)))
    }
    #expect(try expected().count > 10)
  }

  @Test func `only what changed is looked at again, and other data change all`() throws {
    for _ in 1...5 { try journal.openSample() }
    #expect(try refresh() == 5)
    #expect(try refresh() == 0)
    try journal.log(Sample.event(.sent), in: 3)
    #expect(try refresh() == 1)
    #expect(try journal.agenda() == [Agenda.Entry(number: 3, due: Sample.day("2026-12-02"))])
    #expect(try refresh("2") == 5)
    #expect(try refresh("2") == 0)
  }

  @Test func `the newest come first to a list that is cut`() throws {
    for _ in 1...5 { try journal.openSample() }
    let latest = try journal.latestProceedings(3)
    #expect(latest.proceedings.map(\.number) == [3, 4, 5])
    #expect(latest.hasMore)
    #expect(try !journal.latestProceedings(5).hasMore)
    #expect(try journal.of("joe").latestProceedings(3).proceedings == [])
  }
}
