import DataRights

/// The form of the profile.
func profileView(_ model: ProfileModel, _ page: PageContext) -> HTML {
  let state = model.state
  func field(_ name: String) -> FieldText { state.field(name, "settings.profile", page) }
  let identifiers = model.identifiers.map { ($0, identifierField($0, state, page)) }
  return HTML {
    errorSummary(["name", "email", "address", "residence", "language"].map(field) + identifiers.map(\.1), page)
    problemBox(state)
    h1 { page.text("page.settings.profile") }
    p { page.text("page.settings.profile.about") }
    postForm(page.links.path("settings", "profile"), page) {
      textField(field("name"), value: state["name"], .autocomplete("name"))
      emailField(field("email"), value: state["email"])
      placeField(field("residence"), value: state["residence"], model.places)
      textArea(field("address"), value: state["address"], rows: 4)
      selectField(field("language"), model.languages, value: state["language"])
      h2 { page.text("page.settings.profile.identifiers") }
      p { page.text("page.settings.profile.identifiers.about") }
      for (identifier, field) in identifiers where !identifier.askedBy.isEmpty {
        textField(field, value: state[field.name], .autocomplete("off"), .spellcheck(false))
      }
      more(identifiers.filter { $0.0.askedBy.isEmpty }.map(\.1), state, page)
      submitButton(page.text("page.settings.save"))
    }
  }
}

/// The identifiers that no company of the catalogue asks for; shown at once where one is filled.
private func more(_ fields: [FieldText], _ state: FormState, _ page: PageContext) -> HTML {
  let isUsed = fields.contains { !state.isBlank($0.name) || $0.error != nil }
  return HTML.element(
    "details", [isUsed ? .open() : .class("more")],
    HTML {
      summary { page.text("page.settings.profile.identifiers.more") }
      for field in fields { textField(field, value: state[field.name], .autocomplete("off"), .spellcheck(false)) }
    })
}

private func identifierField(_ identifier: ProfileModel.Identifier, _ state: FormState, _ page: PageContext)
  -> FieldText
{
  var field = state.field(ProfileModel.field(identifier.kind), "settings.profile", page)
  field.label = identifier.name.prefix(1).uppercased() + identifier.name.dropFirst()
  if !identifier.askedBy.isEmpty {
    field.hint = page.text(
      "page.settings.profile.asked-by", ["names": page.words.language.list(identifier.askedBy)])
  }
  return field
}
