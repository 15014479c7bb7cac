/// What an export of orders says about a fiscal period of somebody who must keep records.
///
/// No export can prove that it has every order of a period: a shop may leave out what is old, deleted or bought under
/// another account. So there is no case that says "complete"; ``limits`` always says what stays open.
public struct FiscalCoverage: Sendable, Hashable {
  /// What keeps the export from speaking for the whole period.
  public enum Limit: Sendable, Hashable {
    /// An order that the export lacks leaves no trace in it: compare with bank statements.
    case gapsCannotBeProven
    /// Nothing says when the export was made.
    case undated
    /// It was made before the period was over, or on its last day.
    case madeBeforeEnd(CivilDate)
    /// So many orders have no day that can be read and may belong to the period.
    case withoutDay(orders: Int)
    /// So many orders lie on the first or the last day or next to them: the file's days have no time zone.
    case atTheEdge(orders: Int)
    /// The earliest order of the export lies within the period, so that the export may begin later than the period.
    case beginsWithin(CivilDate)
    /// There is no order at all in the period.
    case noOrders
  }

  /// The first day of the period.
  public let from: CivilDate
  /// The last day of the period.
  public let to: CivilDate
  /// The orders made in the period, in the order of the file.
  public let orders: [Order]
  /// The orders of the period without a saved invoice.
  public let withoutInvoice: [Order]
  /// The orders of the period that are or may be open.
  public let open: [Order]
  /// The days of the first and the last order of the period; nil where there is none.
  public let span: ClosedRange<CivilDate>?
  /// What keeps the export from speaking for the whole period, never empty.
  public let limits: [Limit]

  /// Looks at a period; nil where it ends before it begins.
  ///
  /// - Parameters:
  ///   - history: the orders.
  ///   - from: the first day.
  ///   - to: the last day.
  ///   - invoices: the numbers of saved invoices; see ``OrderHistory/invoiceNumbers(inFileNames:)``.
  public init?(_ history: OrderHistory, from: CivilDate, to: CivilDate, invoices: Set<String>) {
    guard from <= to else { return nil }
    self.from = from
    self.to = to
    let period = history.orders.filter { order in
      order.ordered?.day.map { (from...to).contains($0) } ?? false
    }
    let days = period.compactMap { $0.ordered?.day }
    orders = period
    withoutInvoice = OrderHistory(orders: period, exportedOn: nil).withoutInvoice(invoices)
    open = period.filter(\.stage.isOpen)
    span = days.min().flatMap { first in days.max().map { first...$0 } }
    limits = Self.limits(history, from, to, days)
  }

  private static func limits(
    _ history: OrderHistory, _ from: CivilDate, _ to: CivilDate, _ days: [CivilDate]
  ) -> [Limit] {
    var limits: [Limit] = [.gapsCannotBeProven]
    if let made = history.exportedOn {
      if made <= to { limits.append(.madeBeforeEnd(made)) }
    } else {
      limits.append(.undated)
    }
    let all = history.orders.map { $0.ordered?.day }
    let withoutDay = all.count { $0 == nil }
    if withoutDay > 0 { limits.append(.withoutDay(orders: withoutDay)) }
    let edges = all.count { day in day.map { abs($0 - from) <= 1 || abs($0 - to) <= 1 } ?? false }
    if edges > 0 { limits.append(.atTheEdge(orders: edges)) }
    if let first = all.compactMap(\.self).min(), (from...to).contains(first) { limits.append(.beginsWithin(first)) }
    if days.isEmpty { limits.append(.noOrders) }
    return limits
  }
}
