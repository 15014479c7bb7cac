import DataRights

/// The page on which an export of orders is read.
func ordersView(_ model: OrdersModel, _ page: PageContext) -> HTML {
  HTML {
    p(.class("back")) {
      a(.href(page.links.path("leaving", model.service))) {
        page.text("page.leaving.back-to", ["service": model.name])
      }
    }
    h1 { page.text("page.leaving.orders") }
    errorSummary(fields(model, page), page)
    refusalBox(model.refusal, service: model.service, page)
    if model.summary != nil { resultView(model, page) }
    h2 { page.text(model.summary == nil ? "page.leaving.orders-first" : "page.leaving.orders-again") }
    p { page.text("page.leaving.orders-help", ["service": model.name]) }
    postForm(page.links.path("leaving", model.service, "orders"), page, .multipart) {
      fields(model, page).prefix(1).map { fileField($0, accept: ".xlsx,.csv,.tsv,.json,.zip") }
      dateField(
        FieldText(
          "exported", label: page.text("page.leaving.exported-on"), hint: page.text("page.leaving.exported-hint")),
        value: model.typed["exported"] ?? "", max: model.today.iso)
      fileField(
        FieldText(
          "invoices", label: page.text("page.leaving.invoices"), hint: page.text("page.leaving.invoices-hint")),
        multiple: true)
      submitButton(page.text("page.leaving.read"))
    }
  }
}

private func fields(_ model: OrdersModel, _ page: PageContext) -> [FieldText] {
  [
    FieldText("file", label: page.text("page.leaving.orders-file"), error: model.errors["file"], required: true),
    FieldText("to", label: page.text("page.leaving.to"), error: model.errors["to"]),
  ]
}

@HTMLBuilder private func resultView(_ model: OrdersModel, _ page: PageContext) -> HTML {
  if let summary = model.summary {
    card(page.text("orders.read", ["count": "\(summary.count)"])) {
      if let file = model.file {
        p {
          page.text("page.leaving.orders-kept")
          " "
          bdi { file }
          if let day = model.readOn { ", \(page.words.date(day))" }
        }
      }
      p {
        strong {
          summary.open.isEmpty
            ? page.text("orders.none-open") : page.text("orders.open", ["count": "\(summary.open.count)"])
        }
      }
      if let missing = summary.withoutInvoice {
        p {
          missing.isEmpty
            ? page.text("orders.all-invoices") : page.text("orders.missing-invoices", ["count": "\(missing.count)"])
        }
        if !missing.isEmpty { idList(missing, page) }
      }
      if !model.remarks.isEmpty { ul { model.remarks.map { remark in li { bdi { remark } } } } }
      if !model.unknownColumns.isEmpty {
        p {
          page.text("import.unknown-columns", ["columns": model.unknownColumns.joined(separator: ", ")])
        }
      }
    }
    if !model.open.isEmpty {
      dataTable(
        page.text("orders.open", ["count": "\(model.open.count)"]),
        columns: ["order", "on", "stage"].map { page.text("page.leaving.column.\($0)") },
        rows: model.open.prefix(200).map { order in
          [
            HTML { bdi { order.id } }, HTML(order.on),
            HTML {
              order.stage
              if let status = order.status { " (" + status + ")" }
            },
          ]
        })
    }
    periodView(model, page)
  }
}

/// What the export says about a period, such as a year of account.
@HTMLBuilder private func periodView(_ model: OrdersModel, _ page: PageContext) -> HTML {
  h2 { page.text("page.leaving.period") }
  form(.method(.get), .action(page.links.path("leaving", model.service, "orders"))) {
    if let exported = model.typed.written("exported") {
      input(.type(.hidden), .name("exported"), .value(exported))
    }
    div(.class("pair")) {
      dateField(FieldText("from", label: page.text("page.leaving.from")), value: model.typed["from"] ?? "")
      dateField(
        FieldText("to", label: page.text("page.leaving.to"), error: model.errors["to"]),
        value: model.typed["to"] ?? "")
    }
    submitButton(page.text("page.leaving.look"), .class("second"))
  }
  if let coverage = model.coverage {
    p {
      strong {
        page.text(
          "orders.period",
          [
            "from": page.words.date(coverage.from), "to": page.words.date(coverage.to),
            "count": "\(coverage.orders.count)",
          ])
      }
    }
    ul { model.limits.map { limit in li { limit } } }
  }
}

private func idList(_ ids: [String], _ page: PageContext) -> HTML {
  details {
    summary { page.text("page.leaving.which") }
    ul { ids.prefix(500).map { id in li { bdi { id } } } }
  }
}
