import DataRights
import DataRightsDesk

/// The report on an exit.
struct ReportModel: Sendable {
  let title: String
  let service: String
  let name: String
  let headline: String
  let happened: [ExitReport.Entry]
  let passed: [String]
  let later: [ExitReport.Entry]
  let archive: String?
  let linked: LinkedModel
  let isDone: Bool
  let open: [EntryLink]

  init(_ view: LeaveView) throws {
    let report = ExitReport(view)
    title = report.title
    service = view.outlook.exit.service
    name = view.outlook.exit.name
    headline = view.headline
    happened = report.happened
    passed = report.passed
    later = report.later
    archive = report.archive
    linked = try LinkedModel(view)
    isDone = view.outlook.state == .done
    open = view.outlook.blockedBy.map { EntryLink($0, view) }
  }
}

/// What was done, with days and proofs, and what is open.
func reportView(_ model: ReportModel, _ page: PageContext) -> HTML {
  HTML {
    p(.class("back")) {
      a(.href(page.links.path("leaving", model.service))) {
        page.text("page.leaving.back-to", ["service": model.name])
      }
    }
    h1 { model.title }
    p { strong { model.headline } }
    h2 { page.text("page.leaving.happened") }
    datedList(model.happened, page)
    if !model.passed.isEmpty {
      h2 { page.text("page.leaving.passed") }
      ul { model.passed.map { line in li { bdi { line } } } }
    }
    h2 { page.text("page.leaving.beside") }
    div(.class("cards")) { linkedView(model.linked, service: model.service, page) }
    if let archive = model.archive { p { bdi { archive } } }
    h2 { page.text("page.leaving.open") }
    if model.isDone || model.open.isEmpty {
      p { page.text(model.isDone ? "report.nothing-open" : "page.leaving.nothing-now") }
    } else {
      ul {
        for entry in model.open {
          li { a(.href(page.links.path("leaving", model.service, "items", entry.id))) { entry.text } }
        }
      }
    }
    if !model.later.isEmpty {
      h2 { page.text("page.leaving.later") }
      datedList(model.later, page)
    }
  }
}

private func datedList(_ entries: [ExitReport.Entry], _ page: PageContext) -> HTML {
  ol(.class("plain", "dated")) {
    for entry in entries {
      li {
        time(.datetime(entry.on.iso)) { page.words.date(entry.on) }
        bdi { entry.text }
      }
    }
  }
}
