import DataRights

extension DataCheck {
  /// The dates worked by hand in each law record are the dates that the rules give.
  static let examplesHold = DataCheck(name: "example") { catalogue in
    var findings: [DataError] = []
    for id in catalogue.lawIDs {
      guard let law = try? catalogue.law(id) else { continue }
      let file = "Jurisdictions/laws/\(id).json"
      if law.examples.isEmpty {
        findings.append(
          DataError(
            file: file, line: 1, check: "example", message: "the law has no example",
            remedy: "work a date out by hand from the statute, one at a month's end, one over a holiday"))
      }
      for (index, example) in law.examples.enumerated() {
        findings += mismatches(example, law, catalogue).map {
          DataError(
            file: file, line: 1, check: "example", message: "examples[\(index)]: \($0)",
            remedy: "mend the rule or the example")
        }
      }
    }
    return findings
  }

  private static func mismatches(_ example: Law.Example, _ law: Law, _ catalogue: Catalogue) -> [String] {
    guard let received = Day(example.received) else { return ["\"\(example.received)\" is no date"] }
    var events = [Event(.received, on: received.date, at: received.time)]
    for text in example.events {
      guard let event = Event(text) else { return ["\"\(text)\" is no event"] }
      events.append(event)
    }
    let parties = Parties(holidays: example.holidays.map { CalendarReference($0) })
    do {
      let report = try DeadlineCalculator(law: law, geography: catalogue.geography)
        .report(on: example.right, events: events, parties: parties)
      func compare(_ expected: [String: String], _ what: String, _ date: (Deadline) -> CivilDate?) -> [String] {
        expected.sorted { $0.key < $1.key }.compactMap { id, text in
          let found = DeadlineID(rawValue: id).flatMap { report[$0] }.flatMap(date)?.iso ?? "none"
          return found == text ? nil : "\(what) \(id) is \(found), not \(text)"
        }
      }
      return compare(example.expect, "due", \.due) + compare(example.expectEarliest, "earliest", \.earliest)
    } catch {
      return ["it cannot be computed: \(error)"]
    }
  }
}
