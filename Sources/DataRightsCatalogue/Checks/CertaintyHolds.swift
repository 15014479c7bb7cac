import DataRights

extension DataCheck {
  /// What is called confirmed rests on more than secondary sources.
  static let certaintyHolds = DataCheck(name: "certainty") { catalogue in
    var findings: [DataError] = []
    for law in catalogue.decodedLaws {
      func isSecondary(_ keys: [String]) -> Bool { keys.allSatisfy { law.sources[$0]?.kind == .secondary } }
      for (what, basis) in law.bases where basis.certainty == .confirmed && isSecondary(basis.sources) {
        findings.append(
          DataError(
            file: law.file, line: basis.line, check: "certainty",
            message: "\(what) is confirmed by secondary sources only",
            remedy: "name the law's text or a regulator, or write \"reported\""))
      }
      if law.certainty == .confirmed, !law.rights.contains(where: { $0.basis.certainty == .confirmed }) {
        findings.append(
          DataError(
            file: law.file, line: 1, check: "certainty", message: "the record is confirmed, but none of its rights is",
            remedy: "write the certainty that most of its rights have"))
      }
    }
    for record in RawRecord.ofExitsAndAddressees(catalogue) {
      let secondary = Set(
        (record.json["sources"]?.members ?? []).filter { $0.value["kind"]?.string == "secondary" }.map(\.key))
      for part in record.objects where part["certainty"]?.string == "confirmed" {
        let cited = RawRecord.cited(by: part)
        guard !cited.isEmpty, cited.allSatisfy(secondary.contains) else { continue }
        findings.append(
          DataError(
            file: record.file, line: part.line, check: "certainty",
            message: "a part is confirmed by secondary sources only",
            remedy: "name the company's own page or a regulator, or write \"reported\""))
      }
    }
    return findings
  }
}
