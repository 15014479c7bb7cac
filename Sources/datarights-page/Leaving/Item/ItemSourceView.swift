import DataRights

/// The way to what settles an entry.
@HTMLBuilder func itemSource(_ source: ItemSource, _ model: ItemModel, _ page: PageContext) -> HTML {
  switch source {
  case .residence: way("page.leaving.way.residence", page.links.path("settings", "profile"), page)
  case .orderFile: way("page.leaving.way.orders", page.links.path("leaving", model.service, "orders"), page)
  case .loginInventory(let questions):
    if questions.isEmpty {
      way("page.leaving.way.logins", linkedLoginsPath(model.service, page.links), page)
    } else {
      inventoryForm(questions, model, page)
    }
  case .closures(let closures):
    ul(.class("plain", "buttons")) {
      for closure in closures {
        li {
          a(.class("button"), .href(page.links.path("closures", closure.id))) {
            page.text("page.leaving.way.closure", ["closure": closure.text])
          }
        }
      }
    }
  case .letter(let right, let addressee, let requests):
    if requests.isEmpty {
      way("page.leaving.way.letter", newRequestPath(right: right, addressee: addressee, page.links), page)
    } else {
      p { page.text("page.leaving.way.letter-there") }
      requestLinks(requests, page)
    }
  case .logins: way("page.leaving.way.logins", linkedLoginsPath(model.service, page.links), page)
  case .letters(let numbers): requestLinks(numbers, page)
  case .confirmation:
    way("page.leaving.note.confirmed", page.links.path("leaving", model.service, "notes", "confirmed"), page)
  case .submission:
    way("page.leaving.note.submitted", page.links.path("leaving", model.service, "notes", "submitted"), page)
  }
}

/// The linked logins of a service.
func linkedLoginsPath(_ service: String, _ links: Links) -> Links.Path {
  links.path("logins", query: ["service": service])
}

/// A new request for a right, where the addressee is known with it.
func newRequestPath(right: String, addressee: String?, _ links: Links) -> Links.Path {
  guard let addressee else { return links.path("new") }
  return links.path("new", query: ["to": addressee, "right": right])
}

private func way(_ key: String, _ path: Links.Path, _ page: PageContext) -> HTML {
  p { a(.class("button"), .href(path)) { page.text(key) } }
}

private func requestLinks(_ numbers: [Int], _ page: PageContext) -> HTML {
  ul(.class("plain")) {
    for number in numbers {
      li {
        a(.href(page.links.path("requests", "\(number)"))) {
          page.text("page.leaving.request", ["number": "\(number)"])
        }
      }
    }
  }
}

/// Asks which linked logins there are.
private func inventoryForm(_ questions: [LoginQuestion], _ model: ItemModel, _ page: PageContext) -> HTML {
  let yesOrNo = [Choice("yes", page.text("page.leaving.yes")), Choice("no", page.text("page.leaving.no"))]
  return postForm(page.links.path("leaving", model.service, "logins"), page, .class("yes-no")) {
    p { page.text("page.leaving.inventory", ["service": model.serviceName]) }
    for question in questions {
      radioField(
        FieldText(
          question.name,
          label: page.text(
            "page.leaving.linked",
            ["service": model.serviceName, "provider": question.provider, "connection": question.connection])),
        yesOrNo + [Choice("", page.text("page.leaving.look-later"))], value: model.typed[question.name] ?? "")
      if question.hasRelay {
        radioField(
          FieldText(
            question.relayName, label: page.text("page.leaving.relay", ["provider": question.provider])),
          yesOrNo, value: model.typed[question.relayName] ?? "")
      }
    }
    radioField(
      FieldText("other", label: page.text("page.leaving.other-sign-in"), hint: page.text("page.leaving.other-hint")),
      yesOrNo, value: model.typed["other"] ?? "")
    div(.class("buttons")) {
      submitButton(page.text("page.leaving.save"))
      a(.href(page.links.path(["logins", "import"], query: ["service": model.service]))) {
        page.text("page.leaving.way.import")
      }
    }
  }
}
