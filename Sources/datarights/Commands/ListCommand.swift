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
    let context = try Context(options)
    let limit = reach.limit(context)
    let (proceedings, hasMore) = try context.readJournal().latestProceedings(limit, ofEveryone: reach.everyone)
    let outlooks = try context.outlooks(of: proceedings)
    context.print(
      ["format": 1, "proceedings": JSON(outlooks.map { ListView.document($0) })],
      ListView.table(outlooks, context, ofEveryone: reach.everyone))
    if hasMore, !context.wantsJSON { context.remark(context.words.text("list.more", ["limit": "\(limit)"])) }
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
    let context = try Context(options)
    let view = try ProceedingView(context, context.readJournal().proceeding(proceeding))
    context.print(view.document, view.text())
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
    let context = try Context(options)
    let limit = reach.limit(context)
    let nearest = try DueList(context).nearest(limit, ofEveryone: reach.everyone)
    let items = nearest.items.filter { item in within.map { item.daysLeft <= $0 } ?? true }
    context.print(
      ["format": 1, "today": JSON(context.today.iso), "due": JSON(items.map(\.document))],
      DueItem.table(items, context))
    if nearest.hasMore, items.count == nearest.items.count, !context.wantsJSON {
      context.remark(context.words.text("due.more", ["limit": "\(limit)"]))
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

  func limit(_ context: Context) -> Int { limit ?? (all || context.wantsJSON ? .max : Self.rows) }
}

extension Context {
  /// How every proceeding looks today.
  func outlooks(ofEveryone: Bool = false) throws -> [Outlook] {
    try outlooks(of: readJournal().proceedings(ofEveryone: ofEveryone))
  }

  /// How proceedings look today; one whose law is not among the data is named and left out.
  func outlooks(of proceedings: [Proceeding]) throws -> [Outlook] {
    let geography = catalogue.geography
    let known = Set(catalogue.lawIDs)
    return try proceedings.compactMap { proceeding in
      guard known.contains(proceeding.law) else {
        remark(words.text("warning.law-gone", ["number": "\(proceeding.number)", "law": proceeding.law]))
        return nil
      }
      return try Outlook(proceeding, law: catalogue.law(proceeding.law), geography: geography, today: today)
    }
  }
}
