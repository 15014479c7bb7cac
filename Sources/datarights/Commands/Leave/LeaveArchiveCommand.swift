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
      let context = try Context(options)
      let world = try ExitWorld(context)
      let view = try LeaveView(world, world.exit(service))
      guard keepUntil >= context.today else { throw context.failure("keep-until-past", exit: 64) }
      let contents = try ArchiveContents(context, view: view, paths: paths, keepUntil: keepUntil)
      let sum = try contents.write(to: output, service: view.outlook.exit.service)
      if view.outlook.item(.archive)?.state == .open { try tick(context, view, sum) }
      context.print(
        contents.document(service: view.outlook.exit.service, output: output, sum: sum),
        contents.text(output: output, sum: sum))
    }

    /// Marks the entry for the records, as far as it asks what is known here; where something comes before it, it stays
    /// open and says so.
    private func tick(_ context: Context, _ view: LeaveView, _ sum: String) throws {
      guard let item = view.outlook.item(.archive)?.item else { return }
      let known = ["place": output, "checksum": sum, "keep-until": keepUntil.iso]
      let answers = item.answers.compactMap { question in known[question.id].map { GivenAnswer(question.id, $0) } }
      let event = ExitEvent(.checked, on: context.today, item: item.id, state: .done, answers: answers)
      do {
        try context.log(event, inExitFrom: view.outlook.exit.service)
      } catch let failure as Failure {
        context.remark(wrapped(failure.message, width: World.width))
      }
    }
  }
}
