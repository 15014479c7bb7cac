import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsStore

/// Leads out of a service, step by step.
struct LeaveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "leave", abstract: help("leave"), discussion: help("leave.discussion"),
      subcommands: [
        Services.self, Start.self, New.self, Next.self, Show.self, Check.self, Note.self, Persona.self, Addressee.self,
        Orders.self,
        Archive.self, Plan.self, Questions.self, Report.self,
      ], defaultSubcommand: Next.self)
  }

  /// Lists the services that have a playbook, and the exits that were begun.
  struct Services: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "services", abstract: help("leave.services"))
    }
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      let playbooks = try desk.catalogue.playbookIDs.map { try desk.catalogue.playbook($0) }
        .filter { !$0.isAbstract }
      func state(of service: String) throws -> ExitState? {
        try world.exits.first { $0.service == service }.map { try world.outlook($0).state }
      }
      let own = world.exits.filter { exit in !playbooks.contains { $0.id == exit.service } }
      var table = Table(["service", "name", "edition", "exit"].map { desk.words.text("column." + $0) }, flexible: 1)
      var rows: [JSON] = []
      for playbook in playbooks {
        let state = try state(of: playbook.id)
        table.rows.append([
          playbook.id, playbook.name, playbook.edition.iso, state.map(desk.words.name) ?? "–",
        ])
        rows.append([
          "service": JSON(playbook.id), "name": JSON(playbook.name), "edition": JSON(playbook.edition.iso),
          "checked": JSON(playbook.checked.iso), "state": JSON(state?.rawValue),
        ])
      }
      for exit in own {
        let state = try state(of: exit.service)
        table.rows.append([exit.service, exit.name, exit.playbook, state.map(desk.words.name) ?? "–"])
        rows.append(["service": JSON(exit.service), "name": JSON(exit.name), "state": JSON(state?.rawValue)])
      }
      desk.print(
        ["format": 1, "services": JSON(rows)], table.text(width: Terminal.width, style: desk.style))
    }
  }

  /// Begins an exit by a playbook.
  struct Start: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "start", abstract: help("leave.start"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String
    @Option(
      help: .init(help("leave.persona"), valueName: "persona"),
      completion: .list(DataRights.Persona.allCases.map(\.rawValue)),
      transform: Arguments.choice) var persona: DataRights.Persona = .buyer

    func run() throws {
      let desk = try Desk(options)
      let playbook = try desk.catalogue.playbook(service)
      guard !playbook.isAbstract else { throw desk.failure("playbook-base", ["service": service], exit: 64) }
      try desk.startExit(
        Exit(
          service: playbook.id, name: playbook.name, playbook: playbook.id, persona: persona, started: desk.today))
    }
  }

  /// Begins an exit from a service of the user's own, by the general playbook.
  struct New: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "new", abstract: help("leave.new"), discussion: help("leave.new.discussion"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.new.id"), valueName: "service")) var service: String
    @Option(help: .init(help("leave.new.name"), valueName: "name")) var name: PersonalText?
    @Option(help: .init(help("leave.new.by"), valueName: "playbook")) var by = "shop"
    @Option(help: .init(help("leave.new.addressee"), valueName: "addressee")) var addressee: String?
    @Option(
      help: .init(help("leave.persona"), valueName: "persona"),
      completion: .list(DataRights.Persona.allCases.map(\.rawValue)),
      transform: Arguments.choice) var persona: DataRights.Persona = .buyer

    func run() throws {
      let desk = try Desk(options)
      guard Catalogue.isValidID(service) else { throw desk.failure("bad-id", ["id": service], exit: 64) }
      guard !desk.catalogue.playbookIDs.contains(service) else {
        throw desk.failure("playbook-exists", ["service": service], exit: 64)
      }
      let playbook = try desk.catalogue.playbook(by)
      let addressee = try self.addressee.map { try desk.addressee($0).id }
      try desk.startExit(
        Exit(
          service: service, name: try name?.line(desk) ?? service, playbook: playbook.id, addressee: addressee,
          persona: persona, started: desk.today))
    }
  }

  /// Shows the plan with its states.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: help("leave.show"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String?
    @Flag(help: .init(help("leave.all"))) var all = false

    func run() throws {
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      let view = try LeaveView(world, world.exit(service))
      try desk.print(view.document(), view.text(all: all))
    }
  }

  /// Says what makes sense next, and asks for it in a terminal.
  struct Next: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "next", abstract: help("leave.next"), discussion: help("leave.next.discussion"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String?

    func run() throws {
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      let exit = try world.exit(service)
      let view = try LeaveView(world, exit)
      if Terminal.isInteractive, !desk.wantsJSON {
        try LeaveDialogue(desk: desk, service: exit.service).run()
      } else {
        try desk.print(view.document(), ActionView(view: view).text())
      }
    }
  }
}

extension Desk {
  /// Begins an exit and shows what comes first.
  func startExit(_ exit: Exit) throws {
    _ = try writeJournal().startExit(exit, recorded: world.now)
    try showExit(exit.service)
  }

  /// Shows an exit as the log has it now.
  func showExit(_ service: String) throws {
    let world = try ExitWorld(self)
    let view = try LeaveView(world, world.exit(service))
    try print(view.document(), ActionView(view: view).text())
  }
}
