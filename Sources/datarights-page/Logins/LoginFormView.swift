import DataRights
import DataRightsDesk

/// The form that logs what was found or done: only the states that are open now.
func loginFormView(_ model: LoginModel, _ form: LoginForm, failure: String?, _ page: PageContext) -> HTML {
  let state = FieldText(
    "state", label: page.text("page.logins.which-state"), error: form.errors["state"], required: true)
  let day = FieldText(
    "on", label: page.text("page.logins.day"), hint: page.text("page.logins.day-hint"), error: form.errors["on"],
    required: true)
  let code = FieldText(
    "request-code", label: page.text("page.logins.request-code"), error: form.errors["request-code"])
  let status = FieldText(
    "request-status", label: page.text("page.logins.request-status"), error: form.errors["request-status"])
  return section {
    h2(.id("log")) { page.text("page.logins.log") }
    errorSummary([state, day, code, status], page)
    if let failure { refusal(failure, page) }
    postForm(loginPath(model.key, page.links), page, .multipart) {
      radioField(
        state,
        model.ways.map { way in
          Choice(
            way.rawValue, page.text("page.logins.way-\(way.rawValue)"), hint: hint(way, page))
        }, value: form["state"])
      dateField(day, value: form["on"], max: model.today.iso)
      proofFields(form, page)
      textArea(
        FieldText(
          "reason", label: page.text("page.logins.reason"), hint: page.text("page.logins.reason-hint")),
        value: form["reason"], rows: 2)
      moreFields(model, form, code: code, status: status, page)
      p(.class("buttons")) { submitButton(page.text("page.logins.save")) }
    }
  }
}

/// What was refused, and what to do, above a form.
func refusal(_ text: String, _ page: PageContext) -> HTML {
  div(.class("flash", "bad", "summary"), .role("alert"), .tabindex(-1)) {
    p { strong { page.text("page.error.refused") } }
    p { text }
  }
}

private func hint(_ way: LoginState, _ page: PageContext) -> String? {
  let key = "page.logins.way-\(way.rawValue)-hint"
  return page.words.pattern(key)
}

private func proofFields(_ form: LoginForm, _ page: PageContext) -> HTML {
  HTML {
    fileField(
      FieldText(
        "evidence", label: page.text("page.logins.proof-file"), hint: page.text("page.logins.proof-file-hint")),
      multiple: true)
    textArea(
      FieldText("text", label: page.text("page.logins.proof-page"), hint: page.text("page.logins.proof-page-hint")),
      value: form["text"], rows: 3)
  }
}

/// What is rarely said: other ways to sign in, relay addresses, requests that the provider passes on.
private func moreFields(
  _ model: LoginModel, _ form: LoginForm, code: FieldText, status: FieldText, _ page: PageContext
) -> HTML {
  let fields = ["other-sign-in", "relay", "forwarding", "request-code", "request-status", "request-answered"]
  let isOpen = model.canRevoke && !model.hasOtherSignIn || fields.contains { !form[$0].isEmpty }
  return details(.class("login-more"), .open(isOpen)) {
    summary { page.text("page.logins.more") }
    answerField("other-sign-in", form, page)
    if model.provider.hasRelay {
      answerField("relay", form, page)
      answerField("forwarding", form, page)
    }
    if model.provider.request != nil {
      textField(code, value: form["request-code"])
      textField(status, value: form["request-status"], type: .url)
      checkbox(
        FieldText("request-answered", label: page.text("page.logins.request-answered")),
        isOn: form["request-answered"] == "1")
    }
  }
}

private func answerField(_ name: String, _ form: LoginForm, _ page: PageContext) -> HTML {
  radioField(
    FieldText(name, label: page.text("page.logins.\(name)"), hint: page.words.pattern("page.logins.\(name)-hint")),
    [Choice("", page.text("page.logins.nothing-new"))]
      + LoginForm.Answer.allCases.map { Choice($0.rawValue, page.text("page.logins.\($0.rawValue)")) },
    value: form[name])
}
