import DataRights
import DataRightsCatalogue

extension Measure {
  /// When an answer to an access request under the GDPR is due, with the holidays of Berlin.
  static let dueDates = Measure(name: "due-dates") { catalogue in
    let calculator = DeadlineCalculator(law: try catalogue.law("eu-gdpr"), geography: catalogue.geography)
    let parties = Parties(holidays: CalendarReference("de-be"))
    let plan = try calculator.plan(for: .access, parties: parties)
    // The years for which the holidays are known, less the last months, so that every date is one that counts.
    guard let first = CivilDate(iso: "2020-01-01"), let last = CivilDate(iso: "2035-08-31") else { return [] }
    let beginnings = (first.dayNumber...last.dayNumber).map {
      Beginning(received: Day(CivilDate(dayNumber: $0)))
    }
    let logs = beginnings.map(\.events)
    let rounds = 100
    return [
      Figure("due-dates", count: rounds * beginnings.count) {
        var sum = 0
        for _ in 0..<rounds {
          for beginning in beginnings { sum &+= plan.dates(.response, of: beginning)?.due.dayNumber ?? 0 }
        }
        return sum
      },
      Figure("due-dates.with-derivation", count: beginnings.count) {
        var sum = 0
        for beginning in beginnings {
          guard let deadline = plan.deadline(.response, of: beginning) else { continue }
          sum &+= deadline.derivation.count &+ (deadline.due?.dayNumber ?? 0)
        }
        return sum
      },
      try Figure("due-dates.report", count: beginnings.count) {
        var sum = 0
        for log in logs { sum &+= try plan.report(log).deadlines.count }
        return sum
      },
    ]
  }
}
