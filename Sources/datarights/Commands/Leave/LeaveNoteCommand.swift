import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsStore

extension LeaveCommand {
  /// Records what happened with the account.
  struct Note: ParsableCommand {
    /// What can be noted.
    enum Kind: String, CaseIterable {
      case submitted, confirmed
      case signedIn = "signed-in"
      case deactivated, waiting, blocked, cancelled

      var event: ExitEvent.Kind {
        switch self {
        case .submitted: .submitted
        case .confirmed: .confirmed
        case .signedIn: .signedIn
        case .deactivated: .deactivated
        case .waiting: .waiting
        case .blocked: .blocked
        case .cancelled: .cancelled
        }
      }
    }

    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "note", abstract: help("leave.note"), discussion: help("leave.note.discussion"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String
    @Argument(
      help: .init(help("leave.note.kind"), valueName: "kind"), completion: .list(Kind.allCases.map(\.rawValue)),
      transform: Arguments.choice) var kind: Kind
    @Option(help: .init(help("leave.on"), valueName: "date"), transform: Arguments.date) var on: CivilDate?
    @Option(help: .init(help("leave.until"), valueName: "date"), transform: Arguments.namedDay) var until: NamedDay?
    @Option(help: .init(help("leave.text"), valueName: "text")) var text: PersonalText?
    @Option(help: .init(help("leave.path"), valueName: "path")) var path: String?
    @Option(parsing: .singleValue, help: .init(help("leave.evidence"), valueName: "file")) var evidence: [String] = []
    @Option(help: .init(help("leave.override"), valueName: "reason")) var override: PersonalText?

    func run() throws {
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      let outlook = try world.outlook(world.exit(service))
      let event = ExitEvent(
        kind.event, on: on ?? desk.today,
        path: path ?? (kind == .submitted ? outlook.path : nil), until: until, text: try text?.text(desk),
        reason: try override?.text(desk), evidence: try KeptEvidence.read(evidence, desk))
      let exit = try desk.log(event, inExitFrom: service)
      remarks(desk, exit)
      try desk.showExit(service)
    }

    private func remarks(_ desk: Desk, _ exit: Exit) {
      if kind == .confirmed, exit.events.last?.evidence.isEmpty == true, exit.events.last?.text == nil {
        desk.remark(desk.words.text("leave.confirmed-by-word"))
      }
      if kind == .signedIn, exit.submission != nil, exit.confirmation == nil {
        desk.remark(desk.words.text("leave.possibly-cancelled", ["service": exit.name]))
      }
    }
  }

  /// Says anew how the account was used.
  struct Persona: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "persona", abstract: help("leave.persona.set"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String
    @Argument(
      help: .init(help("leave.persona"), valueName: "persona"),
      completion: .list(DataRights.Persona.allCases.map(\.rawValue)),
      transform: Arguments.choice) var persona: DataRights.Persona

    func run() throws {
      let desk = try Desk(options)
      try desk.log(ExitEvent(.persona, on: desk.today, persona: persona), inExitFrom: service)
      try desk.showExit(service)
    }
  }
}

extension LeaveCommand {
  /// Says anew whom letters to the service go to.
  struct Addressee: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "addressee", abstract: help("leave.addressee"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String
    @Argument(help: .init(help("leave.new.addressee"), valueName: "addressee")) var addressee: String

    func run() throws {
      let desk = try Desk(options)
      let id = try desk.addressee(addressee).id
      try desk.log(ExitEvent(.addressee, on: desk.today, addressee: id), inExitFrom: service)
      try desk.showExit(service)
    }
  }
}

extension Arguments {
  /// A day, or the word `unknown`.
  static func namedDay(_ text: String) throws -> NamedDay {
    guard let day = NamedDay(text) else { throw ValidationError(help("bad-named-day")) }
    return day
  }
}
