import DataRightsDesk
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
      let desk = try Desk(options)
      let all = try desk.addressees()
      let bounced = try desk.readJournal().bouncedAddressees()
      let view = AddresseeView(desk: desk)
      desk.print(
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
      let desk = try Desk(options)
      let addressee = try desk.addressee(addressee)
      let bounced = try desk.readJournal().bouncedAddressees()[addressee.id]
      let view = AddresseeView(desk: desk)
      desk.print(
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
      let desk = try Desk(options)
      let id = details.id
      guard Catalogue.isValidID(id) else { throw desk.failure("bad-id", ["id": id], exit: 64) }
      if try desk.addressees().contains(where: { $0.id == id }) {
        throw desk.failure("addressee-exists", ["id": id])
      }
      guard let name = try details.name?.line(desk) else { throw desk.failure("addressee-name", exit: 64) }
      try details.store(desk, name: name, old: nil)
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
      let desk = try Desk(options)
      let old = try desk.addressee(details.id)
      guard old.isOwn, let controller = old.controllers.first else {
        throw desk.failure("addressee-not-own", ["id": old.id])
      }
      try details.store(desk, name: try details.name?.line(desk) ?? controller.name, old: old)
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
  func store(_ desk: Desk, name: String, old: Addressee?) throws {
    let email = try self.email.map { try desk.mailAddress($0.text(desk)) }
    let lines = try address.flatMap { try $0.text(desk).split(separator: "\n").map(String.init) }
    let place = try desk.place(self.place)
    let controller = old?.controllers.first
    let addressee = try desk.writeJournal().setAddressee(
      id: id, name: name, email: email ?? old?.contacts.first { $0.kind == .email }?.value,
      address: lines.isEmpty ? controller?.address ?? [] : lines, place: place ?? controller?.place,
      checked: desk.today, recorded: desk.world.now)
    let view = AddresseeView(desk: desk)
    desk.print(view.document(addressee, bounced: nil).with("format", 1), view.text(addressee, bounced: nil))
  }
}
