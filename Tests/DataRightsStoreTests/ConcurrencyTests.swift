import DataRights
import DataRightsStore
import Dispatch
import Synchronization
import Testing

/// Several connections to one file at once, as several processes would have them.
struct ConcurrencyTests {
  /// Runs the same work on threads of their own and gives the errors.
  private func atOnce(_ count: Int, _ work: @Sendable (Int) throws -> Void) -> [String] {
    let errors = Mutex<[String]>([])
    DispatchQueue.concurrentPerform(iterations: count) { index in
      do { try work(index) } catch { errors.withLock { $0.append("\(error)") } }
    }
    return errors.withLock { $0 }
  }

  @Test func `four writers at once all succeed`() throws {
    let temporary = try TemporaryFolder()
    let errors = atOnce(4) { writer in
      let journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
      for _ in 1...50 {
        let number = try journal.openSample(to: "writer-\(writer)").number
        if number.isMultiple(of: 5) { try journal.log(Sample.event(.sent), in: number) }
      }
    }
    #expect(errors == [])
    let proceedings = try Journal.open(folder: temporary.store, mode: .existing).proceedings()
    #expect(proceedings.map(\.number) == Array(1...200))
    #expect(proceedings.filter { !$0.events.isEmpty }.map(\.number) == Array(stride(from: 5, through: 200, by: 5)))
    #expect(Dictionary(grouping: proceedings, by: \.addressee).mapValues(\.count).values.allSatisfy { $0 == 50 })
    #expect(try RawSQLite(temporary.database).run("PRAGMA integrity_check") == ["ok"])
  }

  @Test func `what can happen once is logged once, whoever comes first`() throws {
    let temporary = try TemporaryFolder()
    try Journal.open(folder: temporary.store, mode: .createIfMissing).openSample()
    let errors = atOnce(4) { _ in
      try Journal.open(folder: temporary.store, mode: .existing).log(Sample.event(.sent), in: 1)
    }
    let twice = EventError.twice(.sent, on: Sample.day("2026-11-02"))
    #expect(errors == Array(repeating: "\(twice)", count: 3))
    #expect(try Journal.open(folder: temporary.store, mode: .existing).proceeding(1).events == [Sample.event(.sent)])
  }

  @Test func `four openers at once make one store`() throws {
    for _ in 1...20 {
      let temporary = try TemporaryFolder()
      let errors = atOnce(4) { _ in
        try Journal.open(folder: temporary.path + "/a/b/store", mode: .createIfMissing).openSample()
      }
      #expect(errors == [])
      let journal = try Journal.open(folder: temporary.path + "/a/b/store", mode: .existing)
      #expect(try journal.proceedings().map(\.number) == [1, 2, 3, 4])
    }
  }

  @Test func `one log takes writers from several threads`() throws {
    let temporary = try TemporaryFolder()
    let journal = try Journal.open(folder: temporary.store, mode: .createIfMissing)
    let errors = atOnce(4) { _ in
      for _ in 1...10 { try journal.openSample() }
    }
    #expect(errors == [])
    #expect(try journal.proceedings().count == 40)
  }
}
