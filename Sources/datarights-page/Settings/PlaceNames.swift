import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// Places by the names that people know, in the language of the page.
struct PlaceNames: Sendable {
  private let catalogue: Catalogue
  private let tag: String
  private static let longest = 200
  /// The names that several places have.
  private let shared: Set<String>

  /// The names in a language.
  init(_ catalogue: Catalogue, _ tag: String) throws {
    (self.catalogue, self.tag) = (catalogue, tag)
    let names = try catalogue.placeIDs.map { try catalogue.placeName($0).text(in: tag) }
    shared = Set(Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }.keys)
  }

  /// What to propose, in the order of the alphabet.
  func labels() throws -> [String] { try catalogue.placeIDs.map { try label(of: $0) }.sorted() }

  /// A place by its name, with the country where it is a part of one, and its code where the name alone is not enough.
  func label(of id: String) throws -> String {
    let name = try catalogue.placeName(id).text(in: tag)
    guard id.contains("-"), let country = try catalogue.chain(of: id).dropFirst().first(where: { !$0.contains("-") })
    else { return shared.contains(name) ? "\(name) (\(id.uppercased()))" : name }
    return "\(name) (\(try catalogue.placeName(country).text(in: tag)))"
  }

  /// The place that somebody means: by a label, or by whatever name or code of it there is.
  func id(of typed: String, _ desk: Desk) throws -> String {
    let typed = try desk.enteredLine(typed)
    // No name is that long, and looking for the nearest one takes the longer the more letters there are.
    guard typed.utf8.count <= Self.longest else { throw desk.failure("place-name") }
    let meant = typed.lowercased()
    if let id = try catalogue.placeIDs.first(where: { try label(of: $0).lowercased() == meant }) { return id }
    do {
      return try catalogue.placeID(typed)
    } catch CatalogueError.ambiguous(_, let ids) {
      let names = try ids.map(label).joined(separator: "; ")
      throw desk.failure("place-choice", ["names": names])
    } catch CatalogueError.unknown(_, _, let nearest, _) {
      guard let nearest else { throw desk.failure("place-name") }
      throw desk.failure("place-nearest", ["name": try label(of: nearest)])
    }
  }
}

/// A field for a place, with all places as proposals.
func placeField(_ field: FieldText, value: String, _ labels: [String]) -> HTML {
  HTML {
    textField(field, value: value, .list(id: field.name + "-places"), .autocomplete("off"))
    datalist(id: field.name + "-places", labels)
  }
}
