import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsStore

extension LeaveCommand {
  /// How a plan is written.
  enum PlanFormat: String, CaseIterable { case text, html }

  /// Writes the plan on one page.
  struct Plan: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "plan", abstract: help("leave.plan"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String?
    @Option(
      help: .init(help("leave.plan.format"), valueName: "format"),
      completion: .list(PlanFormat.allCases.map(\.rawValue)),
      transform: Arguments.choice) var format: PlanFormat?
    @Option(help: .init(help("output"), valueName: "file")) var output: String?

    func run() throws {
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      let view = try LeaveView(world, world.exit(service))
      let page = PlanPage(view)
      let isHTML = format == .html || format == nil && output?.lowercased().hasSuffix(".html") == true
      let text = isHTML ? page.html : page.text
      if let output { try OutputFile.create(output, Array(text.utf8), desk) }
      try desk.print(view.document(), output.map { desk.words.text("written", ["file": $0]) } ?? text)
    }
  }

  /// Shows what people ask and ways out of problems.
  struct Questions: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "questions", abstract: help("leave.questions"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String?

    func run() throws {
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      // A playbook can be read before anything was begun.
      let begun = try service.map { named in world.exits.first { $0.service == named } } ?? world.exit(nil)
      let playbook = try desk.catalogue.playbook(begun?.playbook ?? service ?? "")
      let view = EntryView(desk: desk, service: begun?.name ?? playbook.name)
      desk.print(
        [
          "format": 1, "service": JSON(begun?.service ?? playbook.id),
          "notes": JSON(playbook.notes.map { view.document($0) }),
          "troubleshooting": JSON(playbook.troubleshooting.map(view.document)),
          "questions": JSON(playbook.questions.map(view.document)),
        ], view.text(playbook))
    }
  }

  /// Says what was done, with its days and proofs, and what is open.
  struct Report: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "report", abstract: help("leave.report"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String?
    @Option(help: .init(help("output"), valueName: "file")) var output: String?

    func run() throws {
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      let view = try LeaveView(world, world.exit(service))
      let text = try ExitReport(view).text(width: Terminal.width, heading: desk.style.bold)
      if let output { try OutputFile.create(output, Array((text + "\n").utf8), desk) }
      try desk.print(view.document(), output.map { desk.words.text("written", ["file": $0]) } ?? text)
    }
  }
}
