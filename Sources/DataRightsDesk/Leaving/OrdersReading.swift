package import DataRights
import DataRightsCatalogue
import DataRightsExchange
package import DataRightsStore

/// Reads an export of orders for an exit.
package struct OrdersReading {
  private let desk: Desk
  private let exit: Exit

  package init(_ desk: Desk, _ exit: Exit) {
    self.desk = desk
    self.exit = exit
  }

  /// The orders of a file.
  ///
  /// - Parameters:
  ///   - exportedOn: the day of the export, as the user says.
  ///   - shop: whose wording the file has; nil for that of the service.
  package func history(of file: String, exportedOn: CivilDate?, shop: String? = nil) throws -> OrderHistory {
    let known = desk.catalogue.orderWordingIDs
    let shop = shop ?? exit.service
    guard known.contains(shop) else {
      throw desk.failure("no-order-format", ["shop": shop, "known": known.joined(separator: ", ")])
    }
    let reader = OrderImport(
      wording: try desk.catalogue.orderWording(shop), months: try desk.catalogue.monthNames(), exportedOn: exportedOn)
    do throws(ImportError) {
      return try reader.history(at: file)
    } catch {
      throw desk.failure(error)
    }
  }

  /// Keeps a copy of the file and logs what it tells.
  ///
  /// - Parameters:
  ///   - name: what the user calls the file.
  ///   - invoices: the numbers of saved invoices; nil where nobody looked for any.
  package func log(_ history: OrderHistory, of file: String, named name: String, invoices: Set<String>?) throws
    -> FileDigest
  {
    let digest = try desk.keep(file)
    let days = history.orders.compactMap { $0.ordered?.day }
    let summary = OrderSummary(
      count: history.orders.count, open: history.open.map(\.id),
      withoutInvoice: invoices.map { history.withoutInvoice($0).map(\.id) },
      dates: days.min().flatMap { first in days.max().map { first...$0 } })
    try desk.log(
      ExitEvent(
        .ordersRead, on: desk.today, orders: summary,
        evidence: [Evidence(.export, file: name, sha256: digest.hex, isKept: true)]),
      inExitFrom: exit.service)
    return digest
  }
}

extension Words {
  /// What a reader should know about an export of orders.
  package func text(_ remark: OrderHistory.Remark) -> String {
    switch remark {
    case .undated: text("orders.undated")
    case .rowsWithoutNumber(let rows): text("orders.rows-without-number", ["count": "\(rows)"])
    case .unreadDates(let count): text("import.unread-dates", ["count": "\(count)"])
    case .unreadAmounts(let count): text("orders.unread-amounts", ["count": "\(count)"])
    case .unknownStatus(let status): text("orders.unknown-status", ["status": status])
    case .contradiction(let order): text("orders.contradiction", ["order": order])
    case .noCurrency: text("orders.no-currency")
    case .truncated(let rows): text("orders.truncated", ["count": "\(rows)"])
    }
  }

  /// What keeps an export from speaking for a period.
  package func text(_ limit: FiscalCoverage.Limit) -> String {
    switch limit {
    case .gapsCannotBeProven: text("fiscal.gaps")
    case .undated: text("orders.undated")
    case .madeBeforeEnd(let day): text("fiscal.before-end", ["date": day.iso])
    case .withoutDay(let orders): text("fiscal.without-day", ["count": "\(orders)"])
    case .atTheEdge(let orders): text("fiscal.edge", ["count": "\(orders)"])
    case .beginsWithin(let day): text("fiscal.begins", ["date": day.iso])
    case .noOrders: text("fiscal.none")
    }
  }
}
