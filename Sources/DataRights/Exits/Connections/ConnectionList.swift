/// A provider's list, at a time, of what is connected with a person's account.
public struct ConnectionList: Sendable, Hashable {
  /// Whence it is known when the provider wrote the list.
  public enum DateSource: String, Sendable, Hashable, CaseIterable {
    /// The list itself says so.
    case contents
    /// The newest time of an entry of the archive in which the list lies, which has no time zone.
    case archive
    /// A date in the name of the archive or of its folder.
    case name
    /// The user says so.
    case given
  }

  /// Something about the list that a reader should know.
  public enum Remark: Sendable, Hashable {
    /// Nothing says when the list was written, so that it verifies no revocation.
    case undated
    /// So many entries do not tell their kind of connection.
    case unknownKind(entries: Int)
    /// So many dates could not be read and were left out.
    case unreadDates(Int)
    /// So many entries have no name and were passed over.
    case namelessEntries(Int)
    /// So many entries have a state that is not known; they count as present.
    case unknownStates(Int)
    /// The page counts more connections than it shows, so that a missing one proves nothing.
    case incomplete(shown: Int, total: Int)
    /// Nothing says whether the list is whole, so that a missing connection proves nothing.
    case totalUnknown
    /// The archive says that it is one of several, so that a missing connection proves nothing.
    case partOfArchive
    /// The page shows a single connection and says nothing of others.
    case singleEntry
    /// Texts whose letters were garbled in the export were put right.
    case repairedText
    /// The columns of this file are not documented; what they mean was taken from their names.
    case columnsGuessed
    /// So many entries of other services were not kept.
    case othersLeftOut(Int)
  }

  /// Whose list it is: `facebook`, `google`, `apple` or `x`.
  public let provider: String
  /// The day on which the provider wrote it; nil where unknown.
  public let exportedOn: CivilDate?
  /// Whence that day is known; nil where it is not.
  public let datedBy: DateSource?
  /// How well the meaning of the file is confirmed.
  public let certainty: Certainty
  /// The entries, in the order of the list.
  public let apps: [ConnectedApp]
  /// The kinds of connection of which the list is complete: absence proves something only of these.
  public let connections: [Connection]
  /// Columns that are not understood, as written.
  public let unknownColumns: [String]
  /// What a reader should know about it.
  public let remarks: [Remark]

  /// Makes a list; without a day it is remarked to be undated.
  public init(
    provider: String, exportedOn: CivilDate?, datedBy: DateSource?, certainty: Certainty, apps: [ConnectedApp],
    connections: [Connection], unknownColumns: [String] = [], remarks: [Remark] = []
  ) {
    self.provider = provider
    self.exportedOn = exportedOn
    self.datedBy = exportedOn == nil ? nil : datedBy
    self.certainty = certainty
    self.apps = apps
    self.connections = connections
    self.unknownColumns = unknownColumns
    self.remarks = exportedOn == nil && !remarks.contains(.undated) ? remarks + [.undated] : remarks
  }

  /// The entries of one service.
  public func entries(of service: ServiceName) -> [ConnectedApp] { apps.filter(service.matches) }

  /// The list without the entries of other services: what else a person uses is nobody's business here.
  public func keeping(only service: ServiceName) -> ConnectionList {
    let kept = entries(of: service)
    let others = apps.count - kept.count
    return ConnectionList(
      provider: provider, exportedOn: exportedOn, datedBy: datedBy, certainty: certainty, apps: kept,
      connections: connections, unknownColumns: unknownColumns,
      remarks: others == 0 ? remarks : remarks + [.othersLeftOut(others)])
  }
}
