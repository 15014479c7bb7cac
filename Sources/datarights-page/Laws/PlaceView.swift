import DataRights
import DataRightsDesk

/// What protects the people of a place: its laws, its authority, its days off.
func placeView(_ model: PlaceModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.laws.place-title", ["place": model.name]) }
    if let parent = model.parent {
      p {
        page.text("page.laws.part-of")
        " "
        a(.href(page.links.path("laws", "places", parent.id))) { parent.name }
      }
    }
    if let chosen = model.chosen {
      section(.class("card", "law-usual")) {
        h2 { page.text("page.laws.usual") }
        p { a(.href(page.links.path("laws", chosen.id))) { chosen.name } }
        p { page.text("page.laws.usual-about") }
      }
    } else {
      section(.class("card")) {
        h2 { page.text("page.laws.no-law") }
        ul { for line in model.advice { li { line } } }
      }
    }
    if !model.laws.isEmpty {
      h2 { page.text("page.laws.laws-here") }
      div(.class("cards")) { for law in model.laws { pickedLaw(law, page) } }
    }
    h2 { page.text("page.laws.authority") }
    if let authority = model.authority {
      authorityFacts(authority, page)
    } else {
      p { page.text(model.isRegional ? "page.laws.authority-regional" : "page.laws.authority-unknown") }
    }
    if !model.parts.isEmpty {
      details {
        summary { page.text("page.laws.parts-of", ["place": model.name]) }
        ul(.class("law-columns")) {
          for part in model.parts { li { a(.href(page.links.path("laws", "places", part.id))) { part.name } } }
        }
      }
    }
    daysOff(model, page)
    p { a(.href(page.links.path("laws"))) { page.text("page.laws.all") } }
  }
}

private func pickedLaw(_ law: PlaceModel.Picked, _ page: PageContext) -> HTML {
  section(.class("card")) {
    h3 { a(.href(page.links.path("laws", law.id))) { law.name.short } }
    p { law.name.full }
    p(.class("law-badges")) {
      badge(
        page.text("verdict.\(law.verdict.rawValue)"),
        law.verdict == .applies ? .ok : law.verdict == .mayApply ? .warn : .neutral)
      if law.isSectoral {
        " "
        badge(page.text("table.sector"), .neutral)
      }
    }
    ul { for reason in law.reasons { li { reason } } }
    if !law.rights.isEmpty {
      p {
        strong { page.text("law.rights") + ": " }
        page.words.language.list(law.rights.map(page.words.name))
      }
    }
  }
}

/// How an authority is reached, and what to know first.
private func authorityFacts(_ authority: Authority, _ page: PageContext) -> HTML {
  func link(_ text: String) -> HTML {
    WebAddress(text).map { address in a(.href(address), .rel("noreferrer")) { text } } ?? HTML(text)
  }
  let tag = page.words.tag
  let pairs: [(term: String, text: HTML)?] = [
    (page.text("page.laws.name"), HTML(authority.name.text(in: tag))),
    authority.website.map { (page.text("page.laws.website"), link($0)) },
    authority.complaintForm.map { (page.text("page.laws.complaint-form"), link($0)) },
    authority.email.map { mail in
      (
        page.text("page.laws.email"),
        WebAddress("mailto:" + mail).map { address in a(.href(address)) { mail } } ?? HTML(mail)
      )
    },
    authority.post.isEmpty ? nil : (page.text("page.laws.post"), HTML { for line in authority.post { line; br() } }),
    authority.phone.map { (page.text("page.laws.phone"), HTML($0)) },
    authority.precondition.map { (page.text("page.laws.before"), HTML($0.text(in: tag))) },
    authority.note.map { (page.text("page.laws.note"), HTML($0.text(in: tag))) },
    (page.text("page.laws.checked-column"), dayOrDash(authority.checked, page)),
  ]
  return facts(pairs.compactMap(\.self))
}

@HTMLBuilder private func daysOff(_ model: PlaceModel, _ page: PageContext) -> HTML {
  if !model.holidays.isEmpty || model.postDays != nil {
    h2 { page.text("page.laws.days") }
    if let days = model.postDays {
      p { page.text("page.laws.post-days", ["period": page.words.period(Period(count: days, unit: .day))]) }
    }
  }
  if !model.holidays.isEmpty {
    details {
      summary { page.text("page.laws.holidays", ["year": "\(model.today.year)"]) }
      dataTable(
        page.text("page.laws.holidays-caption"), columns: [page.text("page.laws.day"), page.text("page.laws.name")],
        rows: model.holidays.map { holiday in
          [time(.datetime(holiday.day.iso)) { page.words.day(holiday.day) }, HTML(holiday.name)]
        })
    }
  }
}
