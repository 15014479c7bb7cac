import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsStore

/// Keeps track of the logins of other services with which people sign in.
struct LoginsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "logins", abstract: help("logins"), discussion: help("logins.discussion"),
      subcommands: [List.self, Show.self, Set.self, Import.self], defaultSubcommand: List.self)
  }

  /// Lists all linked logins.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: help("logins.list"))
    }
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let desk = try Desk(options)
      let world = try ExitWorld(desk)
      try desk.showLogins(world.logins, of: world)
    }
  }

  /// Shows how a provider's connections are found and ended.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: help("logins.show"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("logins.provider"), valueName: "provider")) var provider: String
    @Option(help: .init(help("logins.service"), valueName: "service")) var service: String?

    func run() throws {
      let desk = try Desk(options)
      let record = try desk.catalogue.provider(provider)
      let name = try desk.serviceName(service) ?? desk.words.text("login.the-service")
      let view = LoginView(desk)
      let notes = record.notes.map { $0.text.text(in: desk.words.tag, service: name) }
      let lines =
        [desk.style.bold(record.name)]
        + record.connections.flatMap { view.instructions(record, $0.connection, service: name) + [""] }
        + notes.map { wrapped($0, width: Terminal.width, first: "  - ", rest: "    ") }
      desk.print(
        [
          "format": 1, "provider": JSON(record.id), "name": JSON(record.name),
          "connections": JSON(
            record.connections.map { connection in
              [
                "connection": JSON(connection.connection.rawValue), "link": JSON(connection.link),
                "labels": JSON(connection.labels(in: desk.words.tag)),
                "certainty": JSON(connection.certainty.rawValue),
              ] as JSON
            }),
          "notes": JSON(notes),
        ], lines.joined(separator: "\n"))
    }
  }

  /// Records what was found or done.
  struct Set: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "set", abstract: help("logins.set"), discussion: help("logins.set.discussion"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("logins.service"), valueName: "service")) var service: String
    @Argument(help: .init(help("logins.provider"), valueName: "provider")) var provider: String
    @Argument(
      help: .init(help("logins.state"), valueName: "state"), completion: .list(LoginState.allCases.map(\.rawValue)),
      transform: Arguments.choice) var state: LoginState
    @Option(
      help: .init(help("logins.connection"), valueName: "connection"),
      completion: .list(Connection.allCases.map(\.rawValue)), transform: Arguments.choice) var connection: Connection?
    @OptionGroup var details: LoginDetails

    func run() throws {
      let desk = try Desk(options)
      let record = try desk.catalogue.provider(provider)
      let world = try ExitWorld(desk)
      guard try desk.serviceName(service) != nil else { throw desk.unknownService(service) }
      let keys = try keys(record, world, desk)
      let event = try details.event(state, desk)
      let unseen = unseen(beside: keys, record, world)
      let logged = try desk.log(keys + unseen, of: service) { key in
        unseen.contains(key) ? LoginEvent(.notUsed, on: event.on, evidence: event.evidence) : event
      }
      for warning in logged.warnings {
        desk.remark(
          wrapped(
            desk.words.text("login.warning.\(warning.rawValue)", ["provider": record.name]), width: Terminal.width))
      }
      try desk.showLogins(logged.logins, of: ExitWorld(desk), warnings: logged.warnings)
    }

    /// The connections of which nobody has said anything: whoever proves that a provider lists the service no more, and
    /// speaks of no single connection, has seen that there is none of these either.
    private func unseen(beside keys: [LinkedLogin.Key], _ record: LoginProvider, _ world: ExitWorld) -> [LinkedLogin
      .Key]
    {
      guard state == .verified, connection == nil else { return [] }
      return record.connections.map {
        LinkedLogin.Key(service: service, provider: provider, connection: $0.connection)
      }.filter { key in
        !keys.contains(key) && !world.logins.contains { $0.key == key && $0.recorded != .unknown }
      }
    }

    /// Which connections are meant: the one named, or those to which the state can apply.
    private func keys(
      _ record: LoginProvider, _ world: ExitWorld, _ desk: Desk
    ) throws -> [LinkedLogin.Key] {
      func key(_ connection: Connection) -> LinkedLogin.Key {
        LinkedLogin.Key(service: service, provider: provider, connection: connection)
      }
      let known = record.connections.map(\.connection)
      if let connection {
        guard known.contains(connection) else {
          throw desk.failure(
            "no-connection", ["provider": record.name, "known": known.map(\.rawValue).joined(separator: ", ")], exit: 64
          )
        }
        return [key(connection)]
      }
      if known.count == 1 { return known.map(key) }
      let recorded = world.logins.filter { $0.key.service == service && $0.key.provider == provider }
      let closed = world.exits.first { $0.service == service }?.confirmation?.on
      switch state {
      case .unknown, .notUsed:
        // Nobody looks for one kind of connection without seeing the others.
        return known.map(key).filter { wanted in
          recorded.first { $0.key == wanted }.map { $0.ways(closed: closed).contains(state) } ?? true
        }
      case .present: return [key(known.contains(.signIn) ? .signIn : known[0])]
      default:
        let open = recorded.filter { $0.recorded != .unknown && $0.recorded != .notUsed }
        guard open.count <= 1 else {
          throw desk.failure(
            "which-connection",
            ["provider": record.name, "known": open.map(\.key.connection.rawValue).joined(separator: ", ")], exit: 64)
        }
        return [open.first?.key ?? key(known.contains(.signIn) ? .signIn : known[0])]
      }
    }
  }
}

