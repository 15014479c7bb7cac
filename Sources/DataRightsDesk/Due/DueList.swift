import DataRights
import DataRightsCatalogue
import DataRightsStore

/// What is due, the nearest first.
package struct DueList {
  package let desk: Desk
  /// From so many proceedings on, the index of what is due is faster than folding them all.
  private static let manyProceedings = 200

  package init(_ desk: Desk) {
    self.desk = desk
  }

  /// The nearest duties, and whether there are more.
  package func nearest(_ limit: Int, ofEveryone: Bool) throws -> (items: [DueItem], hasMore: Bool) {
    let journal = try desk.readJournal()
    let many = Self.manyProceedings
    let areMany = try journal.eventLog.read { try $0.proceedingCount(person: nil, upTo: many + 1) } > many
    guard limit < .max, areMany, try refresh(journal) else { return try nearestOfAll(limit, ofEveryone: ofEveryone) }
    let entries = try journal.agenda(limit: limit + 1, ofEveryone: ofEveryone)
    let found = items(
      of: try desk.outlooks(of: journal.proceedings(numbered: entries.prefix(limit).map(\.number))))
    // Of a proceeding that was not looked at, something may be due before the later duties of one that was.
    let end = entries.count > limit ? entries.last?.due : nil
    let within = found.filter { item in end.map { item.due <= $0 } ?? true }
    return (Array(within.prefix(limit)), end != nil || within.count > limit)
  }

  /// The nearest duties of all proceedings, looked at some at a time.
  private func nearestOfAll(_ limit: Int, ofEveryone: Bool) throws -> (items: [DueItem], hasMore: Bool) {
    var found: [DueItem] = []
    var hasMore = false
    try desk.eachOutlooks(ofEveryone: ofEveryone) { outlooks in
      found += items(of: outlooks)
      guard limit < .max else { return }
      hasMore = hasMore || found.count > limit
      found = Array(Self.sorted(found).prefix(limit))
    }
    return (Self.sorted(found), hasMore)
  }

  private static func sorted(_ items: [DueItem]) -> [DueItem] {
    items.sorted { ($0.due, $0.outlook.proceeding.number) < ($1.due, $1.outlook.proceeding.number) }
  }

  /// Every open duty with a date, sorted by date.
  private func items(of outlooks: [Outlook]) -> [DueItem] {
    Self.sorted(
      outlooks.flatMap { outlook in
        outlook.openDuties.compactMap { deadline in
          deadline.due.map {
            DueItem(outlook: outlook, deadline: deadline, due: $0, daysLeft: $0 - desk.today)
          }
        }
      })
  }

  /// Brings the index up to date; false where the store cannot be written.
  private func refresh(_ journal: Journal) throws -> Bool {
    let maker = OutlookMaker(desk.catalogue, today: desk.today)
    do {
      try journal.refreshAgenda(
        data: "\(Version.text) \(desk.catalogue.fingerprint)", progress: desk.progress
      ) { proceeding in
        try maker.make(proceeding)?.outlook.openDuties.compactMap(\.due).min()
      }
      return true
    } catch StoreError.notWritable, StoreError.busy, StoreError.full {
      return false
    }
  }
}
