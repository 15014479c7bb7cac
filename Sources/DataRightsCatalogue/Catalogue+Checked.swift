public import DataRights

/// A record with the day on which its facts were last checked.
public struct CheckedRecord: Sendable, Hashable {
  /// What it describes.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case law, place, authority, addressee, playbook, provider, closure, orders, connections
  }
  /// What it describes.
  public let kind: Kind
  /// The record's id.
  public let id: String
  /// The file, from the data folder.
  public let file: String
  /// The day of the last check.
  public let checked: CivilDate
}

extension Catalogue {
  /// Every record that can be read, with the day of its last check.
  public var checkedRecords: [CheckedRecord] {
    func records(
      _ kind: CheckedRecord.Kind, _ ids: [String], _ folder: String,
      _ checked: (String) throws(CatalogueError) -> CivilDate
    ) -> [CheckedRecord] {
      ids.compactMap { id in
        (try? checked(id)).map { CheckedRecord(kind: kind, id: id, file: "\(folder)/\(id).json", checked: $0) }
      }
    }
    return records(.law, lawIDs, "Jurisdictions/laws") { id throws(CatalogueError) in try law(id).checked }
      + records(.place, placeIDs, "Jurisdictions/places") { id throws(CatalogueError) in try place(id).checked }
      + records(.authority, authorityIDs, "Jurisdictions/authorities") { id throws(CatalogueError) in
        try authority(id).checked
      }
      + records(.addressee, addresseeIDs, "Templates/addressees") { id throws(CatalogueError) in
        try addressee(id).checked
      }
      + records(.playbook, playbookIDs, "Templates/playbooks") { id throws(CatalogueError) in try playbook(id).checked }
      + records(.provider, providerIDs, "Templates/logins") { id throws(CatalogueError) in try provider(id).checked }
      + records(.orders, orderWordingIDs, "Templates/orders") { id throws(CatalogueError) in
        try orderWording(id).checked
      }
      + records(.connections, connectionWordingIDs, "Templates/connections") { id throws(CatalogueError) in
        try connectionWording(id).checked
      }
      + records(.closure, closureIDs, "Templates/closures") { id throws(CatalogueError) in try closure(id).checked }
  }
}
