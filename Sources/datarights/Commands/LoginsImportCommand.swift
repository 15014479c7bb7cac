import DataRightsDesk
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
      let desk = try Desk(options)
      let lists = ProviderLists(desk: desk, provider: from, isWhole: whole)
      // The day given is that of the newer list; the older one says its own or none.
      let before = try older.map { try lists.read($0, exportedOn: nil) } ?? []
      let read =
        file == "-"
        ? [try lists.read(page: Self.standardInput, exportedOn: exportedOn)]
        : try lists.read(file, exportedOn: exportedOn)
      let names = try ServiceNames(desk, service)
      let reading = LoginImport(
        desk: desk, lists: read, older: before, evidence: lists.evidence(file == "-" ? nil : file))
      let outcomes = try reading.store(names)
      for warning in Swift.Set(outcomes.flatMap(\.warnings)).sorted(by: { $0.rawValue < $1.rawValue }) {
        let provider = try desk.catalogue.provider(from.rawValue).name
        desk.remark(
          wrapped(desk.words.text("login.warning.\(warning.rawValue)", ["provider": provider]), width: Terminal.width))
      }
      let view = LoginImportView(desk: desk, lists: read, names: names, outcomes: outcomes, showsAll: all)
      desk.print(view.document, view.text)
    }

    private static var standardInput: String {
      var text = ""
      while let line = readLine(strippingNewline: false) { text += line }
      return text
    }
  }
}
