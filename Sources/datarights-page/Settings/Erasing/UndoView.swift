import DataRights

/// What was done last, with the button that takes it back; or why there is nothing to take back.
func undoView(_ model: UndoModel?, reason: String?, _ state: FormState, _ page: PageContext) -> HTML {
  HTML {
    problemBox(state)
    h1 { page.text("page.settings.undo") }
    if let model {
      dataTable(
        page.text("page.settings.undo.last"),
        columns: ["subject", "event", "date"].map { page.text("page.settings.undo.column.\($0)") },
        rows: model.steps.map { step in
          [
            HTML(step.subject), HTML(step.what),
            time(.datetime(step.on.iso)) { page.words.date(step.on) },
          ]
        })
      p { page.text("page.settings.undo.kept") }
      if model.hasLetter { p { page.text("undo.file") } }
      postForm(page.links.path("undo"), page, .class("buttons")) {
        input(.type(.hidden), .name("mark"), .value(model.mark))
        submitButton(page.text("page.settings.undo.do"), .class("danger"))
        a(.href(page.links.path("settings"))) { page.text("page.settings.cancel") }
      }
    } else {
      p { reason ?? page.text("page.settings.undo.nothing") }
      p { a(.href(page.links.path("settings"))) { page.text("page.settings.title") } }
    }
  }
}
