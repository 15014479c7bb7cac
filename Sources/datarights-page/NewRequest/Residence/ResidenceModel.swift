import DataRightsDesk

/// Where somebody lives: what is known, and what was found.
struct ResidenceModel: Sendable {
  let soFar: SoFar
  var trail: Trail { soFar.trail }
  /// What the profile says.
  let current: PlaceSearch.Match?
  /// What was typed; nil where nothing was looked for yet.
  let search: String?
  /// The places that fit it.
  let matches: [PlaceSearch.Match]

  /// Looks up a residence and, where something was typed, places.
  init(_ trail: Trail, search: String?, _ desk: Desk) throws {
    soFar = try SoFar(trail, before: .residence, desk)
    let places = PlaceSearch(desk: desk)
    current = try desk.residence.map { try places.place($0) }
    self.search = search
    matches = try search.map { try places.matches($0) } ?? []
  }
}
