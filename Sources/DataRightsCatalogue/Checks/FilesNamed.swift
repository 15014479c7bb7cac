import DataRights

extension DataCheck {
  /// Codes that ISO 3166-1 leaves to its users: AA, QM to QZ, XA to XZ and ZZ.
  private static func isUserAssigned(_ code: String) -> Bool {
    let letters = Array(code)
    guard letters.count == 2, letters.allSatisfy({ ("a"..."z").contains($0) }) else { return false }
    return code == "aa" || code == "zz" || letters[0] == "x" || (letters[0] == "q" && letters[1] >= "m")
  }

  /// Whether a file may be called so; beside the playbooks stand the guides that they follow, `ID.guide.json`.
  private static func isName(_ name: String, in folder: String) -> Bool {
    let isGuide = folder == "Templates/playbooks" && name.hasSuffix(Catalogue.guideSuffix)
    return Catalogue.isValidID(isGuide ? String(name.dropLast(Catalogue.guideSuffix.count)) : name)
  }

  /// Each folder holds records only, named by ids; a place is named by a code that is known or lies in one that is.
  static let filesNamed = DataCheck(name: "file-name") { catalogue in
    var findings: [DataError] = []
    for folder in Catalogue.recordFolders {
      for name in catalogue.folders.names(in: folder, suffix: "")
      where !name.hasSuffix(".json") || !isName(String(name.dropLast(5)), in: folder) {
        findings.append(
          DataError(
            file: "\(folder)/\(name)", line: 0, check: "file-name", message: "no record has such a name",
            remedy: "name it ID.json with letters, digits and \"-\", or move it away"))
      }
    }
    let codes = Set((try? catalogue.codes().map(\.id)) ?? [])
    for id in catalogue.placeIDs {
      let country = String(id.prefix { $0 != "-" })
      guard !codes.contains(country), !isUserAssigned(country), let place = try? catalogue.place(id),
        place.parent == nil
      else { continue }
      findings.append(
        DataError(
          file: "Jurisdictions/places/\(id).json", line: 1, check: "file-name",
          message: "\"\(id)\" is no code of ISO 3166-1", remedy: "name the place by its code, or give its parent"))
    }
    return findings
  }
}
