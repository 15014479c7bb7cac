import DataRights

/// A record as it stands in its file, for checks of what all kinds of records have in common.
struct RawRecord: Sendable {
  let file: String
  let json: JSON

  /// The playbooks, guides, providers and closures, each read when its turn comes, so that none is kept.
  static func ofExits(_ catalogue: Catalogue) -> some Sequence<RawRecord> {
    all(catalogue, exits(catalogue))
  }

  /// Those and the addressees.
  static func ofExitsAndAddressees(_ catalogue: Catalogue) -> some Sequence<RawRecord> {
    all(catalogue, exits(catalogue) + files(catalogue.addresseeIDs, in: "Templates/addressees"))
  }

  private static func exits(_ catalogue: Catalogue) -> [String] {
    files(catalogue.playbookIDs + catalogue.guideIDs, in: "Templates/playbooks")
      + files(catalogue.providerIDs, in: "Templates/logins") + files(catalogue.closureIDs, in: "Templates/closures")
  }

  private static func files(_ ids: [String], in folder: String) -> [String] { ids.map { "\(folder)/\($0).json" } }

  private static func all(_ catalogue: Catalogue, _ files: [String]) -> some Sequence<RawRecord> {
    files.lazy.compactMap { file in
      guard let found = try? catalogue.folders.read(file), let json = try? JSON.parse(found.bytes, file: file) else {
        return nil
      }
      return RawRecord(file: file, json: json)
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
