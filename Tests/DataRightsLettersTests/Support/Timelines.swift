import DataRights
import DataRightsTestSupport

@testable import DataRightsLetters

extension Timeline {
  /// The words that the tests' timelines have for kinds.
  static let words = Dictionary(uniqueKeysWithValues: Kind.allCases.map { ($0, "kind \($0.rawValue)") })

  /// A timeline of so many marks, spread by `day` over days from 2 March 2026 on, with periods of a few.
  static func fixture(marks: Int, periods: Int = 0, label: String = "proof of identity asked for", day: (Int) -> Int)
    -> Timeline
  {
    func on(_ offset: Int) -> CivilDate { CivilDate.day1.adding(days: offset) }
    return Timeline(
      title: "Course", summary: "Summary",
      marks: (0..<marks).map { index in
        Mark(
          Kind.allCases[index % Kind.allCases.count], on: on(day(index)), day: on(day(index)).iso, label: label)
      },
      periods: (0..<periods).map { index in
        Period(
          Span.allCases[index % 3], from: on(day(index)), until: on(day(index) + index), days: "days", label: label)
      },
      names: words)
  }

  /// The cases that every check goes through.
  static let cases: [(name: String, timeline: Timeline)] =
    [
      ("none", fixture(marks: 0) { $0 }), ("one", fixture(marks: 1) { $0 }),
      ("two on one day", fixture(marks: 2) { _ in 0 }), ("a span of one day", fixture(marks: 2) { $0 }),
      ("forty on one day", fixture(marks: 40, periods: 2) { _ in 0 }),
      ("forty on one day among others", fixture(marks: 44, periods: 3) { $0 < 40 ? 30 : ($0 - 40) * 40 }),
      ("five years", fixture(marks: 12, periods: 8) { $0 * 166 }),
      ("long words", fixture(marks: 3, periods: 1, label: String(repeating: "w", count: 10_000)) { $0 * 20 }),
      ("sixty periods at once", fixture(marks: 1, periods: 60) { _ in 0 }),
      ("nine thousand years", fixture(marks: 2) { $0 * 365_000 * 7 }),
    ] + HostileText.lines.prefix(34).map { ("hostile", fixture(marks: 5, periods: 2, label: $0) { $0 * 9 }) }
}
