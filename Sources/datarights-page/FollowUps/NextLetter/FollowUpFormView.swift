import DataRights

/// A letter being written: what it takes on one side, what it says on the other.
func followUpFormView(_ model: FollowUpFormModel, _ page: PageContext) -> HTML {
  HTML {
    requestLink(model.request, page)
    h1 { model.name }
    if !model.advice.isEmpty { p { model.advice.joined(separator: " ") } }
    errorSummary(letterFields(model, page), page)
    troubleNotice(model.trouble)
    div(.class("follow-desk")) {
      postForm(model.request.path(page.links, "letters", "new"), page, .data(.preview)) {
        input(.type(.hidden), .name("letter"), .value(model.letter.rawValue))
        authorityField(model, page)
        contentFields(model, page)
        moreFields(model, page)
        div(.class("buttons")) {
          submitButton(page.text("page.follow.write"))
          submitButton(page.text("page.follow.look"), name: "look", .class("second"))
        }
        p(.class("hint")) { page.text("page.follow.write-hint") }
      }
      section(.class("follow-preview"), .aria(.labelledby, "preview-title"), .tabindex(0)) {
        h2(.id("preview-title")) { page.text("page.follow.preview.title") }
        div(.data(.previewTarget)) { followUpPreview(model.preview, page) }
      }
    }
    p { a(.href(model.request.path(page.links, "letters", "new"))) { page.text("page.follow.other-letter") } }
  }
}

/// The fields that something can be wrong with, for the list above the form.
private func letterFields(_ model: FollowUpFormModel, _ page: PageContext) -> [FieldText] {
  model.errors.sorted { $0.key < $1.key }.map { FieldText($0.key, label: $0.key, error: $0.value) }
}

/// Describes a field by its phrases.
private func field(
  _ name: String, _ model: FollowUpFormModel, _ page: PageContext, hint: String? = nil
) -> FieldText {
  FieldText(name, label: page.text("page.follow.field.\(name)"), hint: hint, error: model.errors[name])
}

private func authorityField(_ model: FollowUpFormModel, _ page: PageContext) -> HTML {
  let offices = model.options.offices
  let chosen = model.input.authority.isEmpty ? offices.first?.id ?? "" : model.input.authority
  guard !offices.isEmpty else { return .empty }
  // Where nothing says which is competent all are there, too many to be seen at once.
  guard offices.count <= 4 else {
    let none = [Choice("", page.text("page.follow.field.authority-choose"))]
    return selectField(
      field("authority", model, page), none + offices.map { Choice($0.id, $0.name) }, value: model.input.authority)
  }
  return radioField(
    field("authority", model, page),
    offices.map { office in
      Choice(
        office.id, office.name, hint: [office.address, office.precondition].compactMap(\.self).joined(separator: " – "))
    }, value: chosen)
}

@HTMLBuilder private func contentFields(_ model: FollowUpFormModel, _ page: PageContext) -> HTML {
  let options = model.options
  let entered = model.input
  if !options.items.isEmpty {
    checkboxField(
      field("missing", model, page, hint: page.text("page.follow.field.missing-hint")), options.items,
      values: entered.missing)
  }
  if options.needs.contains("extension.unreasoned") {
    checkbox(field("unreasoned", model, page), isOn: entered.unreasoned)
  }
  if options.needs.contains("provided") { providedFields(model, page) }
  if options.needs.contains("id-copy") {
    checkbox(
      field("id-copy", model, page, hint: page.text("page.follow.field.id-copy-hint")), isOn: entered.idCopy)
  }
  if options.needs.contains("scope") {
    textArea(
      field("scope", model, page, hint: page.text("page.follow.field.scope-hint")), value: entered.scope, rows: 3)
  }
  if options.needs.contains("reason") {
    textArea(
      field("reason", model, page, hint: page.text("page.follow.field.reason-hint")), value: entered.reason, rows: 4)
  }
  if !options.enclosures.isEmpty { enclosureField(model, page) }
  if options.needs.contains("reply-by") {
    dateField(
      field("reply-by", model, page, hint: page.text("page.follow.field.reply-by-hint")),
      value: entered.replyBy.isEmpty ? options.usualReplyBy.iso : entered.replyBy)
  }
}

/// Details by which the writer can be identified, a kind and a value each.
private func providedFields(_ model: FollowUpFormModel, _ page: PageContext) -> HTML {
  fieldset(.class("field", "follow-provided")) {
    legend { page.text("page.follow.field.provided") }
    p(.class("hint")) { page.text("page.follow.field.provided-hint") }
    for (index, row) in model.input.provided.enumerated() {
      let number = "\(index + 1)"
      let kind = "kind-" + number
      let value = "value-" + number
      div(.class("follow-pair")) {
        selectField(
          FieldText(kind, label: page.text("page.follow.field.kind", ["number": number]), error: model.errors[kind]),
          [Choice("", page.text("page.follow.field.kind-none"))] + model.options.kinds, value: row.kind)
        textField(
          FieldText(value, label: page.text("page.follow.field.value", ["number": number]), error: model.errors[value]),
          value: row.value, .dir(.auto), .autocomplete("off"))
      }
    }
  }
}

/// What goes with a complaint; evidence that the log has is chosen from the start.
private func enclosureField(_ model: FollowUpFormModel, _ page: PageContext) -> HTML {
  let enclosures = model.options.enclosures
  let usual = Set(enclosures.filter { !$0.files.isEmpty }.map(\.position))
  return checkboxField(
    field("enclosed", model, page, hint: page.text("page.follow.field.enclosed-hint")),
    enclosures.map { enclosure in
      Choice(
        "\(enclosure.position)", enclosure.name,
        hint: enclosure.files.isEmpty ? nil : page.words.language.list(enclosure.files))
    }, values: Set((model.input.enclosed ?? usual).map { "\($0)" }))
}

/// What few letters need.
private func moreFields(_ model: FollowUpFormModel, _ page: PageContext) -> HTML {
  let entered = model.input
  let names: Set = ["by-post", "language", "second-language", "person", "capacity"]
  let isOpen = entered.hasMore || !names.isDisjoint(with: model.errors.keys)
  let usual = Choice("", page.text("page.follow.field.language-usual", ["language": model.options.usualLanguage]))
  return details(.open(isOpen)) {
    summary { page.text("page.follow.more") }
    checkbox(field("by-post", model, page, hint: page.text("page.follow.field.by-post-hint")), isOn: entered.byPost)
    selectField(field("language", model, page), [usual] + model.options.languages, value: entered.language)
    selectField(
      field("second-language", model, page, hint: page.text("page.follow.field.second-language-hint")),
      [Choice("", page.text("page.follow.field.second-language-none"))] + model.options.languages,
      value: entered.secondLanguage)
    textField(
      field("person", model, page, hint: page.text("page.follow.field.person-hint")), value: entered.person,
      .dir(.auto), .autocomplete("off"))
    selectField(
      field("capacity", model, page),
      [Choice("", page.text("page.follow.capacity.none"))] + model.options.capacities, value: entered.capacity)
  }
}
