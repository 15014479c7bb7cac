import DataRights
import DataRightsCatalogue
import DataRightsDesk
import DataRightsExchange

/// How the connections of a provider are found and ended.
struct ProviderModel: Sendable {
  let name: String
  let checked: CivilDate
  let instructions: [LoginInstructions]
  /// Whether the provider lists its connections in a file or page that can be imported.
  let list: ListProvider?
  /// How its list is had.
  let exports: [String]
  let notes: [String]
  let sources: [SourceLink]

  /// Gathers what a provider's record says.
  init(_ desk: Desk, _ id: String) throws {
    let record = try desk.catalogue.provider(id)
    let tag = desk.words.tag
    let service = desk.words.text("login.the-service")
    name = record.name
    checked = record.checked
    instructions = record.connections.compactMap {
      LoginInstructions(record, $0.connection, service: service, in: tag)
    }
    list = ListProvider(rawValue: id)
    exports = record.exports.map { $0.fact.text.text(in: tag, service: service) }
    notes = record.notes.map { $0.text.text(in: tag, service: service) }
    sources = SourceLink.all(record.sources)
  }
}

/// Where a fact comes from.
struct SourceLink: Sendable {
  let title: String
  let address: WebAddress?

  /// The sources of a record, by their keys.
  static func all(_ sources: [String: Source]) -> [SourceLink] {
    sources.sorted { $0.key < $1.key }.map { SourceLink(title: $0.value.title, address: WebAddress($0.value.url)) }
  }
}
