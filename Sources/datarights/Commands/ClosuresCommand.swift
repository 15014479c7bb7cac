import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsStore

/// Keeps track of accounts that an exit brings up and does not close itself.
struct ClosuresCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "closures", abstract: help("closures"), discussion: help("closures.discussion"),
      subcommands: [List.self, Show.self, Set.self, Check.self], defaultSubcommand: List.self)
  }

  /// Lists all separate closures.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: help("closures.list"))
    }
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let context = try Context(options)
      let world = try ExitWorld(context)
      let views = try context.catalogue.closureIDs.map { ClosureView(world, try world.outlook(world.closure($0))) }
      var table = Table(
        ["closure", "name", "variant", "state", "on"].map { context.words.text("column." + $0) }, flexible: 1)
      for view in views { table.rows.append(view.row) }
      try context.print(
        ["format": 1, "closures": JSON(views.map { try $0.document() })],
        table.text(width: World.width, style: context.style))
    }
  }

  /// Shows one with what is to be settled before.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: help("closures.show"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("closures.id"), valueName: "id")) var id: String

    func run() throws {
      try Context(options).showClosure(id)
    }
  }

  /// Records how it stands.
  struct Set: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "set", abstract: help("closures.set"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("closures.id"), valueName: "id")) var id: String
    @Argument(
      help: .init(help("closures.state"), valueName: "state"), completion: .list(ClosureState.allCases.map(\.rawValue)),
      transform: Arguments.choice) var state: ClosureState
    @Option(help: .init(help("closures.variant"), valueName: "variant")) var variant: String?
    @Option(help: .init(help("leave.until"), valueName: "date"), transform: Arguments.namedDay) var until: NamedDay?
    @OptionGroup var details: ClosureDetails

    func run() throws {
      let context = try Context(options)
      let event = ClosureEvent(
        state, on: details.on ?? context.today, variant: variant, until: until, channel: details.channel,
        text: try details.text?.text(context),
        reason: try details.override?.text(context) ?? details.note?.text(context),
        evidence: try details.pieces(context))
      try context.log(event, inClosure: id)
      try context.showClosure(id)
    }
  }

  /// Settles something that is to be settled before.
  struct Check: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "check", abstract: help("closures.check"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("closures.id"), valueName: "id")) var id: String
    @Argument(help: .init(help("closures.item"), valueName: "item")) var item: String
    @Argument(
      help: .init(help("closures.item-state"), valueName: "state"),
      completion: .list(ClosureItemState.allCases.map(\.rawValue)), transform: Arguments.choice) var state:
      ClosureItemState = .done
    @OptionGroup var details: ClosureDetails

    func run() throws {
      let context = try Context(options)
      let event = ClosureEvent(
        nil, on: details.on ?? context.today, item: item, itemState: state.itemState,
        text: try details.text?.text(context), reason: try details.note?.text(context),
        evidence: try details.pieces(context))
      try context.log(event, inClosure: id)
      try context.showClosure(id)
    }
  }

  /// How a prerequisite can be left.
  enum ClosureItemState: String, CaseIterable {
    case open, done
    case notApplicable = "not-applicable"

    var itemState: ItemState {
      switch self {
      case .open: .open
      case .done: .done
      case .notApplicable: .notApplicable
      }
    }
  }
}

/// What the user says of a separate closure.
struct ClosureDetails: ParsableArguments {
  @Option(help: .init(help("leave.on"), valueName: "date"), transform: Arguments.date) var on: CivilDate?
  @Option(help: .init(help("closures.channel"), valueName: "channel")) var channel: String?
  @Option(parsing: .singleValue, help: .init(help("leave.evidence"), valueName: "file")) var evidence: [String] = []
  @Option(help: .init(help("leave.text"), valueName: "text")) var text: PersonalText?
  @Option(help: .init(help("closures.note"), valueName: "reason")) var note: PersonalText?
  @Option(help: .init(help("leave.override"), valueName: "reason")) var override: PersonalText?

  /// The proofs: files, and what the screen or a message said where it is to prove something.
  func pieces(_ context: Context) throws -> [Evidence] {
    try EvidenceArgument.read(evidence, text: text?.text(context), context)
  }
}

extension Context {
  /// Logs what was said or done about a separate closure, as far as its guards allow it.
  func log(_ event: ClosureEvent, inClosure id: String) throws {
    _ = try catalogue.closure(id)
    try writeJournal().log(inClosure: id, recorded: world.now) { closure in
      let outlook = try ExitWorld(self).outlook(closure)
      do throws(ClosureError) {
        return try outlook.logging(event, today: today)
      } catch {
        throw ExitFailures(context: self).failure(error, id: id)
      }
    }
  }

  /// Shows a separate closure as the log has it now.
  func showClosure(_ id: String) throws {
    let world = try ExitWorld(self)
    let view = ClosureView(world, try world.outlook(world.closure(id)))
    try print(view.document().with("format", 1), view.text())
  }
}
