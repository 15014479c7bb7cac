import DataRights
import DataRightsDesk
import DataRightsStore

/// What an export of orders told an exit.
struct OrdersModel: Sendable {
  /// An order that is not surely at an end.
  struct Open: Sendable {
    let id: String
    let on: String
    let stage: String
    let status: String?
  }

  let service: String
  let name: String
  /// What the last export told; nil where none was read.
  let summary: OrderSummary?
  let file: String?
  let readOn: CivilDate?
  let open: [Open]
  let coverage: FiscalCoverage?
  let limits: [String]
  let remarks: [String]
  let unknownColumns: [String]
  let today: CivilDate
  var typed: Form
  var errors: [String: String] = [:]
  var refusal: Refusal?

  /// Looks at the export that was read last, whose copy lies beside the log.
  ///
  /// - Parameter query: the day of the export and the period, as they stand in the address.
  init(_ view: LeaveView, query: Form) {
    let (desk, outlook) = (view.desk, view.outlook)
    let event = outlook.exit.events.last { $0.orders != nil }
    let piece = event?.evidence.first
    service = outlook.exit.service
    name = outlook.exit.name
    summary = event?.orders
    file = piece?.file
    readOn = event?.on
    today = outlook.today
    typed = query
    let history = piece?.sha256.flatMap { sum -> OrderHistory? in
      let kept = desk.evidence.folder
      guard kept.has(sum) else { return nil }
      return try? OrdersReading(desk, outlook.exit).history(
        of: kept.path(of: sum), exportedOn: query.written("exported").flatMap(CivilDate.init(iso:)))
    }
    open =
      history?.open.map { order in
        Open(
          id: order.id, on: order.ordered?.day.map(desk.words.date) ?? order.ordered?.text ?? "–",
          stage: desk.words.text("order.stage.\(order.stage.rawValue)"), status: order.status)
      } ?? (summary?.open ?? []).map { Open(id: $0, on: "–", stage: "–", status: nil) }
    remarks = history?.remarks.map { desk.words.text($0) } ?? []
    unknownColumns = history?.unknownColumns ?? []
    let days = ["from", "to"].map { query.written($0).flatMap(CivilDate.init(iso:)) }
    if let history, let from = days[0], let to = days[1] {
      coverage = FiscalCoverage(
        history, from: from, to: to,
        invoices: Set(history.orders.map(\.id)).subtracting(summary?.withoutInvoice ?? history.orders.map(\.id)))
      if coverage == nil { errors["to"] = desk.words.text("page.leaving.period-wrong") }
    } else {
      coverage = nil
    }
    limits = coverage?.limits.map { desk.words.text($0) } ?? []
  }
}
