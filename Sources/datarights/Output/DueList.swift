import DataRights
import DataRightsCatalogue
import DataRightsStore

/// What is due, the nearest first.
struct DueList {
  let context: Context
  /// From so many proceedings on, the index of what is due is faster than folding them all.
  private static let manyProceedings = 1000

  init(_ context: Context) {
    self.context = context
  }

  /// The nearest duties, and whether there are more.
  func nearest(_ limit: Int, ofEveryone: Bool) throws -> (items: [DueItem], hasMore: Bool) {
    let journal = try context.readJournal()
    let many = Self.manyProceedings
    let areMany = try journal.eventLog.read { try $0.proceedingCount(person: nil, upTo: many + 1) } > many
    guard limit < .max, areMany, try refresh(journal) else {
      let all = items(of: try context.outlooks(ofEveryone: ofEveryone))
      return (Array(all.prefix(limit)), all.count > limit)
    }
    let entries = try journal.agenda(limit: limit + 1, ofEveryone: ofEveryone)
    let found = items(
      of: try context.outlooks(of: journal.proceedings(numbered: entries.prefix(limit).map(\.number))))
    // Of a proceeding that was not looked at, something may be due before the later duties of one that was.
    let end = entries.count > limit ? entries.last?.due : nil
    let within = found.filter { item in end.map { item.due <= $0 } ?? true }
    return (Array(within.prefix(limit)), end != nil || within.count > limit)
  }

  /// Every open duty with a date, sorted by date.
  private func items(of outlooks: [Outlook]) -> [DueItem] {
    outlooks.flatMap { outlook in
      outlook.openDuties.compactMap { deadline in
        deadline.due.map {
          DueItem(outlook: outlook, deadline: deadline, due: $0, daysLeft: $0 - context.today)
        }
      }
    }.sorted { ($0.due, $0.outlook.proceeding.number) < ($1.due, $1.outlook.proceeding.number) }
  }

  /// Brings the index up to date; false where the store cannot be written.
  private func refresh(_ journal: Journal) throws -> Bool {
    let known = Set(context.catalogue.lawIDs)
    let geography = context.catalogue.geography
    let count = try journal.eventLog.read { log in
      let state = try log.agenda()
      return state.fingerprint == nil ? try log.proceedingCount(person: nil, upTo: .max) : state.stale.count
    }
    let progress = Progress(total: count)
    defer { progress.end() }
    do {
      try journal.refreshAgenda(
        data: "\(Version.text) \(context.catalogue.fingerprint)", progress: { done, _ in progress.step(to: done) }
      ) { proceeding in
        guard known.contains(proceeding.law) else { return nil }
        return try Outlook(
          proceeding, law: context.catalogue.law(proceeding.law), geography: geography, today: context.today
        ).openDuties.compactMap(\.due).min()
      }
      return true
    } catch StoreError.notWritable, StoreError.busy, StoreError.full {
      return false
    }
  }
}
