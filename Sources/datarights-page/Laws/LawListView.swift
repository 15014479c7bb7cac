import DataRights
import DataRightsDesk

/// All laws: what one can do with them, where they hold, and the list.
func lawListView(_ model: LawListModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.laws.title") }
    p { page.text("page.laws.about", ["count": "\(model.total)"]) }
    if !model.isSearch { lawEntrances(model, page) }
    if let coverage = model.coverage { coverageView(coverage, page) }
    h2(.id("list")) { page.text("page.laws.list") }
    lawSearch(model, page)
    p(.role("status")) {
      model.rows.count == 1
        ? page.text("page.laws.found-one") : page.text("page.laws.found", ["count": "\(model.rows.count)"])
    }
    if !model.rows.isEmpty { div(.class("law-table")) { lawTable(model, page) } }
    if model.isSearch { p { a(.href(page.links.path("laws"))) { page.text("page.laws.all") } } }
  }
}

/// What one can do besides reading: find one's own laws, compare, compute a date.
private func lawEntrances(_ model: LawListModel, _ page: PageContext) -> HTML {
  div(.class("cards", "law-entrances")) {
    card(page.text("page.laws.where")) {
      form(.method(.get), .action(page.links.path("laws", "places"))) {
        selectField(
          FieldText("place", label: page.text("page.laws.where-label")),
          [Choice("", page.text("page.laws.choose"))] + model.places, value: model.residence ?? "")
        submitButton(page.text("page.laws.where-go"))
      }
    }
    card(page.text("page.laws.calculator")) {
      p { page.text("page.laws.calculator-about") }
      p {
        a(.class("button", "second"), .href(page.links.path("laws", "deadline"))) {
          page.text("page.laws.calculator-go")
        }
      }
    }
    card(page.text("page.laws.compare")) {
      p { page.text("page.laws.compare-about") }
      p {
        a(.class("button", "second"), .href(page.links.path("laws", "compare"))) {
          page.text("page.laws.compare-go")
        }
      }
    }
  }
}

private func lawSearch(_ model: LawListModel, _ page: PageContext) -> HTML {
  form(.method(.get), .action(page.links.path("laws").at("list")), .role("search"), .class("law-search")) {
    textField(
      FieldText("q", label: page.text("page.laws.search"), hint: page.text("page.laws.search-hint")),
      value: model.text, type: .search, .maxlength(200))
    selectField(
      FieldText("right", label: page.text("page.laws.right")),
      [Choice("", page.text("page.laws.any-right"))]
        + Right.allCases.map { Choice($0.rawValue, page.words.name($0)) }, value: model.right?.rawValue ?? "")
    submitButton(page.text("page.laws.search-go"))
  }
}

private func lawTable(_ model: LawListModel, _ page: PageContext) -> HTML {
  let right = page.words.name(model.right ?? .access)
  return dataTable(
    page.text("page.laws.list-caption", ["right": right]),
    columns: [
      page.text("page.laws.law"), page.text("page.laws.where-holds"),
      page.text("page.laws.answered-within"), page.text("page.laws.rights-count"),
      page.text("page.laws.checked-column"),
    ],
    rows: model.rows.map { row in
      [
        lawCell(row, page), HTML(placesText(row.places, page)), HTML(row.answer), HTML("\(row.rights)"),
        checkedCell(row, page),
      ]
    })
}

private func lawCell(_ row: LawListModel.Row, _ page: PageContext) -> HTML {
  HTML {
    a(.href(page.links.path("laws", row.id))) { row.name.short }
    br()
    small { row.name.full }
    if let from = row.from {
      br()
      badge(page.text("page.laws.from", ["date": page.words.date(from)]), .warn)
    }
    if row.isSectoral {
      br()
      badge(page.text("table.sector"), .neutral)
    }
  }
}

private func checkedCell(_ row: LawListModel.Row, _ page: PageContext) -> HTML {
  HTML {
    time(.datetime(row.checked.iso)) { page.words.date(row.checked) }
    br()
    certaintyBadge(row.certainty, page)
  }
}

/// The names of a few places, else how many there are.
private func placesText(_ places: [String], _ page: PageContext) -> String {
  places.count <= 3
    ? places.joined(separator: ", ") : page.text("page.laws.many-places", ["count": "\(places.count)"])
}

/// How sure a fact is, in its colour and in words.
func certaintyBadge(_ certainty: Certainty, _ page: PageContext) -> HTML {
  badge(page.words.name(certainty), certainty == .confirmed ? .ok : .warn)
}
