import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsExchange
import DataRightsStore

extension LoginsCommand {
  /// Reads a provider's list of connected apps.
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "import", abstract: help("logins.import"), discussion: help("logins.import.discussion"))
    }
    @OptionGroup var options: GlobalOptions
    @Option(
      help: .init(help("logins.import.from"), valueName: "provider"),
      completion: .list(ListProvider.allCases.map(\.rawValue)),
      transform: Arguments.choice) var from: ListProvider
    @Argument(help: .init(help("logins.import.file"), valueName: "file")) var file: String
    @Option(help: .init(help("exported-on"), valueName: "date"), transform: Arguments.date) var exportedOn: CivilDate?
    @Option(help: .init(help("logins.service"), valueName: "service")) var service: String?
    @Option(help: .init(help("logins.import.older"), valueName: "file")) var older: String?
    @Flag(help: .init(help("logins.import.whole"))) var whole = false
    @Flag(help: .init(help("logins.import.all"))) var all = false

    func run() throws {
      let context = try Context(options)
      let lists = try read(file, exportedOn: exportedOn, context)
      // The day given is that of the newer list; the older one says its own or none.
      let before = try older.map { try read($0, exportedOn: nil, context) } ?? []
      let names = try ServiceNames(context, service)
      let evidence = try evidence(context)
      let reading = LoginImport(context: context, lists: lists, older: before, evidence: evidence)
      let world = try ExitWorld(context)
      var outcomes: [LoginImport.Outcome] = []
      for service in names.tracked(world, provider: from.rawValue) {
        outcomes += try reading.store(names.name(of: service), service: service, world)
      }
      for warning in Swift.Set(outcomes.flatMap(\.warnings)).sorted(by: { $0.rawValue < $1.rawValue }) {
        let provider = try context.catalogue.provider(from.rawValue).name
        context.remark(
          wrapped(context.words.text("login.warning.\(warning.rawValue)", ["provider": provider]), width: World.width))
      }
      let view = LoginImportView(context: context, lists: lists, names: names, outcomes: outcomes, showsAll: all)
      context.print(view.document, view.text)
    }

    private func read(
      _ file: String, exportedOn: CivilDate?, _ context: Context
    ) throws -> [ConnectionList] {
      let wordings = try context.catalogue.connectionWordingIDs.map { try context.catalogue.connectionWording($0) }
      let reader = ConnectionImport(
        wordings: wordings, months: try context.catalogue.monthNames(), exportedOn: exportedOn, isWhole: whole)
      do throws(ImportError) {
        if file == "-" { return [try reader.list(page: Self.standardInput, named: "-")] }
        return try reader.lists(at: file, of: from)
      } catch {
        throw context.failure(error)
      }
    }

    private static var standardInput: String {
      var text = ""
      while let line = readLine(strippingNewline: false) { text += line }
      return text
    }

    /// The export as evidence: a single file is known by its sum, a folder and a copied page by nothing.
    private func evidence(_ context: Context) throws -> Evidence {
      guard file != "-" else { return Evidence(from == .google ? .page : .export) }
      let name = file.fileName
      // A page that somebody saved is no export of the provider.
      let isPage = from == .google
      let digest = try? FileDigest(file: file)
      return Evidence(isPage ? .page : .export, file: name, sha256: digest?.hex)
    }
  }
}

/// Under which names providers list the services that are left.
struct ServiceNames {
  private let context: Context
  private let only: String?
  private let playbooks: [String: Playbook]

  init(_ context: Context, _ only: String?) throws {
    self.context = context
    self.only = only
    var playbooks: [String: Playbook] = [:]
    for id in context.catalogue.playbookIDs {
      let playbook = try context.catalogue.playbook(id)
      if !playbook.isAbstract { playbooks[id] = playbook }
    }
    self.playbooks = playbooks
    if let only, try context.serviceName(only) == nil { throw context.unknownService(only) }
  }

  /// All services that have names, the named one alone where one is named.
  var services: [String] {
    if let only { return [only] }
    let own = (try? context.readJournal().exits().map(\.service)) ?? []
    return Set(playbooks.keys).union(own).sorted()
  }

  /// The services whose linked logins are kept: those that are being left, those on record, and the one named.
  func tracked(_ world: ExitWorld, provider: String) -> [String] {
    if let only { return [only] }
    let recorded = world.logins.filter { $0.key.provider == provider }.map(\.key.service)
    return Set(world.exits.map(\.service) + recorded).sorted()
  }

  func name(of service: String) throws -> ServiceName {
    if let playbook = playbooks[service] {
      return ServiceName(aliases: playbook.aliases.isEmpty ? [playbook.name] : playbook.aliases)
    }
    return ServiceName(aliases: [try context.serviceName(service) ?? service, service])
  }
}
