import DataRights
import DataRightsDesk

/// How an entry is settled: its questions as fields, or what it follows from.
@HTMLBuilder func itemForm(_ model: ItemModel, _ page: PageContext) -> HTML {
  if let source = model.source {
    itemSource(source, model, page)
    if model.planned.strength != .hard, model.planned.item.role != .submit, !model.planned.alternatives.isEmpty {
      ownForm(model, page, settles: false)
    }
  } else {
    ownForm(model, page, settles: true)
  }
}

private func ownForm(_ model: ItemModel, _ page: PageContext, settles: Bool) -> HTML {
  postForm(page.links.path("leaving", model.service, "items", model.planned.id), page, .multipart) {
    if settles {
      // Return takes the first button of a form, which must not be the one for more rows.
      submitButton(page.text("page.leaving.save"), name: "state", value: "done", .hidden())
      for asked in model.questions { questionField(asked, model, page) }
      if let wish = model.planned.item.evidence {
        proofField("page.leaving.proof", hint: "page.leaving.proof-\(wish.rawValue)", page)
      }
      remarks(model, page)
      div(.class("buttons")) {
        submitButton(
          page.text(model.questions.isEmpty ? "page.leaving.done" : "page.leaving.save"), name: "state", value: "done")
        model.planned.alternatives.map { alternative($0, page) }
      }
    } else {
      div(.class("buttons")) { model.planned.alternatives.map { alternative($0, page) } }
    }
    if settles { passing(model, page) }
  }
}

private func alternative(_ state: ItemState, _ page: PageContext) -> HTML {
  submitButton(page.text("page.leaving.as.\(state.rawValue)"), name: "state", value: state.rawValue, .class("second"))
}

/// The day and a remark, which few need to touch.
private func remarks(_ model: ItemModel, _ page: PageContext) -> HTML {
  details(.open(model.wrongDay || model.typed.written("text") != nil)) {
    summary {
      page.text(model.planned.item.evidence == nil ? "page.leaving.more-about" : "page.leaving.more-about-day")
    }
    dayField(
      model.typed, today: model.today, error: model.wrongDay ? page.text("page.leaving.day-wrong") : nil, page)
    quoteField(model.typed, page)
    if model.planned.item.evidence == nil {
      proofField("page.leaving.proof", hint: "page.leaving.proof-hint", page)
    }
  }
}

/// Ways round an entry, or ahead of what comes before it, that need a written reason; ways back.
private func passing(_ model: ItemModel, _ page: PageContext) -> HTML? {
  let mayPass = model.planned.strength != .hard
  let isSettled = model.planned.state != .open && model.given != nil
  guard mayPass || isSettled || !model.waitsFor.isEmpty || model.refusal != nil else { return nil }
  return details(.open(model.refusal.map { $0.answers.isEmpty } ?? false)) {
    summary { page.text("page.leaving.other-ways") }
    textArea(
      FieldText("reason", label: page.text("page.leaving.reason"), hint: page.text("page.leaving.reason-hint")),
      value: model.typed["reason"] ?? "", rows: 2)
    div(.class("buttons")) {
      submitButton(page.text("page.leaving.done-anyway"), name: "state", value: "done", .class("second"))
      if mayPass {
        submitButton(page.text("page.leaving.as.overridden"), name: "state", value: "overridden", .class("second"))
      }
      if isSettled {
        submitButton(page.text("page.leaving.as.open"), name: "state", value: "open", .class("second"))
      }
    }
  }
}
