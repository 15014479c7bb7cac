import DataRights
import DataRightsDesk

/// The page of an exit.
func exitView(_ model: ExitModel, _ page: PageContext) -> HTML {
  HTML {
    p(.class("back")) { a(.href(page.links.path("leaving"))) { page.text("page.leaving.back") } }
    h1 { page.text("page.leaving.of", ["service": model.name]) }
    p(.class("badges")) {
      badge(page.words.name(model.outlook.state), model.outlook.state.tone)
      if let decision = model.outlook.decision {
        badge(page.text("exit.decision.\(decision.rawValue)"), .neutral)
      }
      badge(page.text("persona.\(model.outlook.exit.persona.rawValue)"), .neutral)
    }
    nav(.aria(.label, page.text("page.leaving.jump"))) {
      p(.class("jump")) {
        for part in ["next", "map", "plan", "beside", "notes"] where part != "notes" || !model.notes.isEmpty {
          a(.href(id: part)) { page.text("page.leaving.jump.\(part)") }
        }
      }
    }
    if let company = model.company { p { page.text("leave.company", ["company": company]) } }
    for banner in model.banners { div(.class("flash", "warn")) { p { banner } } }
    nextView(model, page)
    if !model.then.isEmpty || !model.later.isEmpty { div(.class("cards")) { followingView(model, page) } }
    h2(.id("map")) { page.text("page.leaving.map") }
    p { model.map.summary }
    gateMap(model.map, page)
    planView(model, page)
    h2(.id("beside")) { page.text("page.leaving.beside") }
    div(.class("cards")) { linkedView(model.linked, service: model.service, page) }
    notesView(model, page)
    moreView(model, page)
  }
}

/// What comes first, done on the spot where it is a matter of this page.
private func nextView(_ model: ExitModel, _ page: PageContext) -> HTML {
  section(.class("card", "next"), .id("next"), .aria(.labelledby, "next-name")) {
    if let next = model.next {
      h2(.id("next-name")) {
        span(.class("kicker")) { page.text("page.leaving.next") }
        " "
        next.step.text
      }
      if let item = next.item {
        itemHelp(item, page)
        itemForm(item, page)
      } else if let note = next.note {
        p { page.text("page.leaving.screen-help") }
        noteForm(note, page)
      } else if next.step.what == .keepAway {
        div(.class("buttons")) {
          for kind in model.notes where kind != .submitted { noteLink(kind, model, page) }
        }
      } else {
        p { a(.class("button"), .href(model.path(next.step.what, page.links))) { page.text("page.leaving.go") } }
      }
    } else if model.outlook.state == .done {
      h2(.id("next-name")) { page.text("page.leaving.all-done", ["service": model.name]) }
      p {
        a(.class("button"), .href(page.links.path("leaving", model.service, "report"))) {
          page.text("page.leaving.report")
        }
      }
    } else {
      h2(.id("next-name")) { page.text("page.leaving.nothing-now") }
    }
  }
}

/// What comes after that, and what has its day.
@HTMLBuilder private func followingView(_ model: ExitModel, _ page: PageContext) -> HTML {
  if !model.then.isEmpty {
    card(page.text("page.leaving.then")) {
      ol {
        for step in model.then.prefix(5) {
          li { a(.href(model.path(step.what, page.links))) { step.text } }
        }
      }
      if model.then.count > 5 { p { page.text("page.leaving.more", ["count": "\(model.then.count - 5)"]) } }
    }
  }
  if !model.later.isEmpty {
    card(page.text("page.leaving.later")) {
      ul(.class("plain")) {
        for step in model.later {
          li {
            if let from = step.from { time(.datetime(from.iso)) { strong { page.words.date(from) } } }
            " "
            a(.href(model.path(step.what, page.links))) { step.text }
          }
        }
      }
    }
  }
  if !model.blockedBy.isEmpty {
    card(page.text("page.leaving.blocked-by")) {
      ul {
        for entry in model.blockedBy.prefix(6) {
          li { a(.href(page.links.path("leaving", model.service, "items", entry.id))) { entry.text } }
        }
      }
      if model.blockedBy.count > 6 {
        p { page.text("page.leaving.more", ["count": "\(model.blockedBy.count - 6)"]) }
      }
    }
  }
}

private func notesView(_ model: ExitModel, _ page: PageContext) -> HTML? {
  guard !model.notes.isEmpty else { return nil }
  return HTML {
    h2(.id("notes")) { page.text("page.leaving.notes") }
    p { page.text("page.leaving.notes-help", ["service": model.name]) }
    div(.class("buttons")) { model.notes.map { noteLink($0, model, page) } }
  }
}

private func noteLink(_ kind: NoteKind, _ model: ExitModel, _ page: PageContext) -> HTML {
  a(.class("button", "second"), .href(page.links.path("leaving", model.service, "notes", kind.rawValue))) {
    page.text(kind.key(isSubmitted: model.outlook.exit.submission != nil))
  }
}

private func moreView(_ model: ExitModel, _ page: PageContext) -> HTML {
  HTML {
    h2 { page.text("page.leaving.more-title") }
    ul {
      for part in ["questions", "report", "orders", "archive", "account"]
      where part != "orders" || model.readsOrders {
        li {
          a(.href(page.links.path("leaving", model.service, part))) { page.text("page.leaving.\(part)") }
        }
      }
    }
  }
}
