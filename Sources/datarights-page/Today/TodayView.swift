import DataRights

/// The first page.
func todayView(_ model: TodayModel, _ page: PageContext) -> HTML {
  model.isEmpty ? welcomeView(model, page) : overviewView(model, page)
}

/// What somebody sees who has not begun anything.
private func welcomeView(_ model: TodayModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.today.welcome") }
    p(.class("lead")) { page.text("page.today.welcome-about") }
    div(.class("cards")) {
      beginning("request", page.links.path("new"), page)
      beginning("leave", page.links.path("leaving"), page)
      beginning(model.name == nil ? "who" : "profile", page.links.path("settings", "profile"), page)
    }
    h2 { page.text("page.today.safe") }
    ul { for key in ["local", "nothing-sent", "undo"] { li { page.text("page.today.safe-\(key)") } } }
  }
}

private func beginning(_ key: String, _ path: Links.Path, _ page: PageContext) -> HTML {
  card(page.text("page.today.begin-\(key)")) {
    p { page.text("page.today.begin-\(key)-about") }
    p { a(.class("button"), .href(path)) { page.text("page.today.begin-\(key)-button") } }
  }
}

private func overviewView(_ model: TodayModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.nav.today") }
    p(.class("lead")) { shownDay(model.today, model.day) }
    div(.class("glance")) {
      dueCard(model, page)
      stepsCard(model, page)
    }
    exitsCard(model, page)
    boardSection(model.board, page)
    p(.class("buttons")) {
      a(.class("button"), .href(page.links.path("new"))) { page.text("page.nav.new") }
      a(.class("button second"), .href(page.links.path("leaving"))) { page.text("page.today.begin-leave-button") }
    }
  }
}

private func dueCard(_ model: TodayModel, _ page: PageContext) -> HTML {
  card(page.text("page.today.due")) {
    if model.due.isEmpty { p { page.text("due.empty") } }
    ol(.class("plain agenda")) {
      for due in model.due {
        li {
          p {
            shownDay(due.day, due.dayText)
            " "
            badge(due.remaining, due.isOverdue ? .bad : .neutral)
          }
          p {
            a(.href(page.links.path("requests", "\(due.number)"))) { bdi { due.title } }
            " – " + due.name
          }
          if due.isAssumed { p { small { page.text("page.today.assumed") } } }
        }
      }
    }
    if model.hasMoreDue { p { a(.href(page.links.path("requests"))) { page.text("page.today.all-requests") } } }
  }
}

private func stepsCard(_ model: TodayModel, _ page: PageContext) -> HTML {
  card(page.text("show.next")) {
    if model.steps.isEmpty { p { page.text("page.today.no-steps") } }
    ul(.class("plain agenda")) {
      for next in model.steps {
        li {
          p { a(.href(page.links.path("requests", "\(next.step.number)"))) { bdi { next.title } } }
          p { next.step.text }
          let links = nextStepLinks(next.step, page, about: next.title)
          if !links.isEmpty { p(.class("buttons")) { links } }
        }
      }
    }
    if model.hasMoreSteps { p { a(.href(page.links.path("requests"))) { page.text("page.today.all-requests") } } }
  }
}

private func exitsCard(_ model: TodayModel, _ page: PageContext) -> HTML? {
  guard !model.exits.isEmpty else { return nil }
  return card(page.text("overview.exits")) {
    ul(.class("plain agenda")) {
      for exit in model.exits {
        li {
          p { a(.href(page.links.path("leaving", exit.service))) { bdi { exit.name } } }
          p {
            exit.text
            if let from = exit.from {
              " – "
              shownDay(from, page.text("page.today.from", ["date": page.words.date(from)]))
            }
          }
        }
      }
    }
  }
}
