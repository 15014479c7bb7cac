import DataRightsDesk
import ArgumentParser
import DataRights

/// The command; without a subcommand it says what is due next.
struct DatarightsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "datarights", abstract: help("abstract"), discussion: help("discussion"), version: Version.text,
      subcommands: [
        ProfileCommand.self, PickCommand.self, DeadlinesCommand.self, DraftCommand.self, AddresseesCommand.self,
        BatchCommand.self, FollowUpCommand.self, ReviewCommand.self, LogCommand.self, ReadReplyCommand.self,
        ListCommand.self, LeaveCommand.self, LoginsCommand.self, ClosuresCommand.self,
        ShowCommand.self, DossierCommand.self, DueCommand.self, CalendarCommand.self, LawsCommand.self,
        UndoCommand.self, CorrectCommand.self,
        VerifyCommand.self, DoctorCommand.self, ForgetCommand.self, ExportCommand.self, ImportCommand.self,
        BackupCommand.self, RestoreCommand.self, SendCommand.self, OpenCommand.self, ServeCommand.self,
        CheckDataCommand.self,
      ])
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try Desk(options)
    try Overview(desk).show()
  }
}
