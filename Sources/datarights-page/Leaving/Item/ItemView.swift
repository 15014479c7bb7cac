import DataRights
import DataRightsDesk

/// The page of an entry.
func itemView(_ model: ItemModel, _ page: PageContext) -> HTML {
  HTML {
    p(.class("back")) {
      a(.href(page.links.path("leaving", model.service))) {
        page.text("page.leaving.back-to", ["service": model.serviceName])
      }
    }
    h1 { model.title }
    p {
      badge(page.words.name(model.planned.item.phase), .neutral)
      " "
      entryBadge(model.planned, page)
    }
    errorSummary(wrongFields(model, page), page)
    refusalBox(model.refusal, service: model.service, page)
    itemGiven(model, page)
    itemHelp(model, page)
    itemForm(model, page)
  }
}

/// What helps to settle an entry: how, why, the words on the screen, the ways there, what comes before.
@HTMLBuilder func itemHelp(_ model: ItemModel, _ page: PageContext) -> HTML {
  if let detail = model.detail { p { detail } }
  if let why = model.why {
    p(.class("why")) { page.text("item.why", ["text": why]) }
  }
  if let company = model.company { p { page.text("leave.company", ["company": company]) } }
  if !model.planned.item.labels.isEmpty {
    p { page.text("page.leaving.labels") }
    ul(.class("labels")) { model.planned.item.labels.map { label in li { bdi { label } } } }
  }
  if !model.links.isEmpty {
    ul { model.links.map { link in li { a(.href(link.address), .rel("noreferrer")) { link.text } } } }
  }
  if let tool = model.tool {
    p {
      a(.class("button", "second"), .href(page.links.path("leaving", model.service, tool.rawValue))) {
        page.text("page.leaving.\(tool.rawValue)")
      }
    }
  }
  if model.planned.item.certainty != .confirmed {
    p(.class("hint")) { page.text("page.leaving.certainty.\(model.planned.item.certainty.rawValue)") }
  }
  if !model.waitsFor.isEmpty {
    div(.class("flash", "warn")) {
      p { page.text("page.leaving.first") }
      ul {
        for entry in model.waitsFor {
          li { a(.href(page.links.path("leaving", model.service, "items", entry.id))) { entry.text } }
        }
      }
    }
  }
  if !model.notes.isEmpty {
    details {
      summary { page.text("page.leaving.good-to-know") }
      ul {
        for note in model.notes {
          li {
            note.text
            for link in note.links {
              " "
              a(.href(link.address), .rel("noreferrer")) { link.text }
            }
          }
        }
      }
    }
  }
}

/// What was logged about an entry, and what follows from it.
private func itemGiven(_ model: ItemModel, _ page: PageContext) -> HTML? {
  guard let given = model.given else { return nil }
  var pairs: [(term: String, text: HTML)] = [
    (page.text("page.leaving.on"), time(.datetime(given.on.iso)) { page.words.date(given.on) })
  ]
  pairs += given.answers.map { answer in (answer.question, HTML { bdi { answer.value } }) }
  if let text = given.text { pairs.append((page.text("page.leaving.quote"), HTML { bdi { text } })) }
  if let reason = given.reason { pairs.append((page.text("page.leaving.reason"), HTML { bdi { reason } })) }
  if !given.files.isEmpty {
    pairs.append(
      (page.text("page.leaving.proofs"), ul(.class("plain")) { given.files.map { file in li { bdi { file } } } }))
  }
  return card(page.text("page.leaving.given")) {
    facts(pairs)
    for reply in given.replies { p { strong { reply } } }
  }
}
