@testable import DataRights
import DataRightsTestSupport

/// Law records of tests: one right, one method, the deadlines that the test is about.
enum MadeUpLaw {
  /// Counts from the day after and moves off weekends and holidays.
  static let rolling: JSON = ["firstDay": "excluded", "roll": ["rule": "next-working-day"]]

  /// A law with some deadlines for access, all counted by one method.
  static func with(method: JSON = rolling, noPeriod: JSON? = nil, deadlines: [JSON]) throws -> Law {
    let json: JSON = [
      "id": "xx-law", "family": "test", "names": ["en": ["short": "Test Act", "full": "Test Act 2020"]],
      "citation": "Test Gazette 1", "url": "https://example.org/act", "certainty": "confirmed", "checked": "2026-11-23",
      "act": "act",
      "acts": ["act": ["style": "section", "short": ["en": "Test Act"], "url": "https://example.org/act"]],
      "reach": [], "rights": [right("access"), right("opt-out")],
      "methods": ["m": method.with("text", ["en": "as the test says"]).based],
      "deadlines": JSON(deadlines.map(\.based)),
      "sources": ["act": ["title": "Test Act", "url": "https://example.org/act"]],
    ]
    return try Law(json.with("noPeriod", noPeriod), file: "xx-law.json")
  }

  /// A controller's deadline that starts with the receipt.
  static func deadline(
    _ id: String, _ count: Int, _ unit: String, start: JSON = "received", duty: String = "controller"
  ) -> JSON {
    [
      "id": JSON(id), "duty": JSON(duty), "start": start, "period": ["count": JSON(count), "unit": JSON(unit)],
      "method": "m",
    ]
  }

  private static func right(_ word: String) -> JSON {
    let json: JSON = ["right": JSON(word), "name": ["en": JSON(word)], "text": ["en": "a right"]]
    return json.based
  }

  /// The deadlines of a request for access under a made-up law.
  static func report(
    _ law: Law, _ texts: String..., parties: Parties = Parties(), geography: Geography = .nowhere
  ) throws -> DeadlineReport {
    try DeadlineCalculator(law: law, geography: geography).report(on: .access, events: events(texts), parties: parties)
  }
}

extension JSON {
  /// The record with a source and a certainty.
  fileprivate var based: JSON { with("sources", ["act"]).with("certainty", "confirmed") }
}

extension Geography {
  /// A world without holidays in which a letter takes four days.
  static let nowhere = Geography(
    calendar: { _ in .weekendsOnly }, chain: { [$0] }, postDays: { _ in 4 })

  /// A world with one calendar for every place.
  static func everywhere(_ calendar: WorkingCalendar) -> Geography {
    Geography(calendar: { _ in calendar }, chain: { [$0] }, postDays: { _ in 4 })
  }
}
