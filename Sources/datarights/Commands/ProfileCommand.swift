import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsLetters
import DataRightsStore

/// Keeps who writes.
struct ProfileCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "profile", abstract: help("profile"), subcommands: [Set.self, Show.self, List.self],
      defaultSubcommand: Show.self)
  }

  /// Changes what is given and leaves the rest.
  struct Set: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "set", abstract: help("profile.set"), discussion: help("profile.set.discussion"))
    }
    @OptionGroup var options: GlobalOptions
    @Option(help: .init(help("profile.name"), valueName: "name")) var name: PersonalText?
    @Option(help: .init(help("profile.email"), valueName: "mail")) var email: PersonalText?
    @Option(parsing: .singleValue, help: .init(help("profile.address"), valueName: "line")) var address:
      [PersonalText] = []
    @Option(help: .init(help("resident"), valueName: "place")) var resident: String?
    @Option(help: .init(help("language"), valueName: "tag")) var language: String?
    @Option(parsing: .singleValue, help: .init(help("profile.identifier"), valueName: "kind=value"))
    var identifier: [PairArgument] = []

    func run() throws {
      let desk = try Desk(options)
      let name = try self.name?.line(desk)
      let email = try self.email.map { try desk.mailAddress($0.text(desk)) }
      let lines = try address.flatMap { try $0.text(desk).split(separator: "\n").map(String.init) }
      let resident = try desk.place(self.resident)
      if let language { _ = try desk.catalogue.language(language) }
      let pairs = try identifier.map { try $0.pair(desk, flag: "--identifier") }
      guard name != nil || email != nil || !lines.isEmpty || resident != nil || language != nil || !identifier.isEmpty
      else { throw desk.failure("nothing-given", exit: 64) }
      let journal = try desk.newPersonsJournal()
      let changed = try journal.setProfile(today: desk.today, recorded: desk.world.now) { writer in
        var writer = writer
        if let name { writer.name = name }
        if let email { writer.email = email }
        if !lines.isEmpty { writer.address = lines }
        if let resident { writer.residence = resident }
        if let language { writer.language = language }
        for pair in pairs { writer.identifiers[pair.key] = pair.value }
        return writer
      }
      try ProfileView(desk).show(changed)
    }
  }

  /// Shows who writes.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: help("profile.show"))
    }
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let desk = try Desk(options)
      try ProfileView(desk).show(desk.readJournal().profile())
    }
  }
}

extension ProfileCommand {
  /// Lists the persons who share the store.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: help("profile.list"))
    }
    @OptionGroup var options: GlobalOptions

    func run() throws {
      let desk = try Desk(options)
      let people = try desk.readJournal().people()
      let words = desk.words
      desk.print(
        [
          "format": 1,
          "profiles": JSON(
            people.map { ["profile": JSON($0.person), "name": JSON($0.profile.name)] as JSON }),
        ],
        people.isEmpty
          ? words.text("profile.empty")
          : people.map { "\($0.person)  \($0.profile.name ?? "–")" }.joined(separator: "\n"))
    }
  }
}

/// The profile as a document and as text.
struct ProfileView {
  let desk: Desk

  init(_ desk: Desk) {
    self.desk = desk
  }

  func show(_ writer: Writer) throws {
    try desk.print(document(writer), text(writer))
  }

  private func document(_ writer: Writer) -> JSON {
    [
      "format": 1, "name": JSON(writer.name), "email": JSON(writer.email), "address": JSON(writer.address),
      "resident": JSON(writer.residence), "language": JSON(writer.language),
      "identifiers": JSON(.object(writer.identifiers.sorted { $0.key < $1.key }.map { .init($0.key, JSON($0.value)) })),
    ]
  }

  private func text(_ writer: Writer) throws -> String {
    let words = desk.words
    if writer == Writer() { return words.text("profile.empty") }
    let residence = try writer.residence.map {
      try desk.catalogue.placeName($0).text(in: words.tag) + " (\($0))"
    }
    var rows: [(String, String)] = []
    for (key, value) in [
      ("name", writer.name), ("email", writer.email), ("residence", residence), ("language", writer.language),
    ] {
      if let value { rows.append((words.text("profile." + key), value)) }
    }
    if !writer.address.isEmpty { rows.append((words.text("profile.address"), writer.address.joined(separator: ", "))) }
    for (kind, value) in writer.identifiers.sorted(by: { $0.key < $1.key }) {
      rows.append((words.language.identifiers[kind] ?? kind, value))
    }
    let width = rows.map(\.0.count).max() ?? 0
    return rows.map { $0.0 + String(repeating: " ", count: width - $0.0.count + 2) + $0.1 }.joined(separator: "\n")
  }
}
