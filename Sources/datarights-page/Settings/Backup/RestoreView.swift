/// The first step: the file.
func restoreFileView(_ state: FormState, _ page: PageContext) -> HTML {
  let field = state.field("file", "settings.restore", page, required: true)
  return HTML {
    errorSummary([field], page)
    h1 { page.text("page.settings.restore") }
    p { page.text("page.settings.restore.about") }
    postForm(page.links.path("settings", "restore"), page, .multipart) {
      fileField(field)
      submitButton(page.text("page.settings.continue"))
    }
  }
}

/// The second step: what it is locked with, and what is lost.
func restoreView(_ model: RestoreModel, _ page: PageContext) -> HTML {
  let state = model.state
  func field(_ name: String) -> FieldText { state.field(name, "settings.restore", page) }
  let word = page.text("page.settings.restore.word.value")
  var wordField = field("word")
  wordField.label = page.text("page.settings.restore.word", ["word": word])
  return HTML {
    errorSummary([field("passphrase"), field("keyfile"), wordField], page)
    problemBox(state)
    h1 { page.text("page.settings.restore") }
    facts([
      (page.text("page.settings.restore.file"), bdi { model.fileName }),
      (
        page.text("page.settings.restore.locked"),
        HTML(page.text(model.isEncrypted ? "page.settings.yes" : "page.settings.no"))
      ),
    ])
    if let present = model.present { warning(present, page) }
    postForm(page.links.path("settings", "restore", model.id), page, .multipart) {
      if model.isEncrypted {
        userField
        passphraseField(field("passphrase"), isNew: false)
        details {
          summary { page.text("page.settings.restore.keyfile.instead") }
          fileField(field("keyfile"))
        }
      }
      if model.present != nil {
        textField(wordField, value: state["word"], .autocomplete("off"), .spellcheck(false))
      }
      submitButton(
        page.text(model.present == nil ? "page.settings.restore.take" : "page.settings.restore.replace"),
        .class(model.present == nil ? "plain" : "danger"))
    }
  }
}

private func warning(_ present: RestoreModel.Present, _ page: PageContext) -> HTML {
  div(.class("flash", "warn")) {
    h2 { page.text("page.settings.restore.lost") }
    p {
      page.text(
        "page.settings.restore.lost.what",
        ["people": "\(present.people)", "requests": "\(present.requests)", "exits": "\(present.exits)"])
    }
    p { page.text("page.settings.restore.lost.copy") }
  }
}
