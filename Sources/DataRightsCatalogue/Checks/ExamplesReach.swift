import DataRights

extension DataCheck {
  /// The examples of a law show what goes wrong most: the end of a month, and a holiday that matters.
  static let examplesReach = DataCheck(name: "example-reach") { catalogue in
    var findings: [DataError] = []
    for law in catalogue.decodedLaws where !law.examples.isEmpty {
      func missing(_ what: String, _ remedy: String) {
        findings.append(
          DataError(
            file: law.file, line: law.examples[0].line, check: "example-reach",
            message: "no example \(what)", remedy: remedy))
      }
      if !law.examples.contains(where: \.touchesMonthEnd) {
        missing("at a month's end", "work one out that is received or ends on the last day of a month")
      }
      if !law.examples.contains(where: { $0.touchesHoliday(law, catalogue.geography) }) {
        missing("over a holiday", "work one out whose end falls on a holiday, or whose working days cross one")
      }
    }
    return findings
  }
}

extension Law.Example {
  /// Whether the request is received, or one of its dates lies, on the last day of a month.
  fileprivate var touchesMonthEnd: Bool {
    ([received] + expect.values).compactMap { Day($0)?.date }.contains { $0.adding(days: 1).components.day == 1 }
  }

  /// Whether a holiday moves one of its dates, or a date stays on one because the law rules moving out.
  fileprivate func touchesHoliday(_ law: Law, _ geography: Geography) -> Bool {
    let plain = Geography(
      calendar: { WorkingCalendar.weekendsOnly.with(week: try geography.calendar($0).week) }, chain: geography.chain,
      postDays: geography.postDays)
    guard let real = try? report(law, geography: geography), let bare = try? report(law, geography: plain) else {
      return false
    }
    let differs = zip(real.deadlines, bare.deadlines).contains { $0.due != $1.due || $0.earliest != $1.earliest }
    guard !differs, let holidays, let calendar = try? geography.calendar(CalendarReference(holidays)) else {
      return differs
    }
    return real.deadlines.contains { $0.nominal.map(calendar.isHoliday) ?? false }
  }
}
