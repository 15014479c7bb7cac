import DataRights

/// The field of a question of an entry.
func questionField(_ asked: QuestionModel, _ model: ItemModel, _ page: PageContext) -> HTML {
  let question = asked.question
  let field = FieldText(
    asked.name, label: asked.text + (question.isOptional ? " " + page.text("page.leaving.optional") : ""),
    hint: question.must.map { page.text("page.leaving.must-be", ["must": "\($0)"]) },
    error: model.refusal?.answers[question.id], required: !question.isOptional)
  let value = model.typed[asked.name] ?? ""
  switch question.kind {
  case .choice: return radioField(field, asked.choices, value: value)
  case .flag:
    return div(.class("yes-no")) {
      radioField(
        field, [Choice("yes", page.text("page.leaving.yes")), Choice("no", page.text("page.leaving.no"))], value: value)
    }
  case .count: return textField(field, value: value, .inputmode("numeric"), .autocomplete("off"))
  case .amount:
    var amount = field
    amount.hint = page.text("page.leaving.amount-hint")
    return textField(amount, value: value, .autocomplete("off"))
  case .date: return dateField(field, value: value)
  case .text: return textArea(field, value: value, rows: 2)
  case .period: return periodFields(asked, field, model.typed, page)
  case .record: return recordFields(asked, field, model.typed, page)
  }
}

private func periodFields(_ asked: QuestionModel, _ field: FieldText, _ typed: Form, _ page: PageContext) -> HTML {
  let (from, to) = (asked.name + "-from", asked.name + "-to")
  return group(field) {
    div(.class("pair")) {
      dateField(FieldText(from, label: page.text("page.leaving.from")), value: typed[from] ?? "")
      dateField(FieldText(to, label: page.text("page.leaving.to")), value: typed[to] ?? "")
    }
  }
}

private func recordFields(_ asked: QuestionModel, _ field: FieldText, _ typed: Form, _ page: PageContext) -> HTML {
  group(field) {
    for row in 0..<QuestionModel.rows(typed) {
      fieldset(.class("record")) {
        legend { page.text("page.leaving.row", ["number": "\(row + 1)"]) }
        for (part, label) in asked.parts.enumerated() {
          let name = asked.name(row: row, part: part)
          let inner = FieldText(name, label: label)
          if asked.question.fields[part].kind == .date {
            dateField(inner, value: typed[name] ?? "")
          } else {
            textField(inner, value: typed[name] ?? "", .autocomplete("off"))
          }
        }
      }
    }
    input(.type(.hidden), .name("rows"), .value("\(QuestionModel.rows(typed))"))
    submitButton(page.text("page.leaving.more-rows"), name: "more", .class("second"))
  }
}

/// Several fields that answer one question; the summary of errors leads to it.
private func group(_ field: FieldText, @HTMLBuilder _ content: () -> HTML) -> HTML {
  fieldset(.class("field", field.error == nil ? "" : "wrong"), .id(field.name)) {
    legend { field.label }
    if let error = field.error { p(.class("error")) { error } }
    content()
  }
}

/// The questions with what is wrong with them, for the summary of errors.
func wrongFields(_ model: ItemModel, _ page: PageContext) -> [FieldText] {
  let day = FieldText(
    "on", label: page.text("page.leaving.on"), error: model.wrongDay ? page.text("page.leaving.day-wrong") : nil)
  return model.questions.map { asked in
    FieldText(
      asked.name, label: asked.text,
      error: model.refusal?.answers[asked.question.id].map { "\(asked.text): \($0)" })
  } + [day]
}
