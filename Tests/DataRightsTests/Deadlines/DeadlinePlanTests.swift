@testable import DataRights
import DataRightsTestSupport
import Testing

/// A plan gives what the report gives, for every law and right, and many days, calendars and ways to begin.
struct DeadlinePlanTests {
  private static let parties = [
    Parties(), Parties(holidays: CalendarReference("de-be")), Parties(resident: "us-ca", controllerPlace: "de-by"),
    Parties(resident: "at", representativePlaces: ["fr", "ie"]), Parties(resident: "nz", controllerPlace: "nz"),
  ]

  /// Days on which something changes in a law, those around them, and some others.
  private func days(of law: Law, using generator: inout SeededGenerator) -> [CivilDate] {
    let validities = [law.validity] + law.rights.map(\.validity) + law.deadlines.map(\.validity)
    let changes = Set(validities.flatMap { [$0.from, $0.until] }.compactMap(\.self)).sorted()
    let sampled = (0..<4).map { _ in
      CivilDate(dayNumber: Int.random(in: day("2016-01-01").dayNumber...day("2037-12-31").dayNumber, using: &generator))
    }
    return sampled + changes.prefix(6).flatMap { [$0.adding(days: -1), $0, $0.adding(days: 1)] }
  }

  private func beginnings(_ date: CivilDate, using generator: inout SeededGenerator) -> [Beginning] {
    let minutes = Int.random(in: 0..<1440, using: &generator)
    let later = Day(date.adding(days: Int.random(in: -1...5, using: &generator)))
    let time = CivilTime(date: date, minutes: minutes, offset: 60)
    return [
      Beginning(received: Day(date)), Beginning(received: Day(date, time)), Beginning(sent: Day(date), via: .post),
      Beginning(sent: Day(date, time), via: Event.Channel.allCases.randomElement(using: &generator)),
      Beginning(sent: Day(date), received: later),
    ]
  }

  @Test(arguments: Repository.lawIDs) func `a plan gives the dates and derivations of the report`(id: String) throws {
    var generator = SeededGenerator(seed: UInt64(id.utf8.reduce(7) { $0 &* 31 &+ Int($1) }.magnitude))
    let law = try Repository.law(id)
    let calculator = DeadlineCalculator(law: law, geography: Repository.geography)
    var compared = 0
    for right in Right.allCases {
      for parties in Self.parties {
        let plan = try calculator.plan(for: right, parties: parties)
        let days = days(of: law, using: &generator)
        for date in [days[0]] + days.shuffled(using: &generator).prefix(2) {
          for beginning in beginnings(date, using: &generator).shuffled(using: &generator).prefix(3) {
            let report = try calculator.report(on: right, events: beginning.events, parties: parties)
            #expect(try plan.report(beginning.events).signature == report.signature)
            var dates: [DeadlineDates] = []
            plan.eachDates(of: beginning) { dates.append($0) }
            #expect(dates == report.deadlines.map(\.dates), "\(id) \(right) \(parties) \(beginning)")
            for id in plan.ids {
              let deadline = plan.deadline(id, of: beginning)
              #expect(deadline.map(\.signature) == report[id].map(\.signature), "\(right) \(parties) \(beginning)")
              #expect(plan.dates(id, of: beginning) == report[id]?.dates)
            }
            compared += dates.count
          }
        }
      }
    }
    #expect(compared > 0 || !law.deadlines.contains { $0.start.events.contains(.received) })
  }

  @Test func `without a sending or receipt nothing is due`() throws {
    let plan = try DeadlineCalculator(law: try Repository.law("eu-gdpr"), geography: Repository.geography)
      .plan(for: .access, parties: Parties())
    #expect(plan.dates(.response, of: Beginning()) == nil)
    #expect(plan.ids == [.response, .extensionNotice, .extendedResponse])
  }
}

extension Deadline {
  fileprivate var dates: DeadlineDates? {
    guard let nominal, let due, let earliest else { return nil }
    return DeadlineDates(
      id: id, nominal: nominal, due: due, earliest: earliest, dueAt: dueAt, certainty: certainty)
  }

  fileprivate var signature: String {
    var report = DeadlineReport()
    report.deadlines = [self]
    return report.signature
  }
}
