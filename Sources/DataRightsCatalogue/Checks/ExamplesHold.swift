import DataRights

extension DataCheck {
  /// The dates worked by hand in each law record are the dates that the rules give.
  static let examplesHold = DataCheck(name: "example") { catalogue in
    var findings: [DataError] = []
    for law in catalogue.decodedLaws {
      if law.examples.isEmpty, !law.deadlines.isEmpty {
        findings.append(
          DataError(
            file: law.file, line: 1, check: "example", message: "the law has no example",
            remedy: "work a date out by hand from the statute, one at a month's end, one over a holiday"))
      }
      for (index, example) in law.examples.enumerated() {
        findings += mismatches(example, law, catalogue).map {
          DataError(
            file: law.file, line: example.line, check: "example", message: "examples[\(index)]: \($0)",
            remedy: "mend the rule or the example")
        }
      }
    }
    return findings
  }

  private static func mismatches(_ example: Law.Example, _ law: Law, _ catalogue: Catalogue) -> [String] {
    do {
      let report = try example.report(law, geography: catalogue.geography)
      func compare(_ expected: [String: String], _ what: String, _ date: (Deadline) -> String?) -> [String] {
        expected.sorted { $0.key < $1.key }.compactMap { id, text in
          let found = DeadlineID(rawValue: id).flatMap { report[$0] }.flatMap(date) ?? "none"
          return found == text ? nil : "\(what) \(id) is \(found), not \(text)"
        }
      }
      return compare(example.expect, "due") { $0.dueAt?.iso ?? $0.due?.iso }
        + compare(example.expectEarliest, "earliest") { $0.earliest?.iso }
    } catch let error as Law.Example.Unreadable {
      return ["\"\(error.text)\" is no \(error.kind)"]
    } catch {
      return ["it cannot be computed: \(error)"]
    }
  }
}

extension Law.Example {
  /// A part of an example that cannot be read.
  struct Unreadable: Error {
    let text: String
    let kind: String
  }

  /// The deadlines of the example, by some calendars.
  func report(_ law: Law, geography: Geography) throws -> DeadlineReport {
    guard let received = Day(received) else { throw Unreadable(text: received, kind: "date") }
    var events = [Event(.received, on: received.date, at: received.time)]
    for text in self.events {
      guard let event = Event(text) else { throw Unreadable(text: text, kind: "event") }
      events.append(event)
    }
    return try DeadlineCalculator(law: law, geography: geography)
      .report(on: right, events: events, parties: Parties(holidays: holidays.map { CalendarReference($0) }))
  }
}
