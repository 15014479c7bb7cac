import DataRightsDesk
import ArgumentParser

/// Looks into the law records.
struct LawsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "laws", abstract: help("laws"), discussion: help("laws.discussion"),
      subcommands: [LawsListCommand.self, LawsShowCommand.self, LawsCompareCommand.self, LawsStaleCommand.self])
  }
}
