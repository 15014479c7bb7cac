import DataRights

extension DataCheck {
  /// No two rules answer the same question on the same day: the same deadline for the same right from the same event,
  /// or the same right twice.
  static let rulesApart = DataCheck(name: "overlap") { catalogue in
    var findings: [DataError] = []
    for law in catalogue.decodedLaws {
      let given = Set(law.rights.map(\.right))
      for (index, rule) in law.deadlines.enumerated() {
        for other in law.deadlines[..<index] where rule.meets(other, among: given) {
          findings.append(
            DataError(
              file: law.file, line: rule.basis.line, check: "overlap",
              message: "two rules for \(rule.id.rawValue) hold for the same right, start and day",
              remedy: "part them by \"rights\", or by \"from\" and \"until\""))
        }
      }
      for (index, right) in law.rights.enumerated() {
        for other in law.rights[..<index]
        where other.right == right.right && other.validity.overlaps(right.validity) {
          findings.append(
            DataError(
              file: law.file, line: right.basis.line, check: "overlap",
              message: "the right \(right.right.rawValue) stands twice for the same day",
              remedy: "part the two by \"from\" and \"until\""))
        }
      }
    }
    return findings
  }
}

extension DeadlineRule {
  fileprivate func meets(_ other: DeadlineRule, among given: Set<Right>) -> Bool {
    guard id == other.id, validity.overlaps(other.validity) else { return false }
    guard given.contains(where: { covers($0) && other.covers($0) }) else { return false }
    // Where one starts only while the other's event has not happened, they never hold together.
    let isApart =
      start.unless.contains(where: other.start.events.contains)
      || other.start.unless.contains(where: start.events.contains)
    return !isApart && (start.orAfter == other.start.orAfter || !Set(start.events).isDisjoint(with: other.start.events))
      && (window == other.window)
  }
}
