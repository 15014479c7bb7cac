import DataRightsDesk
import ArgumentParser
import DataRights

/// The flags that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(help: .init(help("store"), valueName: "dir"))
  var store: String?

  @Option(help: .init(help("profile-option"), valueName: "name"))
  var profile: String?

  @Option(help: .init(help("data"), valueName: "dir"))
  var data: String?

  @Flag(help: .init(help("data-only")))
  var dataOnly = false

  @Option(help: .init(help("today"), valueName: "date", visibility: .hidden), transform: Arguments.date)
  var today: CivilDate?

  @Option(help: .init(help("seed"), valueName: "n", visibility: .hidden))
  var seed: UInt64?

  @Option(help: .init(help("interface"), valueName: "tag"))
  var interface: String?

  @Flag(help: .init(help("json")))
  var json = false

  @Flag(help: .init(help("no-color")))
  var noColor = false
}
