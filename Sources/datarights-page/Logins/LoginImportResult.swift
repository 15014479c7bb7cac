import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsExchange

/// What a provider's list said, and what changed by it.
struct LoginImportResult: Sendable {
  /// An entry of the list.
  struct Entry: Sendable {
    let name: String
    /// The kind of connection; nil where the list does not tell it.
    let connection: Connection?
    let state: ConnectedApp.State
    let removedOn: CivilDate?
  }

  /// What the list says of one linked login.
  struct Finding: Sendable {
    let key: LinkedLogin.Key
    let text: String
    /// The states before and after; nil where nothing changed.
    let change: (from: LoginState, to: LoginState)?
  }

  let provider: String
  /// How many entries the list has.
  let count: Int
  let exportedOn: CivilDate?
  let entries: [Entry]
  let changes: [Finding]
  let findings: [Finding]
  let warnings: [String]
  let remarks: [String]
  let unknownColumns: [String]
  /// Whether there was no service to look for.
  let isForNobody: Bool

  /// Puts what came of an import into words.
  init(
    _ desk: Desk, _ lists: [ConnectionList], names: ServiceNames, outcomes: [LoginImport.Outcome], showsAll: Bool,
    provider: ListProvider
  ) throws {
    let spoken = FindingWords(desk: desk)
    let name = try desk.catalogue.provider(provider.rawValue).name
    self.provider = name
    count = lists.flatMap(\.apps).count
    exportedOn = lists.compactMap(\.exportedOn).max()
    entries = ListedApp.all(in: lists, names, withUnknown: showsAll).map { listed in
      Entry(
        name: listed.app.name, connection: listed.app.connection, state: listed.app.state,
        removedOn: listed.app.removedOn)
    }
    let all = outcomes.map { outcome in
      Finding(
        key: outcome.key, text: spoken.text(outcome),
        change: outcome.from == outcome.to ? nil : (outcome.from, outcome.to))
    }
    changes = all.filter { $0.change != nil }
    findings = all.filter { $0.change == nil }
    warnings = Set(outcomes.flatMap(\.warnings)).sorted { $0.rawValue < $1.rawValue }.map { warning in
      desk.words.text("login.warning.\(warning.rawValue)", ["provider": name])
    }
    remarks = lists.flatMap(\.remarks).map(spoken.text)
    unknownColumns = lists.flatMap(\.unknownColumns)
    isForNobody = outcomes.isEmpty
  }
}
