import DataRights
import DataRightsDesk

/// The list of requests with what one can look for.
func requestListView(_ model: RequestListModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.nav.requests") }
    p(.class("buttons")) {
      a(.class("button"), .href(page.links.path("new"))) { page.text("page.nav.new") }
      if !model.isEmpty {
        a(.class("button second"), .href(page.links.path("answers"))) { page.text("page.requests.reply") }
      }
    }
    if model.isEmpty {
      p { page.text("page.requests.none") }
    } else {
      searchForm(model, page)
      if model.rows.isEmpty {
        p(.role("status")) { page.text("page.requests.nothing-found") }
      } else {
        requestTable(model, page)
      }
      paging(model, page)
      downloads(model, page)
    }
  }
}

private func searchForm(_ model: RequestListModel, _ page: PageContext) -> HTML {
  form(.class("search"), .method(.get), .action(page.links.path("requests")), .role("search")) {
    textField(
      FieldText("q", label: page.text("page.requests.search"), hint: page.text("page.requests.search-hint")),
      value: model.search.text, type: .search)
    selectField(
      FieldText("show", label: page.text("page.requests.show")),
      ProceedingSearch.Standing.allCases.map { Choice($0.rawValue, page.text("page.requests.show-\($0.rawValue)")) },
      value: model.search.standing.rawValue)
    if model.hasOthers {
      selectField(
        FieldText("who", label: page.text("page.requests.whose")),
        [Choice("own", page.text("page.requests.own")), Choice("everyone", page.text("page.requests.everyone"))],
        value: model.search.ofEveryone ? "everyone" : "own")
    }
    submitButton(page.text("page.requests.find"), .class("second"))
  }
}

private func requestTable(_ model: RequestListModel, _ page: PageContext) -> HTML {
  let columns =
    [page.text("page.requests.request")] + ["law", "status", "next"].map { page.text("column." + $0).startingLarge }
    + (model.search.ofEveryone ? [page.text("column.profile").startingLarge] : [])
  return HTML {
    dataTable(
      page.text("page.requests.list"), columns: columns,
      rows: model.rows.map { row in
        [name(row, page), HTML(row.law), status(row, page), next(row, page)]
          + (model.search.ofEveryone ? [HTML(row.profile)] : [])
      })
    if model.rows.contains(where: { $0.isAssumed && $0.next != nil }) {
      p { small { page.text("page.requests.assumed-mark") } }
    }
  }
}

private func name(_ row: RequestListModel.Row, _ page: PageContext) -> HTML {
  HTML {
    if row.isOwn {
      a(.href(page.links.path("requests", "\(row.number)"))) { bdi { row.title } }
    } else {
      bdi { row.title }
    }
    small(.class("below")) {
      page.text("page.requests.numbered", ["number": "\(row.number)", "reference": row.reference])
    }
  }
}

private func status(_ row: RequestListModel.Row, _ page: PageContext) -> HTML {
  row.status.map { statusBadge($0, page) } ?? badge(page.text("page.requests.law-gone"), .warn)
}

private func next(_ row: RequestListModel.Row, _ page: PageContext) -> HTML {
  guard let day = row.next else { return HTML("–") }
  return HTML {
    shownDay(day, page.words.date(day))
    if row.isAssumed { " ?" }
    if row.isOverdue, row.status != .overdue { small(.class("below")) { page.text("page.requests.overdue") } }
  }
}

private func paging(_ model: RequestListModel, _ page: PageContext) -> HTML? {
  guard model.page > 1 || model.hasMore else { return nil }
  return nav(.class("buttons"), .aria(.label, page.text("page.requests.pages"))) {
    if model.page > 1 {
      a(.href(path(model, page, number: model.page - 1))) { page.text("page.requests.newer") }
    }
    span { page.text("page.requests.page", ["number": "\(model.page)"]) }
    if model.hasMore {
      a(.href(path(model, page, number: model.page + 1))) { page.text("page.requests.older") }
    }
  }
}

private func path(_ model: RequestListModel, _ page: PageContext, number: Int) -> Links.Path {
  page.links.path(
    "requests",
    query: [
      "q": model.search.text, "show": model.search.standing.rawValue,
      "who": model.search.ofEveryone ? "everyone" : "own", "page": "\(number)",
    ])
}

private func downloads(_ model: RequestListModel, _ page: PageContext) -> HTML {
  let whose = model.search.ofEveryone ? "everyone" : "own"
  return card(page.text("page.requests.take-along")) {
    ul {
      li {
        a(.href(page.links.path("requests", "calendar.ics", query: ["who": whose]))) {
          page.text("page.requests.calendar")
        }
        " – " + page.text("page.requests.calendar-about")
      }
      li {
        a(
          .href(
            page.links.path(
              "requests", "table.csv",
              query: ["q": model.search.text, "show": model.search.standing.rawValue, "who": whose]))
        ) { page.text("page.requests.table") }
        " – " + page.text("page.requests.table-about")
      }
    }
  }
}
