import DataRights

/// Reads `Apps Using Sign In with Apple.csv`, whose columns no document describes.
///
/// Known headers are followed; another is taken for the name of the app where it speaks of an app or a name, and for
/// the day where it speaks of a date. Whatever else there is, is listed.
struct AppleTable {
  let wording: ConnectionWording
  let dates: ExportDate
  private(set) var listing = Listing()

  init(wording: ConnectionWording, months: MonthNames) {
    self.wording = wording
    dates = ExportDate(months: months, isMonthFirst: true)
  }

  static func isList(_ name: String) -> Bool {
    name.hasSuffix(".csv") && ServiceName.key(name).contains("signinwithapple")
  }

  static func isRelayList(_ name: String) -> Bool {
    name.hasSuffix(".csv") && ServiceName.key(name).contains("hidemyemail")
  }

  /// What the columns hold; a role that two columns could have is the first one's.
  static func roles(_ columns: [String], _ wording: ConnectionWording) -> [ConnectionWording.Label?] {
    var roles = columns.map(wording.label)
    func guess(_ label: ConnectionWording.Label, _ isLikely: (String) -> Bool) {
      guard !roles.contains(label) else { return }
      if let place = columns.indices.first(where: { roles[$0] == nil && isLikely(ServiceName.key(columns[$0])) }) {
        roles[place] = label
      }
    }
    guess(.address) { $0.contains("mail") || $0.contains("relay") }
    guess(.added) { $0.contains("date") || $0.contains("created") || $0.contains("firstuse") }
    guess(.name) { $0.contains("appname") || $0.contains("application") }
    guess(.name) { ($0.contains("app") && !$0.hasSuffix("id")) || $0.contains("name") }
    return roles
  }

  /// Reads a table; false where no column has names of apps.
  mutating func read(_ table: LooseTable) -> Bool {
    let roles = Self.roles(table.columns, wording)
    guard let name = roles.firstIndex(of: .name) else { return false }
    for (column, role) in zip(table.columns, roles) where role == nil && !column.isEmpty {
      listing.note(column: column)
    }
    listing.remarks.append(.columnsGuessed)
    listing.connections = [.signIn]
    if table.rows.count > Listing.mostApps {
      listing.connections = []
      listing.remarks.append(.incomplete(shown: Listing.mostApps, total: table.rows.count))
    }
    for row in table.rows.prefix(Listing.mostApps) {
      func cell(_ label: ConnectionWording.Label) -> String? {
        roles.firstIndex(of: label).flatMap { row.indices.contains($0) ? Self.stated(row[$0]) : nil }
      }
      guard row.indices.contains(name), let app = listing.name(Self.stated(row[name])) else {
        listing.nameless += 1
        continue
      }
      let removed = day(cell(.removed))
      var state: ConnectedApp.State = removed == nil ? .present : .removed
      if let word = cell(.state) {
        if let known = wording.state(word) { state = known } else { listing.unknownStates += 1 }
      }
      listing.apps.append(
        ConnectedApp(
          name: app, id: cell(.id), connection: .signIn, state: state, addedOn: day(cell(.added)), removedOn: removed))
    }
    return true
  }

  /// A cell with something in it; Apple writes `N/A` for nothing.
  static func stated(_ cell: String) -> String? {
    let cell = cell.trimmed
    return cell.isEmpty || cell.lowercased() == "n/a" ? nil : cell
  }

  private mutating func day(_ text: String?) -> CivilDate? {
    guard let text else { return nil }
    let day = dates.day(text)
    if day == nil { listing.unreadDates += 1 }
    return day
  }
}
