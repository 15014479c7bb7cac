import DataRights

/// The form for an export.
func exportView(_ state: FormState, hasOthers: Bool, _ page: PageContext) -> HTML {
  func field(_ name: String) -> FieldText { state.field(name, "settings.export", page) }
  func choices(_ name: String, _ values: [String]) -> [Choice] {
    values.map { value in
      let key = "page.settings.export.\(name).\(value)"
      return Choice(value, page.text(key), hint: page.words.pattern(key + ".hint"))
    }
  }
  return HTML {
    errorSummary([field("format")], page)
    problemBox(state)
    h1 { page.text("page.settings.export") }
    p { page.text("page.settings.export.about") }
    postForm(page.links.path("settings", "export"), page) {
      radioField(field("format"), choices("format", ["json", "csv"]), value: state["format"])
      if hasOthers { radioField(field("whose"), choices("whose", ["own", "all"]), value: state["whose"]) }
      checkbox(field("evidence"), isOn: !state["evidence"].isEmpty)
      div(.class("flash", "warn")) { p { page.text("page.settings.export.plain") } }
      submitButton(page.text("page.settings.export.make"))
    }
  }
}
