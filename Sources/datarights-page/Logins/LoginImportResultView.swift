import DataRights
import DataRightsDesk

/// What a provider's list said, and what changed by it.
func loginImportResultView(_ result: LoginImportResult, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.provider-list.result-title", ["provider": result.provider]) }
    facts([
      (page.text("page.provider-list.count"), HTML("\(result.count)")),
      (
        page.text("page.provider-list.list-of"),
        result.exportedOn.map { day in time(.datetime(day.iso)) { page.words.date(day) } }
          ?? HTML(page.text("report.unknown"))
      ),
    ])
    if !result.warnings.isEmpty {
      div(.class("flash", "warn"), .role("note")) { result.warnings.map { warning in p { warning } } }
    }
    if result.isForNobody {
      section(.class("card")) {
        h2 { page.text("page.provider-list.nobody") }
        p { page.text("page.provider-list.nobody-help") }
      }
    }
    if !result.isForNobody {
      h2 { page.text("page.provider-list.changes") }
      if result.changes.isEmpty { p { page.text("page.provider-list.no-changes") } }
      findingList(result.changes, page)
    }
    if !result.findings.isEmpty {
      h2 { page.text("page.provider-list.findings") }
      findingList(result.findings, page)
    }
    if !result.remarks.isEmpty || !result.unknownColumns.isEmpty {
      h2 { page.text("page.provider-list.remarks") }
      ul {
        result.remarks.map { remark in li { remark } }
        if !result.unknownColumns.isEmpty {
          li { page.text("import.unknown-columns", ["columns": result.unknownColumns.joined(separator: ", ")]) }
        }
      }
    }
    entryTable(result, page)
    p(.class("buttons")) {
      a(.class("button"), .href(page.links.path("logins"))) { page.text("page.provider-list.to-logins") }
      a(.class("button", "second"), .href(page.links.path("logins", "import"))) {
        page.text("page.provider-list.again")
      }
    }
  }
}

private func findingList(_ findings: [LoginImportResult.Finding], _ page: PageContext) -> HTML {
  ul {
    for finding in findings {
      li {
        a(.href(loginPath(finding.key, page.links))) { finding.text }
        if let change = finding.change {
          br()
          loginBadge(change.from, page)
          " → "
          loginBadge(change.to, page)
        }
      }
    }
  }
}

@HTMLBuilder private func entryTable(_ result: LoginImportResult, _ page: PageContext) -> HTML {
  if !result.entries.isEmpty {
    h2 { page.text("page.provider-list.entries") }
    dataTable(
      page.text("page.provider-list.entries-caption"),
      columns: [
        page.text("page.provider-list.name"), page.text("page.provider-list.kind"), page.text("page.logins.state"),
        page.text("page.provider-list.removed-on"),
      ],
      rows: result.entries.map { entry in
        [
          bdi { entry.name }, HTML(entry.connection.map(page.words.name) ?? page.text("import.unknown-kind")),
          HTML(page.text("app.\(entry.state.rawValue)")), dayOrDash(entry.removedOn, page),
        ]
      })
  }
}
