import DataRights

extension DataCheck {
  /// Every right, deadline and clause of reach names its provisions, and no source stands there unused.
  ///
  /// Only a clause of reach that is reported may lack its provision: whom a new act binds is often told before its text
  /// can be read.
  static let sourcesStand = DataCheck(name: "source") { catalogue in
    var findings: [DataError] = []
    for law in catalogue.decodedLaws {
      let statements =
        law.rights.map { ("right \($0.right.rawValue)", $0.basis) }
        + law.deadlines.map { ("deadline \($0.id.rawValue)", $0.basis) }
        + law.reach.filter { $0.basis.certainty != .reported }.map { ("reach \($0.id)", $0.basis) }
      for (what, basis) in statements where basis.articles.isEmpty {
        findings.append(
          DataError(
            file: law.file, line: basis.line, check: "source", message: "\(what) cites no article",
            remedy: "add the provision to \"articles\""))
      }
      findings += unused(Set(law.bases.flatMap(\.basis.sources)), of: law.sources, in: law.file)
    }
    for id in catalogue.placeIDs {
      guard let place = try? catalogue.place(id),
        !place.calendars.isEmpty || place.noLaw != nil || place.paper != nil
      else { continue }
      let calendars = place.calendars.values
      let used = calendars.flatMap { $0.days.flatMap(\.sources) + $0.differences.flatMap(\.sources) }
      findings += unused(
        Set(used + (place.noLaw?.sources ?? []) + (place.paper?.sources ?? [])), of: place.sources,
        in: "Jurisdictions/places/\(id).json")
    }
    for record in RawRecord.ofExitsAndAddressees(catalogue) {
      let used = Set(record.objects.flatMap(RawRecord.cited))
      findings += (record.json["sources"]?.members ?? []).filter { !used.contains($0.key) }.map { source in
        unused(source.key, in: record.file, line: source.value.line)
      }
    }
    return findings
  }

  private static func unused(_ used: Set<String>, of sources: [String: Source], in file: String) -> [DataError] {
    sources.keys.filter { !used.contains($0) }.sorted().map { unused($0, in: file, line: 1) }
  }

  private static func unused(_ key: String, in file: String, line: Int) -> DataError {
    DataError(
      file: file, line: line, check: "source", message: "the source \"\(key)\" is not used",
      remedy: "name it where it belongs, or remove it")
  }
}
