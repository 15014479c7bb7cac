import DataRights

/// The step that asks whom to write to.
func addresseesView(_ model: AddresseesModel, _ page: PageContext) -> HTML {
  let trail = model.soFar.trail
  return stepFrame(.whom, model.soFar, page) {
    p { page.text("page.new.whom-why") }
    form(.method(.get), .action(page.links.path(Step.whom.segments)), .class("new-find")) {
      trail.hidden
      textField(
        FieldText("search", label: page.text("page.new.whom-search")), value: model.search, type: .search,
        .autocomplete("off"))
      submitButton(page.text("page.new.search"), .class("second"))
    }
    p {
      a(.href(trail.path(["new", "own"], page.links)), .class("button", "second")) { page.text("page.new.whom-own") }
    }
    h2 { page.text(model.rows.isEmpty ? "page.new.whom-none" : "page.new.whom-list") }
    if model.rows.isEmpty { p { page.text("page.new.whom-none-help") } }
    ul(.class("plain", "cards", "new-addressees")) { for row in model.rows { addresseeCard(row, trail, page) } }
  }
}

private func addresseeCard(_ row: AddresseeRow, _ trail: Trail, _ page: PageContext) -> HTML {
  li(.class("card")) {
    h3(.dir(.auto)) { row.name }
    if row.isOwn { p { badge(page.text("addressee.own"), .neutral) } }
    if let bounced = row.bounced {
      p { badge(page.text("addressee.bounced", ["date": page.words.date(bounced)]), .bad) }
    } else if row.isStale {
      p { badge(page.text("addressee.stale"), .warn) }
    }
    if let company = row.company, company != row.name {
      p(.class("hint")) { HTML.filled(page.text("page.new.whom-company"), "company", bdi { company }) }
    }
    if let website = row.website { p { webLink(website) } }
    if let first = row.contacts.first {
      p { contactText(first, page) }
    } else {
      p { page.text("page.new.whom-no-contact") }
    }
    if row.contacts.count > 1 || !row.notes.isEmpty {
      details {
        summary { page.text("page.new.whom-more", ["name": row.name]) }
        ul { for contact in row.contacts.dropFirst() { li { contactText(contact, page) } } }
        for note in row.notes { p { note } }
      }
    }
    p {
      a(.class("button"), .href(trail.to(row.id).path(trail.right == nil ? .right : .law, page.links))) {
        page.text("page.new.whom-take", ["name": row.name])
      }
    }
  }
}

private func contactText(_ contact: AddresseeRow.Contact, _ page: PageContext) -> HTML {
  HTML {
    page.text("contact." + contact.kind.rawValue) + ": "
    contact.kind == .form || contact.kind == .page ? webLink(contact.value) : bdi { contact.value }
    if let role = contact.role { " (" + role + ")" }
    small(.class("new-standing")) {
      page.text(
        "addressee.checked",
        ["certainty": page.words.name(contact.certainty), "date": page.words.date(contact.checked)])
    }
  }
}

/// An address of the web as a link to it, or as text where it is none.
func webLink(_ text: String) -> HTML {
  let shown = ["https://www.", "https://", "http://"].first(where: text.hasPrefix).map { text.dropFirst($0.count) }
  guard let address = WebAddress(text) else { return bdi { text } }
  return a(.href(address)) { String(shown ?? Substring(text)) }
}
