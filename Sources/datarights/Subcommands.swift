import ArgumentParser

/// The subcommands in the order in which help lists them, each under the word by which it is called.
///
/// The parser works out the options of every subcommand that it is told of: a call that names one gets that one only.
enum Subcommands {
  static let all: [(word: String, command: any ParsableCommand.Type)] = [
    ("profile", ProfileCommand.self), ("pick", PickCommand.self), ("deadlines", DeadlinesCommand.self),
    ("draft", DraftCommand.self), ("addressees", AddresseesCommand.self), ("batch", BatchCommand.self),
    ("follow-up", FollowUpCommand.self), ("review", ReviewCommand.self), ("log", LogCommand.self),
    ("read-reply", ReadReplyCommand.self), ("list", ListCommand.self), ("leave", LeaveCommand.self),
    ("logins", LoginsCommand.self), ("closures", ClosuresCommand.self), ("show", ShowCommand.self),
    ("dossier", DossierCommand.self), ("due", DueCommand.self), ("calendar", CalendarCommand.self),
    ("laws", LawsCommand.self), ("undo", UndoCommand.self), ("correct", CorrectCommand.self),
    ("verify", VerifyCommand.self), ("doctor", DoctorCommand.self), ("forget", ForgetCommand.self),
    ("export", ExportCommand.self), ("import", ImportCommand.self), ("backup", BackupCommand.self),
    ("restore", RestoreCommand.self), ("send", SendCommand.self), ("open", OpenCommand.self),
    ("serve", ServeCommand.self), ("check-data", CheckDataCommand.self),
  ]

  /// The subcommands that a call can mean: the one that it begins with, after the flags that every command takes.
  ///
  /// All where another word, none, or a flag that is not known stands there: help lists all, and an error names the
  /// nearest.
  static func meant(by arguments: some Sequence<String>) -> [any ParsableCommand.Type] {
    var takesValue = false
    for argument in arguments {
      if takesValue {
        takesValue = false
      } else if valued.contains(argument) {
        takesValue = true
      } else if !argument.hasPrefix("-") {
        guard let named = all.first(where: { $0.word == argument }) else { break }
        return [named.command]
      } else if !isKnown(argument) {
        break
      }
    }
    return all.map(\.command)
  }

  /// The flags of every command that a value follows, and those that stand alone.
  private static let valued: Set = ["--store", "--profile", "--data", "--today", "--seed", "--interface"]
  private static let bare: Set = ["--data-only", "--json", "--no-color"]

  private static func isKnown(_ argument: String) -> Bool {
    bare.contains(argument) || valued.contains { argument.hasPrefix($0 + "=") }
  }
}
