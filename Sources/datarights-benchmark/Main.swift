import DataRights
import DataRightsCatalogue
import Foundation

/// Measures the library in process: `datarights-benchmark [--rounds NUMBER] [NAME…]`, all measures where none is named.
///
/// With `--rounds` every work is done so many times in each run, to see whether time or memory grow.
///
/// Prints one JSON document a line and measure. Whole commands, and other programs that do the same, are timed by
/// `Tests/Speed/run`, which calls this one too.
@main
enum Main {
  static let measures: [Measure] = [
    .json, .laws, .dataCheck, .dueDates, .lettersFilled, .lettersText, .lettersWhole, .lettersMail, .calendar, .store,
  ]

  static func main() throws {
    var names = CommandLine.arguments.dropFirst()
    if names.first == "--rounds", let rounds = names.dropFirst().first.flatMap({ Int($0) }), rounds > 0 {
      Figure.rounds = rounds
      names = names.dropFirst(2)
    }
    if let unknown = names.first(where: { name in !measures.contains { $0.name == name } }) {
      let known = measures.map(\.name).joined(separator: ", ")
      FileHandle.standardError.write(Data("no measure \(unknown); known: \(known)\n".utf8))
      exit(64)
    }
    let catalogue = try Catalogue()
    for measure in measures where names.isEmpty || names.contains(measure.name) {
      for figure in try measure.figures(catalogue) { print(figure.document.text(indented: false)) }
    }
  }
}
