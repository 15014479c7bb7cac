import DataRights

/// A record as it stands in its file, for checks of what all kinds of records have in common.
struct RawRecord: Sendable {
  let file: String
  let json: JSON

  /// The playbooks, guides, providers and closures.
  static func ofExits(_ catalogue: Catalogue) -> [RawRecord] {
    read(catalogue, "Templates/playbooks", catalogue.playbookIDs + catalogue.guideIDs)
      + read(catalogue, "Templates/logins", catalogue.providerIDs)
      + read(catalogue, "Templates/closures", catalogue.closureIDs)
  }

  /// The addressees.
  static func ofAddressees(_ catalogue: Catalogue) -> [RawRecord] {
    read(catalogue, "Templates/addressees", catalogue.addresseeIDs)
  }

  private static func read(_ catalogue: Catalogue, _ folder: String, _ ids: [String]) -> [RawRecord] {
    ids.compactMap { id in
      let file = "\(folder)/\(id).json"
      // Several checks look at the same records.
      if let known: RawRecord = catalogue.cache["raw \(file)"] { return known }
      guard let found = try? catalogue.folders.read(file), let json = try? JSON.parse(found.bytes, file: file) else {
        return nil
      }
      let record = RawRecord(file: file, json: json)
      catalogue.cache["raw \(file)"] = record
      return record
    }
  }

  /// Every object of the record, itself first.
  var objects: [JSON] {
    var objects: [JSON] = []
    var next = [json]
    while let value = next.popLast() {
      if let members = value.members {
        objects.append(value)
        next += members.reversed().map(\.value)
      }
      next += (value.array ?? []).reversed()
    }
    return objects
  }

  /// The keys of sources that a part of a record names.
  static func cited(by object: JSON) -> [String] { object["sources"]?.array?.compactMap(\.string) ?? [] }
}
