import DataRights
import DataRightsDesk

/// One law: what it gives, by when, how it counts, what else to know, and where all that comes from.
func lawView(_ model: LawModel, _ page: PageContext) -> HTML {
  let law = model.law
  let name = law.name(in: page.words.tag)
  let parts = LawParts(law: law, page: page)
  return HTML {
    h1 { name.short }
    p(.class("lead")) { name.full }
    p(.class("law-badges")) {
      lawStanding(model, page)
      " "
      certaintyBadge(law.certainty, page)
      if law.sector != nil {
        " "
        badge(page.text("table.sector"), .neutral)
      }
    }
    if let sector = law.sector { p { page.text("law.sector", ["sector": sector.text(in: page.words.tag)]) } }
    lawFacts(model, page)
    div(.class("buttons", "law-actions")) {
      a(.class("button"), .href(page.links.path(["laws", "deadline"], query: ["law": law.id]))) {
        page.text("page.laws.calculator-go")
      }
      a(.class("button", "second"), .href(page.links.path(["laws", "compare"], query: ["law": law.id]))) {
        page.text("page.laws.compare-with")
      }
    }
    lawContents(law, page)
    rightsAtAGlance(model, page)
    parts.rights
    parts.periods
    parts.methods
    parts.particulars
    parts.notes
    parts.reach(model.placeNames)
    parts.examples
    section {
      h2(.id("sources")) { page.text("law.sources") }
      sourceList(law, page)
    }
    p { a(.href(page.links.path("laws"))) { page.text("page.laws.all") } }
  }
}

/// Whether the law is in force, and from or until when.
private func lawStanding(_ model: LawModel, _ page: PageContext) -> HTML {
  let validity = model.law.validity
  if let from = validity.from, model.today < from {
    return badge(page.text("page.laws.from", ["date": page.words.date(from)]), .warn)
  }
  if let until = validity.until, until < model.today {
    return badge(page.text("page.laws.ended", ["date": page.words.date(until)]), .bad)
  }
  return badge(page.text("page.laws.in-force"), .ok)
}

private func lawFacts(_ model: LawModel, _ page: PageContext) -> HTML {
  let law = model.law
  var pairs: [(term: String, text: HTML)] = [
    (
      page.text("page.laws.citation"),
      WebAddress(law.url).map { address in a(.href(address), .rel("noreferrer")) { law.citation } }
        ?? HTML(law.citation)
    )
  ]
  if let from = law.validity.from {
    pairs.append((page.text("page.laws.since"), time(.datetime(from.iso)) { page.words.date(from) }))
  }
  if let authority = model.authority {
    let name = authority.name.text(in: page.words.tag)
    pairs.append(
      (
        page.text("page.laws.authority"),
        authority.website.flatMap { WebAddress($0) }.map { address in
          a(.href(address), .rel("noreferrer")) { name }
        } ?? HTML(name)
      ))
  } else {
    pairs.append((page.text("page.laws.authority"), HTML(page.text("page.laws.authority-of-place"))))
  }
  pairs.append(
    (page.text("page.laws.checked-column"), time(.datetime(law.checked.iso)) { page.words.date(law.checked) }))
  return facts(pairs)
}

/// The parts of a long page.
private func lawContents(_ law: Law, _ page: PageContext) -> HTML {
  let parts = [
    ("rights", !law.rights.isEmpty), ("deadlines", !law.deadlines.isEmpty || !law.withoutPeriod.isEmpty),
    ("methods", !law.methods.isEmpty), ("particulars", !law.particulars.isEmpty), ("notes", !law.notes.isEmpty),
    ("reach", !law.reach.isEmpty), ("examples", !law.examples.isEmpty), ("sources", true),
  ]
  return nav(.class("law-contents"), .aria(.label, page.text("page.laws.contents"))) {
    ul {
      for (part, isThere) in parts where isThere { li { a(.href(id: part)) { page.text("law.\(part)") } } }
    }
  }
}

@HTMLBuilder private func rightsAtAGlance(_ model: LawModel, _ page: PageContext) -> HTML {
  if !model.answers.isEmpty {
    dataTable(
      page.text("page.laws.glance"), columns: [page.text("page.laws.right"), page.text("page.laws.answered-within")],
      rows: model.answers.map { row in
        [a(.href(id: "right-\(row.right.rawValue)")) { page.words.name(row.right) }, HTML(row.answer)]
      })
  }
}

private func sourceList(_ law: Law, _ page: PageContext) -> HTML {
  ul {
    for source in SourceLink.all(law.sources) {
      li {
        if let address = source.address {
          a(.href(address), .rel("noreferrer")) { source.title }
        } else {
          source.title
        }
      }
    }
  }
}
