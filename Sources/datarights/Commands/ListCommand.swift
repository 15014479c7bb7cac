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

  func run() throws {
    let context = try Context(options)
    let outlooks = try context.outlooks()
    context.print(
      ["format": 1, "proceedings": JSON(outlooks.map { ListView.document($0) })],
      ListView.table(outlooks, context))
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

  func run() throws {
    let context = try Context(options)
    let items = try DueItem.all(context).filter { item in within.map { item.daysLeft <= $0 } ?? true }
    context.print(
      ["format": 1, "today": JSON(context.today.iso), "due": JSON(items.map(\.document))],
      DueItem.table(items, context))
    if check, items.contains(where: \.isOverdue) { throw ExitCode(2) }
  }
}

extension Context {
  /// How every proceeding looks today; one whose law is not among the data is named and left out.
  func outlooks() throws -> [Outlook] {
    let geography = catalogue.geography
    let known = Set(catalogue.lawIDs)
    return try readJournal().proceedings().compactMap { proceeding in
      guard known.contains(proceeding.law) else {
        remark(words.text("warning.law-gone", ["number": "\(proceeding.number)", "law": proceeding.law]))
        return nil
      }
      return try Outlook(proceeding, law: catalogue.law(proceeding.law), geography: geography, today: today)
    }
  }
}
