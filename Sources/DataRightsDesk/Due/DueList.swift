import DataRights
import DataRightsCatalogue
import DataRightsStore

/// What is due, the nearest first.
package struct DueList {
  package let desk: Desk
  /// From so many proceedings on, the index of what is due is faster than folding them all.
  private static let manyProceedings = 1000

  package init(_ desk: Desk) {
    self.desk = desk
  }

  /// The nearest duties, and whether there are more.
  package func nearest(_ limit: Int, ofEveryone: Bool) throws -> (items: [DueItem], hasMore: Bool) {
    let journal = try desk.readJournal()
    let many = Self.manyProceedings
    let areMany = try journal.eventLog.read { try $0.proceedingCount(person: nil, upTo: many + 1) } > many
    guard limit < .max, areMany, try refresh(journal) else {
      let all = items(of: try desk.outlooks(ofEveryone: ofEveryone))
      return (Array(all.prefix(limit)), all.count > limit)
    }
    let entries = try journal.agenda(limit: limit + 1, ofEveryone: ofEveryone)
    let found = items(
      of: try desk.outlooks(of: journal.proceedings(numbered: entries.prefix(limit).map(\.number))))
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
          DueItem(outlook: outlook, deadline: deadline, due: $0, daysLeft: $0 - desk.today)
        }
      }
    }.sorted { ($0.due, $0.outlook.proceeding.number) < ($1.due, $1.outlook.proceeding.number) }
  }

  /// Brings the index up to date; false where the store cannot be written.
  private func refresh(_ journal: Journal) throws -> Bool {
    let known = Set(desk.catalogue.lawIDs)
    let geography = desk.catalogue.geography
    let count = try journal.eventLog.read { log in
      let state = try log.agenda()
      return state.fingerprint == nil ? try log.proceedingCount(person: nil, upTo: .max) : state.stale.count
    }
    do {
      try journal.refreshAgenda(
        data: "\(Version.text) \(desk.catalogue.fingerprint)", progress: { done, _ in desk.progress(done, count) }
      ) { proceeding in
        guard known.contains(proceeding.law) else { return nil }
        return try Outlook(
          proceeding, law: desk.catalogue.law(proceeding.law), geography: geography, today: desk.today
        ).openDuties.compactMap(\.due).min()
      }
      return true
    } catch StoreError.notWritable, StoreError.busy, StoreError.full {
      return false
    }
  }
}
