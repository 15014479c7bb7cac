/// Asks a provider's list whether a connection was revoked.
///
/// Only days are compared, since that is all that users remember and all that some lists state, and each side counts
/// them in a time zone of its own. A list of the very day of the revocation may have been written in the hours before
/// it, so that only a list of a later day verifies anything by what it lacks.
public struct RevocationCheck: Sendable, Hashable {
  /// The service that was connected.
  public let service: ServiceName
  /// The kind of connection.
  public let connection: Connection
  /// The day on which the user revoked it, by the user's own clock; nil where they speak of none.
  public let revokedOn: CivilDate?

  /// Makes a question about one connection.
  public init(service: ServiceName, connection: Connection, revokedOn: CivilDate?) {
    self.service = service
    self.connection = connection
    self.revokedOn = revokedOn
  }

  /// The answer of a list; an older one shows that the connection was listed under this name at all.
  public func finding(in list: ConnectionList, before older: ConnectionList? = nil) -> RevocationFinding {
    var ids = service.ids
    if let older { ids.formUnion(older.entries(of: service).filter(isAsked).compactMap(\.id)) }
    let known = ServiceName(service, ids: ids)
    let entries = list.entries(of: known)
    let asked = entries.filter(isAsked)
    guard let revokedOn else { return withoutRevocation(entries, asked, list) }
    guard let exportedOn = list.exportedOn else { return .undated }
    guard exportedOn >= revokedOn else { return .tooOld(exportedOn: exportedOn) }
    if let holding = holding(asked, revokedOn, exportedOn) { return holding }
    // The archive's clock may be a day behind the provider's; a removal further ahead is no date to rely on.
    let removals = asked.filter { $0.state == .removed }
    let days = removals.compactMap(\.removedOn).filter { $0 >= revokedOn && $0 <= exportedOn.adding(days: 1) }
    if let day = days.min() { return .verified(by: .removal(on: day)) }
    guard exportedOn > revokedOn else { return .tooOld(exportedOn: exportedOn) }
    if asked.contains(where: { $0.state == .expired }) { return .expired }
    if !removals.isEmpty { return .verified(by: .undatedRemoval) }
    if entries.contains(where: { $0.connection == nil && $0.state != .removed }) { return .unknownKind }
    guard list.connections.contains(connection) else { return .silent }
    let before = older?.entries(of: service).contains { isAsked($0) && $0.state != .removed } ?? false
    return .verified(by: .absence(seenBefore: before))
  }

  private func isAsked(_ app: ConnectedApp) -> Bool { app.connection == connection }

  /// What entries that hold say about a revocation; nil where none holds.
  private func holding(_ asked: [ConnectedApp], _ revokedOn: CivilDate, _ exportedOn: CivilDate) -> RevocationFinding? {
    let holding = asked.filter { $0.state == .present }
    guard !holding.isEmpty else { return nil }
    if let day = holding.compactMap(\.addedOn).filter({ $0 > revokedOn }).max() { return .reappeared(on: day) }
    return exportedOn > revokedOn ? .failed : .tooOld(exportedOn: exportedOn)
  }

  private func withoutRevocation(
    _ entries: [ConnectedApp], _ asked: [ConnectedApp], _ list: ConnectionList
  ) -> RevocationFinding {
    if asked.contains(where: { $0.state == .present }) { return .listed }
    if asked.contains(where: { $0.state == .expired }) { return .expired }
    if let removal = asked.first(where: { $0.state == .removed }) {
      return .verified(by: removal.removedOn.map { .removal(on: $0) } ?? .undatedRemoval)
    }
    if entries.contains(where: { $0.connection == nil && $0.state != .removed }) { return .unknownKind }
    return list.connections.contains(connection) ? .notListed : .silent
  }
}
