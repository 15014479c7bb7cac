import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsStore

/// Keeps whom letters go to.
struct AddresseesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "addressees", abstract: help("addressees"),
      subcommands: [List.self, Show.self, Add.self, Edit.self], defaultSubcommand: List.self)
  }

  /// Lists all addressees.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: help("addressees.list"))
    }
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let context = try Context(options)
      let all = try context.addressees()
      let bounced = try context.readJournal().bouncedAddressees()
      let view = AddresseeView(context: context)
      context.print(
        ["format": 1, "addressees": JSON(all.map { view.document($0, bounced: bounced[$0.id]) })],
        view.table(all, bounced: bounced))
    }
  }

  /// Shows one addressee.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: help("addressees.show"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("addressee"), valueName: "addressee")) var addressee: String

    func run() throws {
      let context = try Context(options)
      let addressee = try context.addressee(addressee)
      let bounced = try context.readJournal().bouncedAddressees()[addressee.id]
      let view = AddresseeView(context: context)
      context.print(
        view.document(addressee, bounced: bounced).with("format", 1), view.text(addressee, bounced: bounced))
    }
  }

  /// Adds one of the user's own.
  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "add", abstract: help("addressees.add"))
    }
    @OptionGroup var options: GlobalOptions
    @OptionGroup var details: AddresseeDetails

    func run() throws {
      let context = try Context(options)
      let id = details.id
      guard Catalogue.isValidID(id) else { throw context.failure("bad-id", ["id": id], exit: 64) }
      if try context.addressees().contains(where: { $0.id == id }) {
        throw context.failure("addressee-exists", ["id": id])
      }
      guard let name = try details.name?.line(context) else { throw context.failure("addressee-name", exit: 64) }
      try details.store(context, name: name, old: nil)
    }
  }

  /// Changes one of the user's own.
  struct Edit: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "edit", abstract: help("addressees.edit"))
    }
    @OptionGroup var options: GlobalOptions
    @OptionGroup var details: AddresseeDetails

    func run() throws {
      let context = try Context(options)
      let old = try context.addressee(details.id)
      guard old.isOwn, let controller = old.controllers.first else {
        throw context.failure("addressee-not-own", ["id": old.id])
      }
      try details.store(context, name: try details.name?.line(context) ?? controller.name, old: old)
    }
  }
}

/// What the user says of an addressee.
struct AddresseeDetails: ParsableArguments {
  @Argument(help: .init(help("addressees.id"), valueName: "id")) var id: String
  @Option(help: .init(help("addressees.name"), valueName: "name")) var name: PersonalText?
  @Option(help: .init(help("addressees.email"), valueName: "mail")) var email: PersonalText?
  @Option(parsing: .singleValue, help: .init(help("addressees.address"), valueName: "line")) var address:
    [PersonalText] = []
  @Option(help: .init(help("addressees.place"), valueName: "place")) var place: String?

  /// Stores the addressee, with what was not given taken from the old one.
  func store(_ context: Context, name: String, old: Addressee?) throws {
    let email = try self.email.map { try context.mailAddress($0.text(context)) }
    let lines = try address.flatMap { try $0.text(context).split(separator: "\n").map(String.init) }
    let place = try context.place(self.place)
    let controller = old?.controllers.first
    let addressee = try context.writeJournal().setAddressee(
      id: id, name: name, email: email ?? old?.contacts.first { $0.kind == .email }?.value,
      address: lines.isEmpty ? controller?.address ?? [] : lines, place: place ?? controller?.place,
      checked: context.today, recorded: context.world.now)
    let view = AddresseeView(context: context)
    context.print(view.document(addressee, bounced: nil).with("format", 1), view.text(addressee, bounced: nil))
  }
}

extension Context {
  /// All addressees: the user's own and those of the catalogue.
  func addressees() throws -> [Addressee] {
    let own = try readJournal().addressees()
    let ids = Set(own.map(\.id))
    return (own + (try catalogue.addresseeIDs.filter { !ids.contains($0) }.map { try catalogue.addressee($0) }))
      .sorted { $0.id < $1.id }
  }

  /// An addressee by its id; the user's own comes before one of the catalogue.
  func addressee(_ id: String) throws -> Addressee {
    let own = try readJournal().addressees()
    if let found = own.first(where: { $0.id == id }) { return found }
    let all = (catalogue.addresseeIDs + own.map(\.id)).sorted()
    guard all.contains(id) else {
      throw CatalogueError.unknown(.addressee, id, nearest: Nearest.name(to: id, among: all), known: all)
    }
    return try catalogue.addressee(id)
  }
}
