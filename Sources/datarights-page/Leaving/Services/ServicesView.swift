import DataRights
import DataRightsDesk

/// All exits and services.
func servicesView(_ model: ServicesModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.leaving.title") }
    p { page.text("page.leaving.about") }
    errorSummary(ownFields(model, page), page)
    refusalBox(model.refusal, service: "", page)
    if !model.begun.isEmpty {
      h2 { page.text("page.leaving.begun") }
      div(.class("cards")) { model.begun.map { begunCard($0, page) } }
    }
    h2 { page.text("page.leaving.offered") }
    ul(.class("plain", "services")) {
      for service in model.offered {
        li { a(.href(page.links.path("leaving", service.service))) { service.name } }
      }
    }
    ownForm(model, page)
    if !model.closures.isEmpty {
      h2 { a(.href(page.links.path("closures"))) { page.text("page.closures.title") } }
      p { page.text("page.closures.about") }
      ul {
        for closure in model.closures {
          li { a(.href(page.links.path("closures", closure.id))) { closure.text } }
        }
      }
    }
  }
}

private func begunCard(_ begun: ServicesModel.Begun, _ page: PageContext) -> HTML {
  section(.class("card")) {
    h3 { a(.href(page.links.path("leaving", begun.service))) { begun.name } }
    p { badge(page.words.name(begun.state), begun.state.tone) }
    if let next = begun.next { p { page.text("leave.next", ["text": next]) } }
    if begun.count > 0 {
      let text = page.text(
        "page.leaving.map.summary", ["settled": "\(begun.settled)", "count": "\(begun.count)"])
      p(.class("hint")) { text }
      progress(.max("\(begun.count)"), .value("\(begun.settled)"), .aria(.label, text)) {
        "\(begun.settled)/\(begun.count)"
      }
    }
  }
}

private func ownFields(_ model: ServicesModel, _ page: PageContext) -> [FieldText] {
  [
    FieldText(
      "name", label: page.text("page.leaving.own-name"), hint: page.text("page.leaving.own-name-hint"),
      error: model.errors["name"], required: true)
  ]
}

/// A service that no playbook knows.
private func ownForm(_ model: ServicesModel, _ page: PageContext) -> HTML {
  details(.open(!model.errors.isEmpty || model.refusal != nil)) {
    summary { page.text("page.leaving.own") }
    p { page.text("page.leaving.own-help") }
    postForm(page.links.path("leaving"), page) {
      ownFields(model, page).map { textField($0, value: model.typed["name"] ?? "", .autocomplete("off")) }
      radioField(
        FieldText("by", label: page.text("page.leaving.own-kind")), model.bases,
        value: model.typed["by"] ?? model.bases.last?.value ?? "")
      selectField(
        FieldText("to", label: page.text("page.leaving.addressee"), hint: page.text("page.leaving.addressee-hint")),
        [Choice("", page.text("page.leaving.no-addressee"))] + model.addressees, value: model.typed["to"] ?? "")
      personaField(model.typed, page)
      submitButton(page.text("page.leaving.begin"))
    }
  }
}

/// How the account was used.
func personaField(_ typed: Form, _ page: PageContext) -> HTML {
  radioField(
    FieldText("persona", label: page.text("page.leaving.persona")),
    Persona.allCases.map {
      Choice(
        $0.rawValue, page.text("page.leaving.persona.\($0.rawValue)"),
        hint: page.text("page.leaving.persona.\($0.rawValue)-hint"))
    }, value: typed["persona"] ?? Persona.buyer.rawValue)
}
