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
    guard limit < .max else { return try printAll(desk) }
    let (proceedings, hasMore) = try desk.readJournal().latestProceedings(limit, ofEveryone: reach.everyone)
    let outlooks = try desk.outlooks(of: proceedings)
    let rows = outlooks.map { ListView.Row($0, desk.words, ofEveryone: reach.everyone) }
    desk.print(
      ["format": 1, "proceedings": JSON(outlooks.map { ListView.document($0) })],
      ListView.table(rows, desk, ofEveryone: reach.everyone))
    if hasMore, !desk.wantsJSON { desk.remark(desk.words.text("list.more", ["limit": "\(limit)"])) }
  }

  /// Prints every proceeding; there may be very many, so that of each only what is printed is kept.
  private func printAll(_ desk: Desk) throws {
    if desk.wantsJSON {
      let list = JSONList("proceedings", in: ["format": 1])
      let elements = try desk.mapOutlooks(ofEveryone: reach.everyone) { list.element(ListView.document($0)) }
      list.write(elements) { Console.output(bytes: $0) }
      Console.output(bytes: [UInt8(ascii: "\n")])
    } else {
      let (words, everyone) = (desk.words, reach.everyone)
      let rows = try desk.mapOutlooks(ofEveryone: everyone) { ListView.Row($0, words, ofEveryone: everyone) }
      Console.output(ListView.table(rows, desk, ofEveryone: everyone))
    }
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
