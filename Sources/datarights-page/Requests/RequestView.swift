import DataRights
import DataRightsLetters

/// The page of one request.
func requestView(_ model: RequestModel, _ page: PageContext) -> HTML {
  HTML {
    header(.class("request")) {
      h1 { bdi { model.title } }
      p { statusBadge(model.status, page) }
    }
    nextCard(model, page)
    section {
      h2 { page.text("show.deadlines") }
      deadlineList(model, page)
    }
    div(.class("life")) {
      section {
        h2 { page.text("show.events") }
        happeningList(model, page)
      }
      if let timeline = model.timeline {
        section {
          h2 { page.text("dossier.label.timeline") }
          figure { HTML(trustedSVG: TimelineDrawing(timeline, id: "timeline").svg) }
        }
      }
    }
    letterList(model, page)
    section {
      h2 { page.text("dossier.label.matter") }
      facts(
        model.facts.map { fact in
          (fact.term, HTML { for (index, line) in fact.lines.enumerated() { if index > 0 { br() }; bdi { line } } })
        })
      p { a(.href(page.links.path("laws", model.lawID))) { page.text("page.requests.about-law") } }
    }
    proof(model, page)
    endings(model, page)
  }
}

private func nextCard(_ model: RequestModel, _ page: PageContext) -> HTML {
  let number = "\(model.number)"
  return card(page.text("show.next")) {
    if model.steps.isEmpty { p { page.text("page.requests.nothing-next") } }
    ul(.class("plain steps-next")) {
      for (index, step) in model.steps.enumerated() {
        li {
          p { step.text }
          let links = nextStepLinks(step, page, as: index == 0 ? .buttons : .links)
          if !links.isEmpty { p(.class("buttons")) { links } }
        }
      }
    }
    if let authority = model.authority {
      p {
        bdi { authority.name }
        if let address = authority.address {
          ": "
          if let web = WebAddress(address) { a(.href(web)) { address } } else { address }
        }
      }
    }
    p(.class("buttons always")) {
      if !model.isOver {
        a(.class("button second"), .href(page.links.path("requests", number, "log"))) { page.text("page.requests.log") }
        a(.class("button second"), .href(page.links.path("requests", number, "reply"))) {
          page.text("page.requests.read-reply")
        }
      }
      a(.class("button second"), .href(page.links.path("requests", number, "dossier"))) {
        page.text("page.requests.dossier")
      }
    }
    if !model.advice.isEmpty {
      details {
        summary { page.text("page.requests.letters-now") }
        ul {
          for advice in model.advice {
            li {
              a(.href(page.links.path("requests", number, "letters", "new", query: ["letter": advice.letter.rawValue])))
              {
                page.text("letter.\(advice.letter.rawValue)").startingLarge
              }
              ": " + advice.line
            }
          }
        }
      }
    }
  }
}

private func deadlineList(_ model: RequestModel, _ page: PageContext) -> HTML {
  HTML {
    if model.deadlines.isEmpty { p { page.text("dossier.label.no-deadlines") } }
    if !model.findings.isEmpty {
      div(.class("flash", "warn")) {
        ul(.class("plain")) { for finding in model.findings { li { finding } } }
      }
    }
    ul(.class("plain deadlines")) { for deadline in model.deadlines { li { deadlineItem(deadline, page) } } }
    if !model.notes.isEmpty { ul { for note in model.notes { li { note } } } }
  }
}

private func deadlineItem(_ deadline: DeadlineModel, _ page: PageContext) -> HTML {
  HTML {
    div(.class("when")) {
      if let due = deadline.due, let day = deadline.day { shownDay(due, day) }
      badge(deadline.label, deadline.state.tone)
    }
    div {
      h3 { deadline.name }
      p { deadline.remarks.joined(separator: ". ") + "." }
      if !deadline.derivation.isEmpty {
        details {
          summary { page.text("dossier.label.derivation") }
          ol { for step in deadline.derivation { li { step } } }
        }
      }
    }
  }
}

private func happeningList(_ model: RequestModel, _ page: PageContext) -> HTML {
  ol(.class("plain happenings")) {
    for happening in model.happenings { li { happeningItem(happening, model, page) } }
  }
}

private func happeningItem(_ happening: RequestModel.Happening, _ model: RequestModel, _ page: PageContext) -> HTML {
  let number = "\(model.number)"
  return HTML {
    div(.class("when")) { shownDay(happening.on, happening.day) }
    div {
      p {
        strong { happening.name }
        if !happening.details.isEmpty { ", " + happening.details.joined(separator: ", ") }
      }
      if let note = happening.note { p(.class("note"), .dir(.auto)) { note } }
      if !happening.files.isEmpty {
        ul {
          for file in happening.files {
            li {
              if let sum = file.sum {
                a(.href(page.links.path("requests", number, "evidence", sum))) { bdi { file.name } }
              } else {
                bdi { file.name }
                " – " + page.text("page.requests.file-gone")
              }
            }
          }
        }
      }
      if let position = happening.position {
        p {
          a(.href(page.links.path("requests", number, "events", "\(position)"))) {
            page.text("page.requests.correct")
            span(.class("unseen")) { " (" + happening.name + ", " + happening.day + ")" }
          }
        }
      }
    }
  }
}

private func letterList(_ model: RequestModel, _ page: PageContext) -> HTML {
  section {
    h2 { page.text("dossier.label.letters") }
    ul {
      for letter in model.letters {
        li {
          if letter.isKept {
            a(.href(page.links.path("requests", "\(model.number)", "letters", "\(letter.index)"))) { letter.name }
          } else {
            letter.name
          }
          ", "
          shownDay(letter.on, letter.day)
          if !letter.isKept { " – " + page.text("dossier.label.text-not-kept") }
        }
      }
    }
  }
}

private func proof(_ model: RequestModel, _ page: PageContext) -> HTML {
  details {
    summary { page.text("page.requests.hash") }
    p { page.text("page.requests.hash-about") }
    p { code { model.head } }
  }
}

private func endings(_ model: RequestModel, _ page: PageContext) -> HTML {
  p(.class("buttons endings")) {
    a(.href(page.links.path("undo"))) { page.text("page.requests.undo") }
    a(.href(page.links.path("requests", "\(model.number)", "forget"))) { page.text("page.requests.forget") }
  }
}
