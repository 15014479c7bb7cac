import DataRights

/// All addressees, the users' own first.
func addresseesView(_ all: [AddresseeModel], _ page: PageContext) -> HTML {
  let own = all.filter(\.isOwn)
  return HTML {
    h1 { page.text("page.settings.addressees") }
    p { page.text("page.settings.addressees.about") }
    p {
      a(.class("button"), .href(page.links.path("settings", "new-addressee"))) {
        page.text("page.settings.addressee.new")
      }
    }
    if own.isEmpty {
      p { page.text("page.settings.addressees.none") }
    } else {
      table(own, page.text("page.settings.addressees.own"), page)
    }
    table(all.filter { !$0.isOwn }, page.text("page.settings.addressees.known"), page)
  }
}

private func table(_ addressees: [AddresseeModel], _ title: String, _ page: PageContext) -> HTML {
  dataTable(
    title, columns: ["name", "contact", "checked"].map { page.text("page.settings.addressees.\($0)") },
    rows: addressees.map { addressee in
      [
        a(.href(page.links.path("settings", "addressees", addressee.id))) { bdi { addressee.name } },
        addressee.first.map(contactValue) ?? HTML("–"),
        HTML {
          day(addressee.checked, page)
          standing(addressee, page)
        },
      ]
    })
}

/// One addressee, with its companies, contacts and what to know.
func addresseeView(_ model: AddresseeModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { bdi { model.name } }
    p {
      if model.isOwn { badge(page.text("addressee.own"), .neutral) }
      standing(model, page)
    }
    if let website = model.website.flatMap(WebAddress.init) { p { a(.href(website)) { website.text } } }
    if model.isOwn {
      p {
        a(.class("button"), .href(page.links.path("settings", "addressees", model.id, "edit"))) {
          page.text("page.settings.addressee.change")
        }
      }
    }
    h2 { page.text("page.settings.addressee.contacts") }
    if model.contacts.isEmpty {
      p { page.text("page.settings.addressee.no-contacts") }
    } else {
      dataTable(
        page.text("page.settings.addressee.contacts.table"),
        columns: ["contact", "standing"].map { page.text("page.settings.addressees.\($0)") },
        rows: model.contacts.map { contact in
          [
            HTML {
              page.text("contact.\(contact.kind.rawValue)") + ": "
              contactValue(contact)
              if let role = contact.role { div(.class("hint")) { role } }
            },
            HTML {
              span(.class("whole")) { contact.certainty }
              " "
              day(contact.checked, page)
            },
          ]
        })
    }
    companies(model, page)
    if !model.notes.isEmpty {
      h2 { page.text("page.settings.addressee.notes") }
      ul { model.notes.map { note in li { note } } }
    }
    p { a(.href(page.links.path("settings", "addressees"))) { page.text("page.settings.addressees.all") } }
  }
}

private func companies(_ model: AddresseeModel, _ page: PageContext) -> HTML {
  HTML {
    h2 { page.text("page.settings.addressee.companies") }
    for company in model.companies {
      div(.class("card")) {
        h3 { bdi { company.name } }
        if !company.address.isEmpty {
          p(.dir(.auto)) {
            for (index, line) in company.address.enumerated() {
              if index > 0 { br() }
              line
            }
          }
        }
        p { page.text("addressee.serves", ["places": page.words.language.list(company.serves)]) }
        p(.class("hint")) { company.certainty }
      }
    }
  }
}

/// The form for one of the users' own.
func addresseeForm(_ title: String, id: String?, _ state: FormState, _ places: [String], _ page: PageContext) -> HTML {
  func field(_ name: String) -> FieldText {
    state.field(name, "settings.addressee", page, required: name == "name")
  }
  let path = id.map { page.links.path("settings", "addressees", $0, "edit") }
  return HTML {
    errorSummary(["name", "email", "address", "place"].map(field), page)
    problemBox(state)
    h1 { title }
    p { page.text("page.settings.addressee.about") }
    postForm(path ?? page.links.path("settings", "new-addressee"), page) {
      textField(field("name"), value: state["name"], .autocomplete("off"))
      textField(field("email"), value: state["email"], type: .email, .autocomplete("off"), .spellcheck(false))
      textArea(field("address"), value: state["address"], rows: 4)
      placeField(field("place"), value: state["place"], places)
      submitButton(page.text("page.settings.save"))
    }
  }
}

private func contactValue(_ contact: AddresseeModel.Contact) -> HTML {
  let address = WebAddress(contact.kind == .email ? "mailto:" + contact.value : contact.value)
  guard let address, contact.kind != .post, contact.kind != .phone else { return bdi { contact.value } }
  return a(.href(address)) { bdi { contact.value } }
}

private func standing(_ addressee: AddresseeModel, _ page: PageContext) -> HTML {
  HTML {
    if let bounced = addressee.bounced {
      " "
      badge(page.text("addressee.bounced", ["date": page.words.date(bounced)]), .bad)
    } else if addressee.isStale {
      " "
      badge(page.text("addressee.stale"), .warn)
    }
  }
}

private func day(_ date: CivilDate, _ page: PageContext) -> HTML {
  time(.class("whole"), .datetime(date.iso)) { page.words.date(date) }
}
