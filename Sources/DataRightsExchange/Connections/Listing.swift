import DataRights

/// What a reader found in one file, before it is known when the file was made.
struct Listing {
  var apps: [ConnectedApp] = []
  /// The kinds of connection of which the file is complete.
  var connections: [Connection] = []
  var unknownColumns: [String] = []
  var nameless = 0
  var unreadDates = 0
  var unknownStates = 0
  var isRepaired = false
  var remarks: [ConnectionList.Remark] = []
  /// The day of which the contents say that they were written on it.
  var writtenOn: CivilDate?

  /// More entries than this are no list of one person's apps.
  static let mostApps = 50_000
  /// Letters of a name that are kept.
  static let longestName = 500

  /// Notes a column that is not understood, once; very many or very long names are no columns.
  mutating func note(column: String) {
    guard unknownColumns.count < 100, column.utf8.count <= 200, !unknownColumns.contains(column) else { return }
    unknownColumns.append(column)
  }

  /// A name put right and cut to what a name can be; nil where nothing is left.
  mutating func name(_ text: String?) -> String? {
    guard let text else { return nil }
    let right = ExportText.repaired(text)
    if right != nil { isRepaired = true }
    let scalars = ExportText.bounded(right ?? text).unicodeScalars.prefix(Self.longestName)
    let name = String(scalars).trimmed
    return name.isEmpty ? nil : name
  }

  func list(provider: ListProvider, day: ExportDay) -> ConnectionList {
    var remarks = self.remarks
    let unknownKinds = apps.count { $0.connection == nil }
    if unknownKinds > 0 { remarks.append(.unknownKind(entries: unknownKinds)) }
    if unreadDates > 0 { remarks.append(.unreadDates(unreadDates)) }
    if nameless > 0 { remarks.append(.namelessEntries(nameless)) }
    if unknownStates > 0 { remarks.append(.unknownStates(unknownStates)) }
    if isRepaired { remarks.append(.repairedText) }
    return ConnectionList(
      provider: provider.rawValue, exportedOn: day.day, datedBy: day.source, certainty: .reported, apps: apps,
      connections: connections, unknownColumns: unknownColumns, remarks: remarks)
  }
}