/// What the user says of a linked login.
struct LoginDetails: ParsableArguments {
  /// Yes or no.
  enum Answer: String, CaseIterable {
    case yes, no
    var isYes: Bool { self == .yes }
  }

  @Option(help: .init(help("leave.on"), valueName: "date"), transform: Arguments.date) var on: CivilDate?
  @Option(
    help: .init(help("logins.other-sign-in"), valueName: "yes|no"), completion: .list(Answer.allCases.map(\.rawValue)),
    transform: Arguments.choice) var otherSignIn: Answer?
  @Option(
    help: .init(help("logins.relay"), valueName: "yes|no"), completion: .list(Answer.allCases.map(\.rawValue)),
    transform: Arguments.choice) var relay: Answer?
  @Option(
    help: .init(help("logins.forwarding"), valueName: "yes|no"), completion: .list(Answer.allCases.map(\.rawValue)),
    transform: Arguments.choice) var forwarding: Answer?
  @Option(help: .init(help("logins.request-code"), valueName: "code")) var requestCode: PersonalText?
  @Option(help: .init(help("logins.request-status"), valueName: "url")) var requestStatus: PersonalText?
  @Flag(help: .init(help("logins.request-answered"))) var requestAnswered = false
  @Option(parsing: .singleValue, help: .init(help("leave.evidence"), valueName: "file")) var evidence: [String] = []
  @Option(help: .init(help("logins.text"), valueName: "text")) var text: PersonalText?
  @Option(help: .init(help("logins.note"), valueName: "reason")) var note: PersonalText?
  @Option(help: .init(help("leave.override"), valueName: "reason")) var override: PersonalText?

  func event(_ state: LoginState, _ desk: Desk) throws -> LoginEvent {
    LoginEvent(
      state, on: on ?? desk.today,
      evidence: try KeptEvidence.read(evidence, text: text?.text(desk), desk),
      reason: try override?.text(desk) ?? note?.text(desk), hasOtherSignIn: otherSignIn?.isYes,
      usesRelay: relay?.isYes, forwards: forwarding?.isYes, requestCode: try requestCode?.line(desk),
      requestStatus: try requestStatus?.line(desk), requestAnswered: requestAnswered ? true : nil)
  }
}

extension Desk {
  /// Shows linked logins.
  func showLogins(_ logins: [LinkedLogin], of world: ExitWorld, warnings: [LoginWarning] = []) throws {
    func closed(_ service: String) -> CivilDate? { world.exits.first { $0.service == service }?.confirmation?.on }
    print(
      ([
        "format": 1, "logins": JSON(logins.map { $0.document(closed: closed($0.key.service)) }),
      ] as JSON).with("warnings", warnings.isEmpty ? nil : JSON(warnings.map(\.rawValue))),
      LoginView(self).table(logins, closed: closed))
  }
}
