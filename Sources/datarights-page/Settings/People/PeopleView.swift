/// Who shares the store, and a form for one more.
func peopleView(_ model: PeopleModel, _ page: PageContext) -> HTML {
  let state = model.state
  let fields = ["name", "short"].map { state.field($0, "settings.people", page, required: true) }
  return HTML {
    errorSummary(fields, page)
    problemBox(state)
    h1 { page.text("page.settings.people") }
    p { page.text("page.settings.people.about") }
    dataTable(
      page.text("page.settings.people.table"),
      columns: ["name", "short", "shown"].map { page.text("page.settings.people.column.\($0)") },
      rows: model.people.map { row($0, page) })
    h2 { page.text("page.settings.people.add") }
    p { page.text("page.settings.people.add.about") }
    postForm(page.links.path("settings", "people"), page) {
      textField(fields[0], value: state["name"], .autocomplete("off"))
      textField(fields[1], value: state["short"], .autocomplete("off"), .spellcheck(false), .maxlength(40))
      submitButton(page.text("page.settings.people.add.go"))
    }
  }
}

private func row(_ person: PeopleModel.Person, _ page: PageContext) -> [HTML] {
  let name = person.name ?? page.text("page.settings.people.nameless")
  return [
    bdi { name }, code { person.id },
    person.isChosen
      ? badge(page.text("page.settings.people.shown"), .ok)
      : postForm(page.links.path("settings", "people", "switch"), page) {
        input(.type(.hidden), .name("person"), .value(person.id))
        submitButton(page.text("page.settings.people.show", ["name": name]), .class("second"))
      },
  ]
}
