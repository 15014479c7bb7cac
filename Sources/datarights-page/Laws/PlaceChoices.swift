import DataRights
import DataRightsCatalogue
import DataRightsDesk

extension Desk {
  /// Every place for a list to choose from, the parts of a country after it.
  func placeChoices() throws -> [Choice] {
    let ids = Set(catalogue.placeIDs).union(try catalogue.codes().map(\.id))
    func name(_ id: String) throws -> String { try catalogue.placeName(id).text(in: words.tag) }
    return try ids.map { id in
      guard let country = id.split(separator: "-").first.map(String.init), country != id else {
        return Choice(id, try name(id))
      }
      return Choice(id, "\(try name(country)), \(try name(id))")
    }.sorted { ($0.label, $0.value) < ($1.label, $1.value) }
  }
}
