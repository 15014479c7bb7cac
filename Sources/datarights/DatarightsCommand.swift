import DataRightsDesk
import ArgumentParser
import DataRights

/// The command; without a subcommand it says what is due next.
struct DatarightsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "datarights", abstract: help("abstract"), discussion: help("discussion"), version: Version.text,
      subcommands: Subcommands.meant(by: CommandLine.arguments.dropFirst()))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try Desk(options)
    try Overview(desk).show()
  }
}
