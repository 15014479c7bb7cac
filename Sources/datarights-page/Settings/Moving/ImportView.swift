/// The form that takes a file.
func importFormView(_ state: FormState, _ laws: [Choice], _ page: PageContext) -> HTML {
  func field(_ name: String) -> FieldText {
    state.field(name, "settings.import", page, required: name == "file")
  }
  return HTML {
    errorSummary([field("file")], page)
    problemBox(state)
    h1 { page.text("page.settings.import") }
    p { page.text("page.settings.import.about") }
    ul { for kind in ["own", "table", "companies"] { li { page.text("page.settings.import.kind.\(kind)") } } }
    postForm(page.links.path("settings", "import"), page, .multipart) {
      fileField(field("file"))
      details {
        summary { page.text("page.settings.import.law.summary") }
        selectField(field("law"), laws, value: state["law"])
      }
      submitButton(page.text("page.settings.import.look"))
    }
  }
}

/// What would be taken in, with a button; or what was.
func importView(_ model: ImportModel, id: String, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text(model.upload == nil ? "page.settings.import.taken" : "page.settings.import.preview") }
    p {
      page.text("page.settings.import.file-name") + " "
      strong { bdi { model.fileName } }
    }
    if let contents = model.contents {
      h2 { page.text(model.upload == nil ? "import.did" : "import.would") }
      ul { contents.lines.map { line in li(.dir(.auto)) { line } } }
      if !contents.notUnderstood.isEmpty {
        h2 { page.text("import.not-understood") }
        ul { contents.notUnderstood.map { line in li(.dir(.auto)) { line } } }
      }
      if model.upload != nil { buttons(id, page) }
    } else {
      p { page.text("page.settings.import.not-yet") }
      p { a(.href(page.links.path("jobs"))) { page.text("page.jobs.title") } }
    }
    p { a(.href(page.links.path("settings", "import"))) { page.text("page.settings.import.another") } }
  }
}

private func buttons(_ id: String, _ page: PageContext) -> HTML {
  HTML {
    p { page.text("page.settings.import.nothing-yet") }
    postForm(page.links.path("settings", "import", id), page) {
      submitButton(page.text("page.settings.import.take"))
    }
  }
}
