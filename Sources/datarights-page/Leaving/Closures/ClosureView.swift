import DataRights
import DataRightsDesk

/// The page of a separate closure.
func closureView(_ model: ClosureModel, _ page: PageContext) -> HTML {
  let isKnown = model.variant != nil || model.state == .noWallet || model.state == .kept
  return HTML {
    for exit in model.exits {
      p(.class("back")) {
        a(.href(page.links.path("leaving", exit.id))) { page.text("page.leaving.back-to", ["service": exit.text]) }
      }
    }
    h1 { page.text("page.closures.of", ["closure": model.name]) }
    p { badge(page.words.name(model.state), model.state.tone) }
    if let variant = model.variant {
      card(variant.name) {
        p { variant.text }
        if let addressee = model.addressee {
          p {
            page.text("page.closures.write-to", ["addressee": addressee.name]) + " "
            a(.href(newRequestPath(right: Right.erasure.rawValue, addressee: addressee.id, page.links))) {
              page.text("page.closures.write")
            }
          }
        }
      }
    }
    if let day = model.lookAgain {
      div(.class("flash", "warn")) {
        p { page.text("closure.look-again", ["date": page.words.date(day)]) }
        if let why = model.lookAgainWhy { p { why } }
      }
    }
    if !model.warnings.isEmpty {
      div(.class("flash", "warn")) { ul { model.warnings.map { warning in li { warning } } } }
    }
    if !isKnown || !model.question.answers.isEmpty { guidedView(model, page) }
    checksView(model, page)
    channelsView(model, page)
    waysView(model, page)
    if isKnown, model.question.answers.isEmpty, model.ways.contains(.variantKnown) {
      details {
        summary { page.text("page.closures.other") }
        guidedView(model, page)
      }
    }
    historyView(model, page)
  }
}

/// The questions that find out which account it is, one after the other; each answer is in the address.
private func guidedView(_ model: ClosureModel, _ page: PageContext) -> HTML {
  let guided = model.question
  return section(.class("card", "next"), .id("which"), .aria(.labelledby, "which-name")) {
    h2(.id("which-name")) { page.text("page.closures.which", ["closure": model.name]) }
    if !guided.said.isEmpty {
      facts(guided.said.map { ($0.question, HTML($0.answer)) })
      p { a(.href(page.links.path("closures", model.id).at("which"))) { page.text("page.closures.anew") } }
    }
    if let question = guided.question {
      form(.method(.get), .action(page.links.path("closures", model.id).at("which"))) {
        guided.answers.map { answer in input(.type(.hidden), .name("a"), .value(answer)) }
        radioField(FieldText("a", label: question.text), question.choices)
        submitButton(page.text("page.leaving.continue"))
      }
    } else if let found = guided.found {
      p { strong { page.text("page.closures.found", ["name": found.name]) } }
      p { found.text }
      postForm(page.links.path("closures", model.id, "log", ClosureState.variantKnown.rawValue), page) {
        input(.type(.hidden), .name("variant"), .value(found.id))
        submitButton(page.text("page.closures.keep-found"))
      }
    }
  }
}

private func checksView(_ model: ClosureModel, _ page: PageContext) -> HTML? {
  guard !model.checks.isEmpty else { return nil }
  return HTML {
    h2(.id("checks")) { page.text("closure.prerequisites") }
    ul(.class("plain", "states")) {
      for check in model.checks {
        li {
          div {
            if let exit = check.exit {
              a(.href(page.links.path("leaving", exit))) { check.text }
              p(.class("hint")) { page.text("page.closures.by-exit") }
            } else {
              a(.href(page.links.path("closures", model.id, "items", check.id))) { check.text }
            }
          }
          badge(page.words.name(check.state), check.state == .open ? .warn : check.state == .done ? .ok : .neutral)
        }
      }
    }
  }
}

private func channelsView(_ model: ClosureModel, _ page: PageContext) -> HTML? {
  guard !model.channels.isEmpty else { return nil }
  return HTML {
    h2 { page.text("closure.channels") }
    ul {
      for channel in model.channels {
        li {
          channel.text
          if let address = channel.address {
            " "
            a(.href(address), .rel("noreferrer")) { address.text }
          }
          if !channel.labels.isEmpty { ul(.class("labels")) { channel.labels.map { label in li { bdi { label } } } } }
        }
      }
    }
  }
}

/// What can be said of it now.
private func waysView(_ model: ClosureModel, _ page: PageContext) -> HTML? {
  let ways = model.ways.filter { $0 != .variantKnown && $0 != .prerequisites && $0 != .ready && $0 != .notDecided }
  guard !ways.isEmpty else { return nil }
  return HTML {
    h2 { page.text("page.closures.ways") }
    ul(.class("plain", "buttons")) {
      for way in ways {
        li {
          a(.class("button", "second"), .href(page.links.path("closures", model.id, "log", way.rawValue))) {
            page.text(way == model.state ? "page.closures.again.\(way.rawValue)" : "page.closures.say.\(way.rawValue)")
          }
        }
      }
    }
  }
}

private func historyView(_ model: ClosureModel, _ page: PageContext) -> HTML {
  HTML {
    if !model.entries.isEmpty {
      h2 { page.text("page.leaving.happened") }
      ol(.class("plain", "dated")) {
        for entry in model.entries {
          li {
            time(.datetime(entry.on.iso)) { page.words.date(entry.on) }
            div {
              entry.what
              for line in entry.more { p(.class("hint")) { bdi { line } } }
            }
          }
        }
      }
    }
    if !model.faq.isEmpty {
      h2 { page.text("leave.faq") }
      for entry in model.faq {
        details {
          summary { entry.question }
          p { entry.answer }
        }
      }
    }
  }
}
