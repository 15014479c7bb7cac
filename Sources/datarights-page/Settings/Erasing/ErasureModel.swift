import DataRights
import DataRightsDesk
import DataRightsStore

/// What would go where a person is forgotten.
struct ErasureModel: Sendable {
  /// What has to be typed: the person's name, or the short one where none was entered.
  let name: String
  let requests: Int
  let exits: Int
  let logins: Int
  let closures: Int
  /// Whether other people share the store, whose matters stay.
  let hasOthers: Bool
  var state = FormState()

  /// Counts what is there.
  init(_ desk: Desk) throws {
    let journal = try desk.readJournal()
    name = try journal.profile().name ?? desk.person
    requests = try journal.proceedings().count
    exits = try journal.exits().count
    logins = try journal.logins().count
    closures = try journal.closures().count
    hasOthers = try journal.people().contains { $0.person != desk.person }
  }

  /// Whether somebody typed the name, however the spaces and capitals stand.
  func isNamed(by typed: String) -> Bool { Self.plain(typed) == Self.plain(name) }

  private static func plain(_ text: String) -> String {
    text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
