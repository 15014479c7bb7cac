import DataRights

/// The page for a note about the account.
func noteView(_ model: NoteModel, _ page: PageContext) -> HTML {
  HTML {
    p(.class("back")) {
      a(.href(page.links.path("leaving", model.service))) {
        page.text("page.leaving.back-to", ["service": model.serviceName])
      }
    }
    h1 { page.text(model.kind.key(isSubmitted: model.isSubmitted)) }
    errorSummary(noteErrors(model, page), page)
    refusalBox(model.refusal, service: model.service, page)
    p { page.text(model.kind.key + "-help", ["service": model.serviceName]) }
    noteForm(model, page)
  }
}

/// The form of a note.
func noteForm(_ model: NoteModel, _ page: PageContext) -> HTML {
  postForm(page.links.path("leaving", model.service, "notes", model.kind.rawValue), page, .multipart) {
    dayField(model.typed, today: model.today, error: model.errors["on"], page)
    if !model.paths.isEmpty {
      radioField(
        FieldText("path", label: page.text("page.leaving.path")), model.paths,
        value: model.typed["path"] ?? model.path ?? "")
    }
    if model.kind.namesDay { untilFields(model, page) }
    quoteField(model.typed, page)
    proofField("page.leaving.proof", hint: "page.leaving.proof-wanted", page)
    if model.kind == .submitted || model.kind == .deactivated, !model.isSubmitted {
      details(.open(model.refusal != nil)) {
        summary { page.text("page.leaving.with-reason") }
        textArea(
          FieldText("reason", label: page.text("page.leaving.reason"), hint: page.text("page.leaving.reason-hint")),
          value: model.typed["reason"] ?? "", rows: 2)
      }
    }
    submitButton(page.text("page.leaving.save"))
  }
}

private func untilFields(_ model: NoteModel, _ page: PageContext) -> HTML {
  HTML {
    radioField(
      FieldText(
        "until", label: page.text(model.kind == .waiting ? "page.leaving.until-waiting" : "page.leaving.until")),
      [
        Choice("day", page.text("page.leaving.until-day")),
        Choice("unknown", page.text("page.leaving.until-unknown")),
        Choice("", page.text("page.leaving.until-later")),
      ], value: model.typed["until"] ?? "")
    dateField(
      FieldText("until-day", label: page.text("page.leaving.until-which"), error: model.errors["until-day"]),
      value: model.typed["until-day"] ?? "", min: model.today.iso)
  }
}

private func noteErrors(_ model: NoteModel, _ page: PageContext) -> [FieldText] {
  ["on", "until-day"].map { FieldText($0, label: $0, error: model.errors[$0]) }
}
