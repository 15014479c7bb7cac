import DataRights
import DataRightsCatalogue
import DataRightsStore

/// What addressees are called; one that is gone from the data by its id.
package struct AddresseeNames {
  private let desk: Desk
  private let own: [String: String]

  package init(_ desk: Desk) throws {
    self.desk = desk
    own = Dictionary(try desk.readJournal().addressees().map { ($0.id, $0.name) }) { first, _ in first }
  }

  package subscript(id: String) -> String {
    if let name = own[id] { return name }
    // To say which id is the nearest to one that nobody knows takes long.
    guard desk.catalogue.hasAddressee(id) else { return id }
    return (try? desk.catalogue.addressee(id).name) ?? id
  }
}
