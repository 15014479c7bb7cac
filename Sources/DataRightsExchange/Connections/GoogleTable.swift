import DataRights

/// Reads a table of the apps on Google's page of connections, as scripts write it: CSV, TSV or JSON lines.
struct GoogleTable {
  let wording: ConnectionWording
  let dates: GoogleDates
  private(set) var listing = Listing()

  init(wording: ConnectionWording, dates: GoogleDates) {
    self.wording = wording
    self.dates = dates
  }

  /// Reads a table; false where no column has names of apps.
  mutating func read(_ table: LooseTable) -> Bool {
    let labels = table.columns.map(wording.label)
    guard let name = labels.firstIndex(of: .name) else { return false }
    for (column, label) in zip(table.columns, labels) where label == nil { listing.note(column: column) }
    for row in table.rows.prefix(Listing.mostApps) {
      func cell(_ label: ConnectionWording.Label) -> String? {
        labels.firstIndex(of: label).flatMap { row.indices.contains($0) && !row[$0].isEmpty ? row[$0] : nil }
      }
      guard row.indices.contains(name), let app = listing.name(row[name]) else {
        listing.nameless += 1
        continue
      }
      var kinds = Self.kinds(inAddress: cell(.address) ?? "")
      for permission in (cell(.permissions) ?? "").split(separator: ";").map(\.trimmed) where !permission.isEmpty {
        kinds.insert(wording.kind(permission) ?? .dataAccess)
      }
      let day = cell(.added).flatMap { text in
        let day = dates.day(text)
        if day == nil { listing.unreadDates += 1 }
        return day
      }
      listing.add(app, id: cell(.id), kinds: kinds, on: day)
    }
    return true
  }

  /// The kinds that an address of a page of details tells.
  static func kinds(inAddress address: String) -> Set<Connection> {
    if address.contains("/siwg/") { return [.signIn] }
    return address.contains("/gal/") ? [.linkedAccount] : []
  }
}

/// Reads the dates of Google's page, of which some are counted back from the day on which the page was saved.
struct GoogleDates {
  let dates: ExportDate
  let wording: ConnectionWording
  /// The day on which the page was saved; nil where unknown.
  let savedOn: CivilDate?

  func day(_ text: String) -> CivilDate? {
    if let days = wording.daysAgo(text.trimmed) { return savedOn?.adding(days: -days) }
    return dates.day(text)
  }
}

extension Listing {
  /// Adds an app once for each kind of connection, or once without a kind where none is known.
  mutating func add(_ name: String, id: String?, kinds: Set<Connection>, on day: CivilDate?) {
    guard !kinds.isEmpty else { return apps.append(ConnectedApp(name: name, id: id, connection: nil, addedOn: day)) }
    for kind in Connection.allCases where kinds.contains(kind) {
      apps.append(ConnectedApp(name: name, id: id, connection: kind, addedOn: day))
    }
  }

  /// The kinds of connection that Google's page lists.
  static let googleKinds: [Connection] = [.signIn, .linkedAccount, .dataAccess]
}
