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

  /// Who does something, in a proceeding that there may be, on which day, and which of ten things.
  private func chance(
    _ generator: inout SeededGenerator
  ) throws -> (writer: Journal, number: Int, day: CivilDate, what: Int) {
    let count = try journal.proceedings(ofEveryone: true).count
    return (
      Bool.random(using: &generator) ? journal : journal.of("joe"),
      Int.random(in: 1...max(count, 1), using: &generator),
      Sample.day("2026-11-02").adding(days: Int.random(in: 0...20, using: &generator)),
      Int.random(in: 0...9, using: &generator)
    )
  }

  @Test func `the index says what looking at everything says, whatever is logged`() throws {
    var generator = SeededGenerator(seed: 11)
    for step in 0..<300 {
      let joe = journal.of("joe")
      let (writer, number, day, what) = try chance(&generator)
      switch what {
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

  @Test func `what is looked for is what every proceeding says, whatever is logged`() throws {
    var generator = SeededGenerator(seed: 12)
    for step in 0..<120 {
      let joe = journal.of("joe")
      let (writer, number, day, what) = try chance(&generator)
      switch what {
      case 0...3:
        let addressee = ["example", "shop", "other"].randomElement(using: &generator) ?? "example"
        try writer.openProceeding(recorded: Sample.now) {
          (Sample.proceeding($0, to: addressee, profile: writer.person), [])
        }
      case 4...5: _ = try? writer.log(Event(.sent, on: day), in: number)
      case 6:
        _ = try? writer.log(Event(.sent, on: Sample.day("2026-11-02")), in: number)
        _ = try? writer.log(Event(.bounced, on: day), in: number)
      case 7: _ = try? writer.log(Event(.closed, on: day), in: number)
      case 8: _ = try? writer.undo(today: Sample.today, recorded: Sample.now)
      default: _ = try? writer.forget(proceeding: number, today: Sample.today, recorded: Sample.now)
      }
      // With the days, and without them.
      if step % 5 == 0 { _ = try refresh() }
      let all = try journal.proceedings(ofEveryone: true)
      // While some of it is stale, and when nothing is.
      try expectFound(all, by: joe)
      #expect(try journal.refreshTraits())
      var indexed: [Int: Agenda.Traits] = [:]
      try journal.eventLog.read { log in
        try log.eachTraits(person: nil, isOver: nil) { number, traits in
          indexed[number] = traits
          return true
        }
      }
      #expect(indexed == Dictionary(uniqueKeysWithValues: all.map { ($0.number, Agenda.Traits($0)) }))
      try expectFound(all, by: joe)
    }
    #expect(try journal.bouncedAddressees().count > 1)
  }

  private func expectFound(_ all: [Proceeding], by joe: Journal) throws {
    #expect(
      try joe.proceedings(with: ["shop", "other"])
        == all.filter { $0.profile == "joe" && ["shop", "other"].contains($0.addressee) })
    #expect(
      try journal.proceedings { $0.isOver }
        == all.filter { $0.profile == "own" && $0.events.contains { $0.kind == .closed } })
    var bounced: [String: CivilDate] = [:]
    for proceeding in all {
      for event in proceeding.events where event.kind == .bounced {
        bounced[proceeding.addressee] = max(event.on, bounced[proceeding.addressee] ?? event.on)
      }
    }
    #expect(try journal.bouncedAddressees() == bounced)
  }

  @Test func `what is looked for needs no data, and leaves the days to be computed`() throws {
    for _ in 1...3 { try journal.openSample() }
    try journal.log(Sample.event(.sent), in: 2)
    #expect(try journal.refreshTraits())
    #expect(try journal.agenda() == [])
    #expect(try refresh() == 3)
    #expect(try journal.agenda() == [Agenda.Entry(number: 2, due: Sample.day("2026-12-02"))])
    // Other data change no more than the days.
    try journal.log(Sample.event(.sent), in: 3)
    #expect(try journal.eventLog.read { try $0.staleProceedings(.traits, limit: 9) } == [3])
    #expect(try refresh("2") == 3)
    #expect(try journal.eventLog.read { try $0.staleCount(.traits) } == 0)
  }

  @Test func `a refresh that breaks off goes on where it was`() throws {
    struct Broken: Error {}
    for _ in 1...1500 { try journal.openSample() }
    var folded = 0
    #expect(throws: Broken.self) {
      try journal.refreshAgenda(data: "1") { proceeding in
        folded += 1
        if folded == 1200 { throw Broken() }
        return Self.due(proceeding)
      }
    }
    // What was done before it stays done, and the days are not taken for those of other data.
    #expect(try journal.eventLog.read { try $0.staleCount(.whole(data: "1")) } == 500)
    var told: [Int] = []
    #expect(try journal.refreshAgenda(data: "1", progress: { done, _ in told.append(done) }) { Self.due($0) } == 500)
    #expect(told == [])
    #expect(try journal.refreshAgenda(data: "2", progress: { done, _ in told.append(done) }) { Self.due($0) } == 1500)
    #expect(told == [1000])
  }

  @Test func `two programs with other data each get their days, or say that the store is busy`() throws {
    for _ in 1...1100 { try journal.openSample() }
    var hasBegun = false
    let done = try journal.refreshAgenda(
      data: "1",
      progress: { _, _ in
        guard !hasBegun else { return }
        hasBegun = true
        _ = try? journal.refreshAgenda(data: "2") { _ in nil }
      }
    ) { Self.due($0) }
    #expect(hasBegun)
    #expect(done == 2100)
    #expect(try journal.refreshAgenda(data: "1") { Self.due($0) } == 0)
    #expect(throws: StoreError.busy(temporary.database)) {
      try journal.refreshAgenda(
        data: "3",
        progress: { _, _ in
          _ = try? journal.refreshAgenda(data: "4") { _ in nil }
        }
      ) { Self.due($0) }
    }
  }

  @Test func `nothing that is looked for is left of what was erased`() throws {
    try journal.openProceeding(recorded: Sample.now) { (Sample.proceeding($0, to: "schattenfirma"), []) }
    #expect(try journal.refreshTraits())
    #expect(try String(decoding: temporary.bytes(), as: UTF8.self).contains("schattenfirma"))
    _ = try journal.forget(proceeding: 1, today: Sample.today, recorded: Sample.now)
    try journal.eventLog.compact()
    #expect(try !String(decoding: temporary.bytes(), as: UTF8.self).contains("schattenfirma"))
  }
}
