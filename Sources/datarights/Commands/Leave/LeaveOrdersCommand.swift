import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsExchange
import DataRightsStore

extension LeaveCommand {
  /// Reads an export of orders.
  struct Orders: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "orders", abstract: help("leave.orders"), discussion: help("leave.orders.discussion"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("leave.service"), valueName: "service")) var service: String
    @Argument(help: .init(help("leave.orders.file"), valueName: "file")) var file: String
    @Option(help: .init(help("exported-on"), valueName: "date"), transform: Arguments.date) var exportedOn: CivilDate?
    @Option(help: .init(help("leave.orders.invoices"), valueName: "folder")) var invoices: String?
    @Option(help: .init(help("leave.orders.period"), valueName: "from..to"), transform: Arguments.period) var period:
      ClosedRange<CivilDate>?
    @Option(name: .customLong("as"), help: .init(help("leave.orders.as"), valueName: "shop")) var shop: String?

    func run() throws {
      let context = try Context(options)
      let exit = try ExitWorld(context).exit(service)
      let history = try read(context, exit)
      let numbers = try invoices.map { OrderHistory.invoiceNumbers(inFileNames: try context.fileNames(in: $0)) }
      let digest = try context.keep(file)
      let days = history.orders.compactMap { $0.ordered?.day }
      let summary = OrderSummary(
        count: history.orders.count, open: history.open.map(\.id),
        withoutInvoice: numbers.map { history.withoutInvoice($0).map(\.id) },
        dates: days.min().flatMap { first in days.max().map { first...$0 } })
      let name = file.fileName
      try context.log(
        ExitEvent(
          .ordersRead, on: context.today, orders: summary,
          evidence: [Evidence(.export, file: name, sha256: digest.hex, isKept: true)]),
        inExitFrom: service)
      let view = OrdersView(context: context, history: history, invoices: numbers, period: period, digest: digest)
      context.print(view.document(service: exit.service), view.text)
    }

    private func read(_ context: Context, _ exit: Exit) throws -> OrderHistory {
      let known = context.catalogue.orderWordingIDs
      let shop = self.shop ?? exit.service
      guard known.contains(shop) else {
        throw context.failure("no-order-format", ["shop": shop, "known": known.joined(separator: ", ")])
      }
      let reader = OrderImport(
        wording: try context.catalogue.orderWording(shop), months: try context.catalogue.monthNames(),
        exportedOn: exportedOn)
      do throws(ImportError) {
        return try reader.history(at: file)
      } catch {
        throw context.failure(error)
      }
    }
  }
}

extension Arguments {
  /// Two days with `..` between them.
  static func period(_ text: String) throws -> ClosedRange<CivilDate> {
    guard let period = CivilDate.period(text) else { throw ValidationError(help("bad-period")) }
    return period
  }
}

extension Context {
  /// Why an export cannot be read.
  func failure(_ error: ImportError) -> Failure {
    func named(_ file: String, _ entry: String?) -> String { entry.map { "\(file): \($0)" } ?? file }
    switch error {
    case .unreadable(let file): return failure("unreadable-file", ["file": file])
    case .tooLarge(let file, let entry, let bytes, let limit):
      return failure("import-too-large", ["file": named(file, entry), "bytes": "\(bytes)", "limit": "\(limit)"])
    case .tooMany(let file, let limit): return failure("import-too-many", ["file": file, "limit": "\(limit)"])
    case .damaged(let file, let entry, let damage, let line):
      return failure(
        "import-damaged",
        [
          "file": named(file, entry) + (line.map { ":\($0)" } ?? ""), "damage": words.text("damage.\(damage.rawValue)"),
        ])
    case .encrypted(let file, let entry): return failure("import-encrypted", ["file": named(file, entry)])
    case .unknownMethod(let file, let entry, let method):
      return failure("import-method", ["file": named(file, entry), "method": "\(method)"])
    case .nothingFound(let file, let wanted):
      return failure("import-nothing", ["file": file, "wanted": wanted.joined(separator: ", ")])
    case .unknownFormat(let file, let entry): return failure("import-unknown", ["file": named(file, entry)])
    }
  }
}
