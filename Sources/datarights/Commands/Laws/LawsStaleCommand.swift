import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue

/// Lists the records whose facts should be checked again.
struct LawsStaleCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "stale", abstract: help("laws.stale"), discussion: help("laws.stale.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(help("laws.older-than"), valueName: "days"), transform: Arguments.age) var olderThan = Age(
    days: 365)

  func run() throws {
    let desk = try Desk(options)
    let limit = olderThan.before(desk.today)
    let stale = desk.catalogue.checkedRecords.filter { $0.checked < limit }
      .sorted { ($0.checked, $0.file) < ($1.checked, $1.file) }
    desk.print(
      [
        "format": 1, "before": JSON(limit.iso),
        "stale": JSON(
          stale.map {
            ["kind": JSON($0.kind.rawValue), "id": JSON($0.id), "file": JSON($0.file), "checked": JSON($0.checked.iso)]
              as JSON
          }),
      ], text(stale, limit, desk))
  }

  private func text(_ stale: [CheckedRecord], _ limit: CivilDate, _ desk: Desk) -> String {
    let words = desk.words
    guard !stale.isEmpty else { return words.text("laws.none-stale", ["date": words.date(limit)]) }
    var table = Table(["what", "id", "checked"].map { words.text("column." + $0) }, flexible: 1)
    table.rows = stale.map { [words.text("kind." + $0.kind.rawValue), $0.id, $0.checked.iso] }
    return table.text(width: Terminal.width, style: desk.style)
  }
}

/// How long ago something may have been: days, months or years, as `90`, `90d`, `6m`, `1y`.
struct Age: Sendable {
  var days = 0
  var months = 0

  init(days: Int) { self.days = days }

  /// Reads an age; nil where it is none.
  init?(_ text: String) {
    let digits = text.prefix(while: \.isNumber)
    guard let count = Int(digits), count <= 36_500 else { return nil }
    switch text.dropFirst(digits.count) {
    case "", "d": days = count
    case "m": months = count
    case "y": months = 12 * count
    default: return nil
    }
  }

  /// The day so long before another.
  func before(_ day: CivilDate) -> CivilDate { day.adding(months: -months).adding(days: -days) }
}
