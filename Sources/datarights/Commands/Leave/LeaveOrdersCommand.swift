import DataRightsDesk
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
      let desk = try Desk(options)
      let exit = try ExitWorld(desk).exit(service)
      let reading = OrdersReading(desk, exit)
      let history = try reading.history(of: file, exportedOn: exportedOn, shop: shop)
      let numbers = try invoices.map { OrderHistory.invoiceNumbers(inFileNames: try desk.fileNames(in: $0)) }
      let digest = try reading.log(history, of: file, named: file.fileName, invoices: numbers)
      let view = OrdersView(desk: desk, history: history, invoices: numbers, period: period, digest: digest)
      desk.print(view.document(service: exit.service), view.text)
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
