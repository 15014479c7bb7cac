import DataRightsDesk
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
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      let views = try desk.catalogue.closureIDs.map { ClosureView(world, try world.outlook(world.closure($0))) }
      var table = Table(
        ["closure", "name", "variant", "state", "on"].map { desk.words.text("column." + $0) }, flexible: 1)
      for view in views { table.rows.append(view.row) }
      try desk.print(
        ["format": 1, "closures": JSON(views.map { try $0.document() })],
        table.text(width: Terminal.width, style: desk.style))
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
      try Desk(options).showClosure(id)
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
      let desk = try Desk(options)
      let event = ClosureEvent(
        state, on: details.on ?? desk.today, variant: variant, until: until, channel: details.channel,
        text: try details.text?.text(desk),
        reason: try details.override?.text(desk) ?? details.note?.text(desk),
        evidence: try details.pieces(desk))
      try desk.log(event, inClosure: id)
      try desk.showClosure(id)
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
      let desk = try Desk(options)
      let event = ClosureEvent(
        nil, on: details.on ?? desk.today, item: item, itemState: state.itemState,
        text: try details.text?.text(desk), reason: try details.note?.text(desk),
        evidence: try details.pieces(desk))
      try desk.log(event, inClosure: id)
      try desk.showClosure(id)
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
  func pieces(_ desk: Desk) throws -> [Evidence] {
    try KeptEvidence.read(evidence, text: text?.text(desk), desk)
  }
}

extension Desk {
  /// Shows a separate closure as the log has it now.
  func showClosure(_ id: String) throws {
    let world = try ExitWorld(self)
    let view = ClosureView(world, try world.outlook(world.closure(id)))
    try print(view.document().with("format", 1), view.text())
  }
}
