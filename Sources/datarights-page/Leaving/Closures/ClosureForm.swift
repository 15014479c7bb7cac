import DataRights

/// A form about a separate closure: a state it came into, or something to be settled before.
struct ClosureForm: Sendable {
  /// What is said.
  enum Target: Sendable, Hashable {
    case state(ClosureState)
    case item(ClosureCheck)
  }

  /// Something to be settled before.
  struct ClosureCheck: Sendable, Hashable {
    let id: String
    let text: String
    let detail: String?
    let mayNotApply: Bool
    let isOpen: Bool
  }

  let closure: String
  let name: String
  let target: Target
  let channels: [Choice]
  let today: CivilDate
  var typed = Form()
  var errors: [String: String] = [:]
  var refusal: Refusal?
}

extension ClosureForm {
  /// Where it is sent.
  func path(_ links: Links) -> Links.Path {
    switch target {
    case .state(let state): links.path("closures", closure, "log", state.rawValue)
    case .item(let check): links.path("closures", closure, "items", check.id)
    }
  }

  /// The heading of its page.
  func title(_ page: PageContext) -> String {
    switch target {
    case .state(let state): page.text("page.closures.say.\(state.rawValue)")
    case .item(let check): check.text
    }
  }
}

/// The page with the form.
func closureFormView(_ model: ClosureForm, _ page: PageContext) -> HTML {
  HTML {
    p(.class("back")) {
      a(.href(page.links.path("closures", model.closure))) {
        page.text("page.leaving.back-to", ["service": model.name])
      }
    }
    h1 { model.title(page) }
    errorSummary(["on", "until-day"].map { FieldText($0, label: $0, error: model.errors[$0]) }, page)
    closureRefusal(model, page)
    if case .item(let check) = model.target, let detail = check.detail { p { detail } }
    postForm(model.path(page.links), page, .multipart) {
      dayField(model.typed, today: model.today, error: model.errors["on"], page)
      if case .state(let state) = model.target { stateFields(state, model, page) }
      quoteField(model.typed, page)
      proofField("page.leaving.proof", hint: "page.leaving.proof-wanted", page)
      buttons(model, page)
    }
  }
}

@HTMLBuilder private func stateFields(_ state: ClosureState, _ model: ClosureForm, _ page: PageContext) -> HTML {
  if state == .submitted, !model.channels.isEmpty {
    radioField(
      FieldText("channel", label: page.text("page.closures.channel")), model.channels,
      value: model.typed["channel"] ?? "")
  }
  if state == .submitted || state == .coolingOff {
    dateField(
      FieldText(
        "until-day", label: page.text("page.closures.until"), hint: page.text("page.closures.until-hint"),
        error: model.errors["until-day"]),
      value: model.typed["until-day"] ?? "", min: model.today.iso)
  }
  if state == .kept || state == .rejected {
    textArea(
      FieldText("reason", label: page.text("page.closures.reason.\(state.rawValue)"), required: true),
      value: model.typed["reason"] ?? "", rows: 2)
  }
}

private func buttons(_ model: ClosureForm, _ page: PageContext) -> HTML {
  div(.class("buttons")) {
    if case .item(let check) = model.target {
      submitButton(page.text("page.leaving.done"), name: "state", value: "done")
      if check.mayNotApply {
        submitButton(
          page.text("page.leaving.as.not-applicable"), name: "state", value: "not-applicable", .class("second"))
      }
      if !check.isOpen {
        submitButton(page.text("page.leaving.as.open"), name: "state", value: "open", .class("second"))
      }
    } else {
      submitButton(page.text("page.leaving.save"))
    }
  }
}

private func closureRefusal(_ model: ClosureForm, _ page: PageContext) -> HTML? {
  guard let refusal = model.refusal else { return nil }
  return div(.class("flash", "bad", "summary"), .role("alert"), .tabindex(-1)) {
    h2 { page.text("page.leaving.refused") }
    p { refusal.message }
    if let hint = refusal.hint { p { hint } }
    if !refusal.entries.isEmpty {
      ul {
        for entry in refusal.entries {
          li { a(.href(page.links.path("closures", model.closure, "items", entry.id))) { entry.text } }
        }
      }
    }
  }
}
