import DataRights
import DataRightsDesk

/// One linked login: how it stands, what can be logged, how it is ended, what was logged.
///
/// - Parameter failure: why what was sent was refused.
func loginView(_ model: LoginModel, _ form: LoginForm, failure: String? = nil, _ page: PageContext) -> HTML {
  HTML {
    h1 {
      bdi { model.service }
      " – "
      model.provider.name
    }
    p(.class("lead")) {
      page.words.name(model.key.connection)
      " "
      loginBadge(model.state, page)
    }
    if let next = model.next {
      section(.class("card", "login-next")) {
        h2 { page.text("page.logins.next") }
        p {
          next.text
          if let from = next.from, from > model.today {
            " ("
            page.text("page.logins.from")
            " "
            time(.datetime(from.iso)) { page.words.day(from) }
            ")"
          }
        }
      }
    }
    loginFacts(model, page)
    loginFormView(model, form, failure: failure, page)
    if let told = model.instructions {
      section {
        h2 { page.text("page.logins.revoking", ["provider": model.provider.name]) }
        instructionsView(told, page)
        if !model.provider.notes.isEmpty {
          details {
            summary { page.text("page.logins.notes") }
            ul {
              for note in model.provider.notes {
                li { note.text.text(in: page.words.tag, service: model.service) }
              }
            }
          }
        }
      }
    }
    loginHistory(model, page)
    p { a(.href(page.links.path("logins"))) { page.text("page.logins.back") } }
  }
}

private func loginFacts(_ model: LoginModel, _ page: PageContext) -> HTML {
  func answer(_ isYes: Bool) -> HTML { HTML(page.text(isYes ? "page.logins.yes" : "page.logins.no")) }
  var pairs: [(term: String, text: HTML)] = [
    (
      page.text("page.logins.closed-term"),
      model.closed.map { dayOrDash($0, page) } ?? HTML(page.text("page.logins.not-yet"))
    ),
    (page.text("page.logins.other-sign-in"), answer(model.hasOtherSignIn)),
  ]
  if !model.events.isEmpty {
    pairs.append(
      (page.text("page.logins.evidence"), HTML(page.text("page.logins.level-\(model.evidence.rawValue)"))))
  }
  if let day = model.revokedOn { pairs.append((page.text("page.logins.revoked-on"), dayOrDash(day, page))) }
  if let day = model.recheck { pairs.append((page.text("page.logins.recheck"), dayOrDash(day, page))) }
  if model.usesRelay {
    pairs.append((page.text("page.logins.relay"), answer(true)))
    pairs.append((page.text("page.logins.forwarding"), answer(model.forwards)))
  }
  if model.request != .notSent {
    pairs.append(
      (page.text("page.logins.request"), HTML(page.text("page.logins.request-\(model.request.rawValue)"))))
  }
  if let code = model.requestCode { pairs.append((page.text("page.logins.request-code"), bdi { code })) }
  if let status = model.requestStatus {
    pairs.append(
      (
        page.text("page.logins.request-status"),
        WebAddress(status).map { address in a(.href(address), .rel("noreferrer")) { status } } ?? bdi { status }
      ))
  }
  return facts(pairs)
}

/// What was logged, the newest first.
@HTMLBuilder private func loginHistory(_ model: LoginModel, _ page: PageContext) -> HTML {
  if !model.events.isEmpty {
    h2 { page.text("page.logins.history") }
    dataTable(
      page.text("page.logins.history-caption"),
      columns: [
        page.text("page.logins.day"), page.text("page.logins.state"), page.text("page.logins.source"),
        page.text("page.logins.proof"), page.text("page.logins.said"),
      ],
      rows: model.events.reversed().map { event in
        [
          dayOrDash(event.on, page), HTML(page.words.name(event.state)),
          HTML(page.text("page.logins.source-\(event.source.rawValue)")), proofs(event, page), said(event, page),
        ]
      })
  }
}

/// What proves an event.
private func proofs(_ event: LoginEvent, _ page: PageContext) -> HTML {
  guard !event.evidence.isEmpty else { return HTML(page.text("page.logins.level-E0")) }
  return ul(.class("plain")) {
    for evidence in event.evidence {
      li {
        page.text("page.logins.level-\(evidence.level.rawValue)")
        if let file = evidence.file {
          ": "
          bdi { file }
        }
        if let text = evidence.text {
          details {
            summary { page.text("page.logins.proof-text") }
            p(.class("login-typed"), .dir(.auto)) { text }
          }
        }
      }
    }
  }
}

/// What else was said along with an event.
private func said(_ event: LoginEvent, _ page: PageContext) -> HTML {
  func fact(_ key: String, _ answer: Bool?) -> HTML? {
    answer.map { isYes in
      li { page.text("page.logins.\(key)") + ": " + page.text(isYes ? "page.logins.yes" : "page.logins.no") }
    }
  }
  let answers = [
    fact("other-sign-in", event.hasOtherSignIn), fact("relay", event.usesRelay),
    fact("forwarding", event.forwards), fact("request-answered", event.requestAnswered),
  ].compactMap(\.self)
  guard event.reason != nil || !answers.isEmpty else { return HTML("–") }
  return HTML {
    if let reason = event.reason { p(.class("login-typed"), .dir(.auto)) { reason } }
    if !answers.isEmpty { ul(.class("plain")) { answers } }
  }
}
