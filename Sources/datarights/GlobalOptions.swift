import ArgumentParser
import DataRights

/// The flags that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: .init(help("store"), valueName: "dir"))
  var store: String?

  @Option(help: .init(help("data"), valueName: "dir"))
  var data: String?

  @Flag(help: .init(help("data-only")))
  var dataOnly = false

  @Option(help: .init(help("today"), valueName: "date", visibility: .hidden))
  var today: DateArgument?

  @Option(help: .init(help("seed"), valueName: "n", visibility: .hidden))
  var seed: UInt64?

  @Option(help: .init(help("interface"), valueName: "tag"))
  var interface: String?

  @Flag(help: .init(help("json")))
  var json = false

  @Flag(help: .init(help("no-color")))
  var noColor = false
}

/// A date as an argument.
struct DateArgument: ExpressibleByArgument {
  let date: CivilDate

  init?(argument: String) {
    guard let date = CivilDate(iso: argument) else { return nil }
    self.date = date
  }
}

/// A date or a time as an argument.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(argument) else { return nil }
    self.day = day
  }
}

/// A right as an argument.
struct RightArgument: ExpressibleByArgument {
  let right: Right

  init?(argument: String) {
    guard let right = Right(word: argument) else { return nil }
    self.right = right
  }

  static var allValueStrings: [String] { Right.allCases.map(\.rawValue) }
}
