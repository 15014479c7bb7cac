import DataRights
import DataRightsDesk

/// All linked logins, with what to look at next above them.
func loginListView(_ model: LoginListModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.logins.title") }
    p { page.text("page.logins.about") }
    if let only = model.only {
      p {
        page.text("page.logins.only", ["service": only])
        " "
        a(.href(page.links.path("logins"))) { page.text("page.logins.all") }
      }
    }
    div(.class("buttons", "login-actions")) {
      a(.class("button"), .href(page.links.path("logins", "import"))) { page.text("page.logins.import") }
      a(.class("button", "second"), .href(page.links.path("logins", "new"))) { page.text("page.logins.add") }
    }
    loginSteps(model, page)
    if model.services.isEmpty {
      section(.class("card")) {
        h2 { page.text("page.logins.none") }
        p { page.text("page.logins.none-help") }
      }
    }
    for service in model.services { loginTable(service, page) }
    p { a(.href(page.links.path("logins", "providers"))) { page.text("page.logins.providers") } }
  }
}

/// What can be done today, and what comes later.
@HTMLBuilder private func loginSteps(_ model: LoginListModel, _ page: PageContext) -> HTML {
  if !model.now.isEmpty || !model.later.isEmpty {
    section(.class("card", "login-next")) {
      h2 { page.text("page.logins.next") }
      if model.now.isEmpty { p { page.text("page.logins.nothing-now") } }
      if !model.now.isEmpty { ul { for step in model.now { li { loginStep(step, page) } } } }
      if !model.later.isEmpty {
        h3 { page.text("page.logins.later") }
        ul { for step in model.later { li { loginStep(step, page) } } }
      }
    }
  }
}

private func loginStep(_ step: LoginListModel.Step, _ page: PageContext) -> HTML {
  HTML {
    a(.href(loginPath(step.key, page.links))) {
      bdi { step.service }
      ": "
      step.text
    }
    if let from = step.from {
      " "
      span(.class("soft")) {
        page.text("page.logins.from")
        " "
        time(.datetime(from.iso)) { page.words.day(from) }
      }
    }
  }
}

private func loginTable(_ service: LoginListModel.Service, _ page: PageContext) -> HTML {
  section {
    h2 { bdi { service.name } }
    if let closed = service.closed {
      p { page.text("page.logins.closed", ["date": page.words.date(closed)]) }
    }
    dataTable(
      page.text("page.logins.caption", ["service": service.name]),
      columns: [
        page.text("page.logins.login"), page.text("page.logins.state"), page.text("page.logins.since"),
        page.text("page.logins.evidence"), page.text("page.logins.recheck"),
      ],
      rows: service.logins.map { login in
        [
          a(.href(loginPath(login.key, page.links))) {
            login.provider
            ", "
            page.words.name(login.key.connection)
          },
          loginBadge(login.state, page), dayOrDash(login.on, page),
          HTML(page.text("page.logins.level-\(login.evidence.rawValue)")), dayOrDash(login.recheck, page),
        ]
      })
  }
}

/// The page of a linked login.
func loginPath(_ key: LinkedLogin.Key, _ links: Links) -> Links.Path {
  links.path("logins", key.service, key.provider, key.connection.rawValue)
}

/// A state in its colour, and in words.
func loginBadge(_ state: LoginState, _ page: PageContext) -> HTML {
  let tone: Tone =
    switch state {
    case .verified, .notUsed, .kept: .ok
    case .due, .revoked: .warn
    case .failed, .reappeared: .bad
    case .present, .unknown: .neutral
    }
  return badge(page.words.name(state), tone)
}

/// A day, or a dash where there is none.
func dayOrDash(_ day: CivilDate?, _ page: PageContext) -> HTML {
  day.map { day in time(.datetime(day.iso)) { page.words.date(day) } } ?? HTML("–")
}
