import DataRights

extension DataCheck {
  /// For so many days before the last check old requests may still wait for an answer.
  private static let lookBack = 1095

  /// Every right has a period for its answer, or the record says that the law names none; never both.
  static let rightsHavePeriods = DataCheck(name: "period") { catalogue in
    var findings: [DataError] = []
    for law in catalogue.decodedLaws {
      for record in law.rights {
        // The days on which the answer can change within the time of the right.
        let rules = law.deadlines.filter { $0.id.isAnswer && $0.covers(record.right) }
        let silences = law.withoutPeriod.filter { $0.rights.contains(record.right) }
        let validities = rules.map(\.validity) + silences.map(\.validity)
        let turns = validities.flatMap { [$0.from, $0.until?.adding(days: 1)] }
        let begin = record.validity.from ?? law.validity.from ?? law.checked
        let first = max(begin, law.checked.adding(days: -lookBack))
        let days = Set([first] + turns.compactMap(\.self)).filter { first <= $0 && record.validity.contains($0) }
        func found(_ message: String, _ remedy: String) {
          findings.append(
            DataError(
              file: law.file, line: record.basis.line, check: "period",
              message: "the right \(record.right.rawValue) \(message)", remedy: remedy))
        }
        for day in days.sorted() {
          let hasPeriod = rules.contains { $0.validity.contains(day) }
          let isSilent = silences.contains { $0.validity.contains(day) }
          if !hasPeriod, !isSilent {
            found("has no period on \(day.iso)", "add a deadline for it, or name it in \"noPeriod\"")
          } else if isSilent, rules.contains(where: { $0.validity.contains(day) && $0.start.unless.isEmpty }) {
            found("has a period and stands in \"noPeriod\" too on \(day.iso)", "remove one of the two")
          }
        }
      }
    }
    return findings
  }
}
