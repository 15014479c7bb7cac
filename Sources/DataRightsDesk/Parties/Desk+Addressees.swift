package import DataRights
import DataRightsCatalogue
import DataRightsStore

extension Desk {
  /// All addressees: the user's own and those of the catalogue.
  package func addressees() throws -> [Addressee] {
    let own = try readJournal().addressees()
    let ids = Set(own.map(\.id))
    return (own + (try catalogue.addresseeIDs.filter { !ids.contains($0) }.map { try catalogue.addressee($0) }))
      .sorted { $0.id < $1.id }
  }

  /// Whether a contact was last checked more than a year ago.
  package func isStale(_ checked: CivilDate) -> Bool { today - checked > 365 }

  /// An id for a new addressee of the user's own, made of its name.
  package func newAddresseeID(for name: String) throws -> String {
    let words = name.plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let stem = String(words.joined(separator: "-").prefix(40))
    let taken = Set(try addressees().map(\.id))
    let first = stem.isEmpty ? "own" : stem
    if !taken.contains(first) { return first }
    var number = 2
    while taken.contains("\(first)-\(number)") { number += 1 }
    return "\(first)-\(number)"
  }

  /// An addressee by its id; the user's own comes before one of the catalogue.
  package func addressee(_ id: String) throws -> Addressee {
    let own = try readJournal().addressees()
    if let found = own.first(where: { $0.id == id }) { return found }
    let all = (catalogue.addresseeIDs + own.map(\.id)).sorted()
    guard all.contains(id) else {
      throw CatalogueError.unknown(.addressee, id, nearest: Nearest.name(to: id, among: all), known: all)
    }
    return try catalogue.addressee(id)
  }
}
