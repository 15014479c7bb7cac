import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsStore

/// Lists all proceedings with where they stand.
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "list", abstract: help("list"))
  }

  @OptionGroup var options: GlobalOptions
  @OptionGroup var reach: ReachOptions

  func run() throws {
    let desk = try Desk(options)
    let limit = reach.limit(desk)
    let (proceedings, hasMore) = try desk.readJournal().latestProceedings(limit, ofEveryone: reach.everyone)
    let outlooks = try desk.outlooks(of: proceedings)
    desk.print(
      ["format": 1, "proceedings": JSON(outlooks.map { ListView.document($0) })],
      ListView.table(outlooks, desk, ofEveryone: reach.everyone))
    if hasMore, !desk.wantsJSON { desk.remark(desk.words.text("list.more", ["limit": "\(limit)"])) }
  }
}

/// Shows one proceeding whole.
struct ShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: help("show"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding"), transform: Arguments.count)
  var proceeding: Int

  func run() throws {
    let desk = try Desk(options)
    let view = try ProceedingView(desk, desk.readJournal().proceeding(proceeding))
    desk.print(view.document, view.text())
  }
}

/// Shows what is due.
struct DueCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "due", abstract: help("due"), discussion: help("due.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(help("due.within"), valueName: "days"), transform: Arguments.count) var within: Int?
  @Flag(help: .init(help("due.check"))) var check = false
  @OptionGroup var reach: ReachOptions

  func run() throws {
    let desk = try Desk(options)
    let limit = reach.limit(desk)
    let nearest = try DueList(desk).nearest(limit, ofEveryone: reach.everyone)
    let items = nearest.items.filter { item in within.map { item.daysLeft <= $0 } ?? true }
    desk.print(
      ["format": 1, "today": JSON(desk.today.iso), "due": JSON(items.map(\.document))],
      DueItem.table(items, desk))
    if nearest.hasMore, items.count == nearest.items.count, !desk.wantsJSON {
      desk.remark(desk.words.text("due.more", ["limit": "\(limit)"]))
    }
    if check, items.contains(where: \.isOverdue) { throw ExitCode(2) }
  }
}

/// How far a list reaches.
struct ReachOptions: ParsableArguments {
  /// How many rows a person reads; a document holds all.
  private static let rows = 50

  @Option(help: .init(help("list.limit"), valueName: "n"), transform: Arguments.count) var limit: Int?
  @Flag(help: .init(help("list.all"))) var all = false
  @Flag(help: .init(help("list.everyone"))) var everyone = false

  func limit(_ desk: Desk) -> Int { limit ?? (all || desk.wantsJSON ? .max : Self.rows) }
}
