@testable import DataRights
import DataRightsTestSupport
import Testing

/// The examples of the law records, worked by hand from the statutes.
struct LawExampleTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let law: String
    let example: Law.Example

    var testDescription: String { "\(law) \(example.right.rawValue) \(example.received)" }

    static func all() throws -> [Case] {
      try Repository.laws().flatMap { law in law.examples.map { Case(law: law.id, example: $0) } }
    }

    func report() throws -> DeadlineReport {
      let parties = Parties(holidays: example.holidays.map { CalendarReference($0) })
      let events = events(["received=" + example.received] + example.events)
      return try DeadlineCalculator(law: try Repository.law(law), geography: Repository.geography)
        .report(on: example.right, events: events, parties: parties)
    }

    /// Whether it begins or ends on a month's last day, or its end moved off a day without work.
    func isHard() throws -> Bool {
      let start = try #require(Day(example.received)).date
      let ends = example.expect.values.compactMap { Day($0)?.date }
      if ([start] + ends).contains(where: { $0.adding(days: 1).components.day == 1 }) { return true }
      return try report().deadlines.contains { $0.derivation.contains { $0.word == "roll" } }
    }
  }

  @Test(arguments: try Case.all())
  func `an example of a law record comes out`(example: Case) throws {
    let report = try example.report()
    #expect(!example.example.expect.isEmpty)
    for (name, date) in example.example.expect {
      #expect(report.due(try #require(DeadlineID(rawValue: name))) == date, "\(name): \(example.example.because)")
    }
    for (name, date) in example.example.expectEarliest {
      #expect(
        report.earliest(try #require(DeadlineID(rawValue: name))) == date,
        "\(name) earliest: \(example.example.because)")
    }
  }

  @Test(arguments: Repository.lawIDs)
  func `each law has an example at a month's end or over a day without work`(law: String) throws {
    // A law without periods has no dates to show.
    guard try !Repository.law(law).deadlines.isEmpty else { return }
    let examples = try Case.all().filter { $0.law == law }
    #expect(examples.count >= 2)
    #expect(try examples.contains { try $0.isHard() })
  }
}
