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
        let turns = law.deadlines.flatMap { [$0.validity.from, $0.validity.until?.adding(days: 1)] }
        let begin = record.validity.from ?? law.validity.from ?? law.checked
        let first = max(begin, law.checked.adding(days: -lookBack))
        let days = Set([first] + turns.compactMap(\.self)).filter(record.validity.contains).filter { first <= $0 }
        let answers = law.deadlines.filter { ($0.id == .response || $0.id == .optOut) && $0.covers(record.right) }
        let isSilent = law.withoutPeriod.contains { $0.rights.contains(record.right) }
        func found(_ message: String, _ remedy: String) {
          findings.append(
            DataError(
              file: law.file, line: record.basis.line, check: "period",
              message: "the right \(record.right.rawValue) \(message)", remedy: remedy))
        }
        if answers.isEmpty {
          if !isSilent { found("has no period", "add a deadline for it, or name it in \"noPeriod\"") }
        } else if isSilent, answers.contains(where: { $0.validity.overlaps(record.validity) && $0.start.unless.isEmpty }) {
          found("has a period and stands in \"noPeriod\" too", "remove one of the two")
        } else if let day = days.sorted().first(where: { day in !answers.contains { $0.validity.contains(day) } }) {
          found("has no period on \(day.iso)", "let the rule begin with the right, or add the rule of that time")
        }
      }
    }
    return findings
  }
}
