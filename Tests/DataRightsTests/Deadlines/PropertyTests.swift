@testable import DataRights
import DataRightsTestSupport
import Testing

/// What must hold for any law, day and history.
struct PropertyTests {
  private static let places = ["de", "de-be", "at", "gb-eng", "ch-zh", "us-ca", "sg"]

  private func calculator(_ law: String) throws -> DeadlineCalculator {
    DeadlineCalculator(law: try Repository.law(law), geography: Repository.geography)
  }

  @Test(arguments: Repository.lawIDs)
  func `a later receipt never gives an earlier date`(law: String) throws {
    let calculator = try calculator(law)
    for place in ["de", "us-ca"] {
      for right in [Right.access, .erasure, .optOut] {
        var last: [DeadlineID: (due: CivilDate, earliest: CivilDate)] = [:]
        for number in day("2024-01-01").dayNumber...day("2027-12-31").dayNumber {
          let received = CivilDate(dayNumber: number)
          let report = try calculator.report(
            on: right, events: [Event(.received, on: received)], parties: Parties(holidays: CalendarReference(place)))
          for deadline in report.deadlines {
            let due = try #require(deadline.due)
            let earliest = try #require(deadline.earliest)
            if let before = last[deadline.id], due < before.due || earliest < before.earliest {
              Issue.record("\(law) \(right) \(place): \(deadline.id) of \(received) is before that of the day before")
            }
            last[deadline.id] = (due, earliest)
          }
        }
      }
    }
  }

  /// A history of a year and a half with each event on a day of its own.
  private func history(using generator: inout SeededGenerator, distinctDays: Bool) -> [Event] {
    var days = Set<Int>()
    let count = Int.random(in: 1...14, using: &generator)
    return (0..<count).compactMap { _ in
      let kind = EventKind.allCases.randomElement(using: &generator) ?? .received
      let number = day("2025-12-01").dayNumber + Int.random(in: 0...540, using: &generator)
      guard days.insert(number).inserted || !distinctDays else { return nil }
      let on = CivilDate(dayNumber: number)
      let until =
        kind == .extended && Bool.random(using: &generator)
        ? on.adding(days: Int.random(in: 0...200, using: &generator)) : nil
      return Event(kind, on: on, until: until, via: Event.Channel.allCases.randomElement(using: &generator))
    }
  }

  private func parties(using generator: inout SeededGenerator) -> Parties {
    func place() -> String? { Bool.random(using: &generator) ? Self.places.randomElement(using: &generator) : nil }
    return Parties(resident: place(), controllerPlace: place(), representativePlaces: [place()].compactMap(\.self))
  }

  @Test(arguments: UInt64(1)...40)
  func `any history gives dates in order, the same each time`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for law in Repository.lawIDs {
      let calculator = try calculator(law)
      for _ in 0..<10 {
        let right = try #require(Right.allCases.randomElement(using: &generator))
        let events = history(using: &generator, distinctDays: false)
        let parties = parties(using: &generator)
        let report = try calculator.report(on: right, events: events, parties: parties)
        for deadline in report.deadlines {
          if let due = deadline.due, let earliest = deadline.earliest { #expect(earliest <= due, "\(law) \(events)") }
          #expect((deadline.due == nil) == (deadline.stopped != nil))
        }
        if let response = report[.response]?.due, let extended = report[.extendedResponse],
          !extended.derivation.contains(where: { $0.word == "chosen" })
        {
          #expect(try #require(extended.due) >= response, "\(law) \(events)")
        }
        let again = try calculator.report(on: right, events: events, parties: parties)
        #expect(again.signature == report.signature)
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `events on different days can be logged in any order`(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for law in Repository.lawIDs {
      let calculator = try calculator(law)
      for _ in 0..<5 {
        let events = history(using: &generator, distinctDays: true)
        let parties = parties(using: &generator)
        let report = try calculator.report(on: .access, events: events, parties: parties)
        let shuffled = try calculator.report(on: .access, events: events.shuffled(using: &generator), parties: parties)
        #expect(shuffled.signature == report.signature)
      }
    }
  }
}
