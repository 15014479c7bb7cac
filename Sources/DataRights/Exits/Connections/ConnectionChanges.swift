/// What became different between two lists of one provider.
public struct ConnectionChanges: Sendable, Hashable {
  /// Why two lists cannot be compared.
  public enum Problem: Error, Sendable, Hashable {
    /// They are of different providers.
    case providers(String, String)
    /// The list that should be the newer one was written before the other.
    case order(older: CivilDate, newer: CivilDate)
  }

  /// Entries that hold in the newer list only.
  public let appeared: [ConnectedApp]
  /// Entries that held in the older list and are removed, by the provider's record, in the newer one.
  public let removed: [ConnectedApp]
  /// Entries of the older list that the newer one has not, though it is complete for their kind.
  public let vanished: [ConnectedApp]
  /// Entries that hold in both.
  public let kept: [ConnectedApp]

  /// Compares two lists; an entry is found again by its id, else by its name, and by its kind.
  public init(from older: ConnectionList, to newer: ConnectionList) throws(Problem) {
    guard older.provider == newer.provider else { throw .providers(older.provider, newer.provider) }
    if let before = older.exportedOn, let after = newer.exportedOn, after < before {
      throw .order(older: before, newer: after)
    }
    let held = older.apps.filter { $0.state != .removed }
    let before = Index(held)
    let after = Index(newer.apps)
    appeared = newer.apps.filter { $0.state != .removed && before.found(like: $0) == nil }
    var (removed, vanished, kept): ([ConnectedApp], [ConnectedApp], [ConnectedApp]) = ([], [], [])
    for app in held {
      guard let again = after.found(like: app) else {
        if let connection = app.connection, newer.connections.contains(connection) { vanished.append(app) }
        continue
      }
      if again.holds { kept.append(app) } else { removed.append(again.first) }
    }
    (self.removed, self.vanished, self.kept) = (removed, vanished, kept)
  }

  /// The entries of a list by id and by name, so that lists of any length are compared in one go.
  private struct Index {
    /// Entries that are one connection.
    struct Found {
      let first: ConnectedApp
      /// Whether one of them holds.
      var holds: Bool
    }

    private struct Key: Hashable {
      enum Kind { case id, name, nameWithoutID }
      let kind: Kind
      let text: String
      let connection: Connection?
    }

    private var found: [Key: Found] = [:]

    init(_ apps: [ConnectedApp]) {
      for app in apps {
        if let id = app.id { add(app, .id, id) }
        add(app, .name, ServiceName.key(app.name))
        if app.id == nil { add(app, .nameWithoutID, ServiceName.key(app.name)) }
      }
    }

    private mutating func add(_ app: ConnectedApp, _ kind: Key.Kind, _ text: String) {
      let key = Key(kind: kind, text: text, connection: app.connection)
      if app.state != .removed { found[key, default: Found(first: app, holds: true)].holds = true }
      if found[key] == nil { found[key] = Found(first: app, holds: false) }
    }

    func found(like app: ConnectedApp) -> Found? {
      let name = ServiceName.key(app.name)
      guard let id = app.id else { return found[Key(kind: .name, text: name, connection: app.connection)] }
      // Two ids are two connections, though they may bear one name.
      return found[Key(kind: .id, text: id, connection: app.connection)]
        ?? found[Key(kind: .nameWithoutID, text: name, connection: app.connection)]
    }
  }
}
