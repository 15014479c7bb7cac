import DataRights

extension DataCheck {
  /// The findings without those that a law's record excuses; an excuse that nothing needs is a finding itself.
  static func withoutExceptions(_ findings: [DataError], _ catalogue: Catalogue) -> [DataError] {
    var kept = findings
    for law in catalogue.decodedLaws {
      for exception in law.exceptions {
        let before = kept.count
        kept.removeAll { $0.file == law.file && $0.check == exception.check }
        guard kept.count == before else { continue }
        kept.append(
          DataError(
            file: law.file, line: exception.line, check: "exception",
            message: "the exception for [\(exception.check)] is no longer needed", remedy: "remove it"))
      }
    }
    return kept
  }
}
