import DataRightsDesk
import DataRights
import DataRightsStore

/// What an export of orders tells, as a document and as text.
struct OrdersView {
  let desk: Desk
  let history: OrderHistory
  /// The numbers of saved invoices; nil where nobody looked for any.
  let invoices: Set<String>?
  let period: ClosedRange<CivilDate>?
  let digest: FileDigest
  private var words: Words { desk.words }

  private var coverage: FiscalCoverage? {
    period.flatMap { FiscalCoverage(history, from: $0.lowerBound, to: $0.upperBound, invoices: invoices ?? []) }
  }

  private var withoutInvoice: [Order]? { invoices.map(history.withoutInvoice) }

  func document(service: String) -> JSON {
    ([
      "format": 1, "service": JSON(service), "orders": JSON(history.orders.count),
      "open": JSON(history.open.map(document)), "exportedOn": JSON(history.exportedOn?.iso),
      "sha256": JSON(digest.hex), "unknownColumns": JSON(history.unknownColumns),
      "notes": JSON(history.remarks.map { words.text($0) }),
    ] as JSON)
    .with("withoutInvoice", withoutInvoice.map { JSON($0.map(\.id)) })
    .with(
      "period",
      coverage.map { coverage in
        [
          "from": JSON(coverage.from.iso), "to": JSON(coverage.to.iso), "orders": JSON(coverage.orders.count),
          "withoutInvoice": JSON(coverage.withoutInvoice.map(\.id)), "open": JSON(coverage.open.map(\.id)),
          "notes": JSON(coverage.limits.map { words.text($0) }),
        ] as JSON
      })
  }

  private func document(_ order: Order) -> JSON {
    [
      "order": JSON(order.id), "stage": JSON(order.stage.rawValue), "status": JSON(order.status),
      "on": JSON(order.ordered?.day?.iso),
    ]
  }

  /// The export in words.
  var text: String {
    let style = desk.style
    var lines = [style.bold(words.text("orders.read", ["count": "\(history.orders.count)"]))]
    lines.append(words.text("orders.kept", ["digest": digest.hex]))
    if history.open.isEmpty {
      lines.append(words.text("orders.none-open"))
    } else {
      lines.append(words.text("orders.open", ["count": "\(history.open.count)"]))
      lines += history.open.map { order in
        let day = order.ordered?.day?.iso ?? order.ordered?.text ?? "–"
        return "  \(order.id)  \(day)  \(words.text("order.stage.\(order.stage.rawValue)"))"
          + (order.status.map { " (\($0))" } ?? "")
      }
    }
    if let missing = withoutInvoice {
      lines.append(
        missing.isEmpty
          ? words.text("orders.all-invoices")
          : words.text("orders.missing-invoices", ["count": "\(missing.count)"]))
      lines += missing.map { "  \($0.id)" }
    }
    if let coverage {
      lines.append(
        words.text(
          "orders.period",
          ["from": coverage.from.iso, "to": coverage.to.iso, "count": "\(coverage.orders.count)"]))
      lines += coverage.limits.map { wrapped(words.text($0), width: Terminal.width, first: "  - ", rest: "    ") }
    }
    lines += history.remarks.map { wrapped(words.text($0), width: Terminal.width, first: "! ", rest: "  ") }
    if !history.unknownColumns.isEmpty {
      let columns = history.unknownColumns.joined(separator: ", ")
      lines.append(wrapped(words.text("import.unknown-columns", ["columns": columns]), width: Terminal.width))
    }
    return lines.joined(separator: "\n")
  }
}
