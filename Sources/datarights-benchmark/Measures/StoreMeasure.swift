import DataRights
import DataRightsStore
import Foundation

extension Measure {
  /// Opening a store, logging an event for good, and finding what is due next, in stores of growing size: `store.due.100`
  /// to `store.due.100000` show what grows with the number of proceedings.
  static let store = Measure(name: "store") { _ in
    try [100, 1000, 10_000, 100_000].flatMap { try StoreOfSize($0).figures() }
  }
}

/// A store with so many proceedings, in a folder that goes with the value.
private final class StoreOfSize {
  private let count: Int
  private let folder: String
  private static let today = CivilDate(dayNumber: 20_782)
  private static let now = "2026-11-25T12:00:00Z"

  init(_ count: Int) throws {
    self.count = count
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("measure-\(UUID())").path
    try journal(.createIfMissing).eventLog.write { log in
      for number in 1...count { try Self.append(number, to: log) }
    }
    try refresh(journal())
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  private static func append(_ number: Int, to log: any LogWriter) throws {
    let opened = today.adding(days: -number % 200)
    let reference = "DR-\(number)"
    try log.append(
      NewEvent(
        subject: .proceeding(number), kind: "opened", on: opened, recorded: now,
        payload: [
          "addressee": "example", "controller": "Example GmbH", "disclosed": ["name"], "language": "en",
          "law": "eu-gdpr", "reference": JSON(reference), "resident": "de-be", "right": "access",
        ], content: ["body": JSON(String(repeating: "I request access to my personal data. ", count: 20))]))
    try log.append(
      NewEvent(
        subject: .proceeding(number), kind: "sent", on: opened, recorded: now, payload: ["via": "email"]))
  }

  private func journal(_ mode: SQLiteEventLog.Mode = .existing) throws -> Journal {
    try Journal.open(folder: folder, mode: mode)
  }

  @discardableResult
  private func refresh(_ journal: Journal) throws -> Int {
    try journal.refreshAgenda(data: "1") { $0.opened.adding(days: 30) }
  }

  func figures() throws -> [Figure] {
    let journal = try journal()
    let reminded = Event(.reminded, on: Self.today)
    return [
      try Figure("store.open.\(count)", count: 1) { try self.journal().profile().identifiers.count },
      try Figure("store.log.\(count)", count: 1) {
        try journal.log(reminded, in: 5, today: Self.today, recorded: Self.now).events.count
      },
      // The event that was logged is looked at again.
      try Figure("store.due.\(count)", count: 1, runs: 1) { try self.due(journal) },
      try Figure("store.due-again.\(count)", count: 1) { try self.due(journal) },
    ]
  }

  private func due(_ journal: Journal) throws -> Int {
    try refresh(journal)
    return try journal.proceedings(numbered: journal.agenda(limit: 50).map(\.number)).count
  }
}
