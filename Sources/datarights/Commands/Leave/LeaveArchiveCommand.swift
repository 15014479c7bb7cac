import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsExchange
import DataRightsStore

extension LeaveCommand {
  /// Gathers the records of an exit in one folder or ZIP archive.
  struct Archive: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "archive", abstract: help("leave.archive"), discussion: help("leave.archive.discussion"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String
    @Argument(help: .init(help("leave.archive.paths"), valueName: "path")) var paths: [String] = []
    @Option(help: .init(help("leave.archive.output"), valueName: "path")) var output: String
    @Option(help: .init(help("leave.archive.keep-until"), valueName: "date"), transform: Arguments.date) var keepUntil:
      CivilDate

    func run() throws {
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      let view = try LeaveView(world, world.exit(service))
      guard keepUntil >= desk.today else { throw desk.failure("keep-until-past", exit: 64) }
      let report = try ExitReport(view).text(width: Terminal.width, heading: desk.style.bold)
      let contents = try ArchiveContents(desk, view: view, paths: paths, report: report, keepUntil: keepUntil)
      let sum = try contents.write(to: output, service: view.outlook.exit.service)
      do {
        try desk.settleArchive(view, place: output, sum: sum, keepUntil: keepUntil)
      } catch let failure as Failure {
        desk.remark(wrapped(failure.message, width: Terminal.width))
      }
      desk.print(
        contents.document(service: view.outlook.exit.service, output: output, sum: sum),
        contents.text(output: output, sum: sum, desk.words))
    }
  }
}
