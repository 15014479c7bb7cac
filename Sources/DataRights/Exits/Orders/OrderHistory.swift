/// The orders that an export has.
public struct OrderHistory: Sendable, Hashable {
  /// Something about an export that a reader should know.
  public enum Remark: Sendable, Hashable {
    /// Nothing says when the export was made.
    case undated
    /// So many rows have no order number and were passed over.
    case rowsWithoutNumber(Int)
    /// So many dates could not be read.
    case unreadDates(Int)
    /// So many amounts could not be read.
    case unreadAmounts(Int)
    /// A wording of a status that is not known; the orders count as possibly open.
    case unknownStatus(String)
    /// Rows of one order contradict each other; the order counts as possibly open.
    case contradiction(order: String)
    /// The file names no currency.
    case noCurrency
    /// The file has more rows than are read.
    case truncated(rows: Int)
  }

  /// The orders, in the order of the file.
  public let orders: [Order]
  /// The day on which the export was made; nil where unknown.
  public let exportedOn: CivilDate?
  /// Columns that are not understood, as written.
  public let unknownColumns: [String]
  /// What a reader should know about it.
  public let remarks: [Remark]

  /// Makes a history; without a day it is remarked to be undated.
  public init(orders: [Order], exportedOn: CivilDate?, unknownColumns: [String] = [], remarks: [Remark] = []) {
    self.orders = orders
    self.exportedOn = exportedOn
    self.unknownColumns = unknownColumns
    self.remarks = exportedOn == nil && !remarks.contains(.undated) ? remarks + [.undated] : remarks
  }

  /// The orders that are or may be open.
  public var open: [Order] { orders.filter(\.stage.isOpen) }

  /// The orders of which neither the number nor that of their purchase is among the numbers of saved invoices.
  ///
  /// - Parameter invoices: see ``invoiceNumbers(inFileNames:)``.
  public func withoutInvoice(_ invoices: Set<String>) -> [Order] {
    orders.filter { !invoices.contains($0.id) && !($0.parentID.map(invoices.contains) ?? false) }
  }

  /// The numbers that names of files contain: every run of eight or more digits, since an order number has many.
  public static func invoiceNumbers(inFileNames names: some Sequence<String>) -> Set<String> {
    var numbers: Set<String> = []
    for name in names {
      for run in name.utf8.split(whereSeparator: { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) })
      where run.count >= 8 {
        numbers.insert(String(Substring(run)))
      }
    }
    return numbers
  }
}
