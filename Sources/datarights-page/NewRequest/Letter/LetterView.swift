import DataRights
import DataRightsDesk

/// The step at which the letter is written: its form beside the letter as it looks so far.
func letterView(_ model: LetterModel, _ page: PageContext) -> HTML {
  let fields = LetterFields(model: model, page: page)
  return stepFrame(.letter, model.soFar, page) {
    if let failure = model.failure {
      div(.class("flash", "bad"), .role("alert")) {
        p { strong { page.text("page.new.letter-fails") } }
        p { failure.message }
        if let hint = failure.hint { p { hint } }
      }
    }
    errorSummary(fields.wrong, page)
    if let questions = model.questions {
      div(.class("new-beside")) {
        postForm(page.links.path(Step.letter.segments), page, .data(.preview)) {
          model.soFar.trail.hidden
          letterContent(questions, fields)
          letterWriter(questions, fields)
          letterWay(questions, fields)
          div(.class("buttons")) {
            submitButton(page.text("page.new.show"), name: "show", .class("second"))
            submitButton(page.text("page.new.write"), name: "write")
          }
          p(.class("hint")) { page.text("page.new.write-hint") }
        }
        section(
          .class("new-preview"), .data(.previewTarget), .aria(.label, page.text("page.new.preview-label"))
        ) {
          if let preview = model.preview { letterPreviewView(preview, page) }
        }
      }
    } else {
      p { a(.class("button"), .href(model.soFar.trail.path(.law, page.links))) { page.text("page.new.letter-back") } }
    }
  }
}

/// What the letter says: only what the right and the law have a place for.
private func letterContent(_ questions: LetterQuestions, _ fields: LetterFields) -> HTML {
  let (form, page) = (fields.model.form, fields.page)
  let asksNothing =
    questions.grounds.isEmpty && questions.uses.isEmpty && !questions.asksCorrections && !questions.asksReason
    && !questions.asksScope
  return HTML {
    if !asksNothing { h2 { page.text("page.new.part-content") } }
    if !questions.grounds.isEmpty {
      input(.type(.hidden), .name("grounds-shown"), .value("1"))
      groundField(questions, fields)
    }
    if !questions.uses.isEmpty {
      input(.type(.hidden), .name("uses-shown"), .value("1"))
      checkboxField(
        FieldText("use", label: page.text("page.new.field-uses"), hint: page.text("page.new.hint-uses")),
        questions.uses.map { Choice($0.rawValue, page.text("page.new.use-\($0.rawValue)")) },
        values: form.uses ?? Set(questions.uses.map(\.rawValue)))
    }
    if questions.asksCorrections { correctionFields(fields) }
    if questions.needsReason {
      textArea(fields.field("reason", ["law": questions.law], required: true), value: form.reason, rows: 5)
    } else if questions.asksReason {
      textArea(
        FieldText(
          "reason", label: page.text("page.new.field-words"), hint: page.text("page.new.hint-words"),
          error: fields.model.errors["reason"]), value: form.reason, rows: 3)
    }
    if questions.asksScope { textArea(fields.field("scope"), value: form.scope, rows: 2) }
  }
}

private func groundField(_ questions: LetterQuestions, _ fields: LetterFields) -> HTML {
  let (form, page) = (fields.model.form, fields.page)
  let acts = Set(questions.grounds.filter(\.isAct).map(\.id))
  return checkboxField(
    FieldText(
      "ground", label: page.text("page.new.field-grounds"),
      hint: page.text(acts.isEmpty ? "page.new.hint-grounds-facts" : "page.new.hint-grounds", ["law": questions.law])),
    questions.grounds.map { ground in
      Choice(ground.id, ground.text, hint: ground.isAct ? nil : page.text("page.new.ground-fact"))
    }, values: form.grounds ?? acts)
}

private func correctionFields(_ fields: LetterFields) -> HTML {
  let page = fields.page
  let rows = fields.model.form.corrections + [LetterForm.Correction()]
  let error = fields.model.errors["correct-field"]
  return fieldset(.class("field", error == nil ? "" : "wrong")) {
    legend { page.text("page.new.field-corrections") }
    p(.class("hint")) { page.text("page.new.hint-corrections") }
    if let error { p(.class("error"), .id("correct-field-error")) { error } }
    for (index, row) in rows.enumerated() {
      let suffix = index == 0 ? "" : "-\(index)"
      div(.class("new-pair")) {
        label(.for("correct-field" + suffix)) { page.text("page.new.correct-what", ["number": "\(index + 1)"]) }
        input(.type(.text), .id("correct-field" + suffix), .name("correct-field"), .value(row.field))
        label(.for("correct-value" + suffix)) { page.text("page.new.correct-to", ["number": "\(index + 1)"]) }
        input(.type(.text), .id("correct-value" + suffix), .name("correct-value"), .value(row.value))
      }
    }
    submitButton(page.text("page.new.correct-more"), name: "show", .class("second"))
  }
}

/// Who writes: no more than the letter gives away.
private func letterWriter(_ questions: LetterQuestions, _ fields: LetterFields) -> HTML {
  let (form, page) = (fields.model.form, fields.page)
  return HTML {
    h2 { page.text("page.new.part-writer") }
    p { page.text("page.new.writer-why") }
    textField(fields.field("name", required: true), value: form.name, .autocomplete("name"))
    emailField(fields.field("email", ["name": questions.addressee], required: true), value: form.email)
    for question in questions.identity {
      textField(
        fields.field(question), value: form.identifiers[question.kind] ?? "", .autocomplete("off"), .spellcheck(false))
    }
  }
}

/// How the letter goes, in which language, and for whom.
private func letterWay(_ questions: LetterQuestions, _ fields: LetterFields) -> HTML {
  let (form, page) = (fields.model.form, fields.page)
  let languages = questions.languages.map { Choice($0.tag, $0.name) }
  return HTML {
    h2 { page.text("page.new.part-way") }
    selectField(
      fields.field("language"),
      [Choice("", page.text("page.new.language-best", ["language": questions.best]))] + languages, value: form.language)
    selectField(
      fields.field("second-language"), [Choice("", page.text("page.new.language-none"))] + languages,
      value: form.secondLanguage)
    div(.class("new-way")) {
      radioField(
        fields.field("way"),
        [
          Choice("mail", page.text("page.new.way-mail")),
          Choice(
            "post", page.text("page.new.way-post"),
            hint: questions.canGoByPost ? nil : page.text("page.new.way-post-unknown")),
        ], value: form.byPost ? "post" : "mail")
      div(.class(questions.whyAddress == nil ? "new-address" : "")) {
        textArea(
          FieldText(
            "address", label: page.text("page.new.field-address"),
            hint: questions.whyAddress ?? page.text("page.new.hint-address"), error: fields.model.errors["address"]),
          value: form.address, rows: 3)
      }
    }
    representation(fields)
  }
}

private func representation(_ fields: LetterFields) -> HTML {
  let (form, page) = (fields.model.form, fields.page)
  return details(.open(!form.person.isEmpty || !form.capacity.isEmpty)) {
    summary { page.text("page.new.for-other") }
    textField(fields.field("person"), value: form.person, .autocomplete("off"))
    selectField(
      fields.field("capacity"),
      [Choice("", page.text("page.new.capacity-none"))]
        + Representation.Capacity.allCases.map { Choice($0.rawValue, page.text("page.new.capacity-\($0.rawValue)")) },
      value: form.capacity)
    p(.class("hint")) { page.text("page.new.authority-why") }
    submitButton(page.text("page.new.authority"), name: "authority", .class("second"))
  }
}
