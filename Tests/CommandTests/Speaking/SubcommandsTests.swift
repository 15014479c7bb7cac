import ArgumentParser
import Testing

@testable import datarights

/// A call that names a subcommand is parsed for that one alone; every other call for all.
@Suite struct `The subcommand that a call means` {
  @Test func `each is called by the word of its configuration`() {
    for (word, command) in Subcommands.all { #expect(command.configuration.commandName == word) }
  }

  @Test(arguments: [
    ["due"], ["--json", "due"], ["--store", "list", "due"], ["--store=x", "--today", "2026-11-25", "due", "list"],
  ])
  func `the named one is meant`(_ call: [String]) {
    let meant = Subcommands.meant(by: call)
    #expect(meant.count == 1)
    #expect(meant.first is DueCommand.Type)
  }

  @Test(arguments: [[], ["--help"], ["help", "due"], ["dew"], ["--stor", "due"], ["--store"], ["-h", "due"]])
  func `all are meant where none is named`(_ call: [String]) {
    #expect(Subcommands.meant(by: call).count == Subcommands.all.count)
  }
}
