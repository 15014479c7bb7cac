/// What goes, what remains, and a field for the name of the person.
func erasureView(_ model: ErasureModel, _ page: PageContext) -> HTML {
  var field = model.state.field("name", "settings.forget", page, required: true)
  field.label = page.text("page.settings.forget.name", ["name": model.name])
  return HTML {
    errorSummary([field], page)
    problemBox(model.state)
    h1 { page.text("page.settings.forget") }
    p {
      page.text("page.settings.forget.who") + " "
      strong { bdi { model.name } }
    }
    div(.class("flash", "warn")) {
      h2 { page.text("page.settings.forget.goes") }
      ul {
        li { page.text("page.settings.forget.profile") }
        for (key, count) in [
          ("requests", model.requests), ("exits", model.exits), ("logins", model.logins), ("closures", model.closures),
        ] where count > 0 {
          li { page.text("page.settings.forget.\(key)", ["count": "\(count)"]) }
        }
        li { page.text("page.settings.forget.evidence") }
      }
      p { page.text("page.settings.forget.final") }
    }
    h2 { page.text("page.settings.forget.stays") }
    ul {
      li { page.text("page.settings.forget.addressees") }
      if model.hasOthers { li { page.text("page.settings.forget.others") } }
      li { page.text("forget.remains") }
    }
    p { a(.href(page.links.path("settings", "backup"))) { page.text("page.settings.forget.backup") } }
    postForm(page.links.path("settings", "forget"), page) {
      textField(field, value: model.state["name"], .autocomplete("off"), .spellcheck(false))
      div(.class("buttons")) {
        submitButton(page.text("page.settings.forget.do"), .class("danger"))
        a(.href(page.links.path("settings"))) { page.text("page.settings.cancel") }
      }
    }
  }
}
