import DataRightsDesk

/// Asks what a dossier is to hold.
func dossierFormView(_ model: DossierFormModel, _ entry: DossierEntry, _ page: PageContext) -> HTML {
  func field(_ name: String, hint: String? = nil) -> FieldText {
    FieldText(name, label: page.text("page.follow.dossier.\(name)"), hint: hint, error: entry.errors[name])
  }
  return HTML {
    requestLink(model.request, page)
    h1 { page.text("page.follow.dossier.title") }
    p { page.text("page.follow.dossier.lead") }
    errorSummary(["format", "redacted"].map { field($0) }, page)
    postForm(model.request.path(page.links, "dossier"), page) {
      radioField(
        field("format"),
        DossierFormat.allCases.reversed().map {
          Choice(
            $0.rawValue, page.text("page.follow.dossier.format-\($0.rawValue)"),
            hint: page.text("page.follow.dossier.format-\($0.rawValue)-hint"))
        }, value: entry.format)
      if !model.enclosures.isEmpty {
        checkboxField(
          field("left-out", hint: page.text("page.follow.dossier.left-out-hint")),
          model.enclosures.map { enclosure in
            Choice(
              "\(enclosure.number)", "\(enclosure.number). \(enclosure.name)",
              hint: enclosure.isKept
                ? enclosure.proves : page.text("page.follow.dossier.not-kept", ["event": enclosure.proves]))
          }, values: entry.leftOut)
      }
      h2 { page.text("page.follow.dossier.redact") }
      p { page.text("page.follow.dossier.redact-lead") }
      checkbox(field("contacts", hint: page.text("page.follow.dossier.contacts-hint")), isOn: entry.redactsContacts)
      checkbox(field("own"), isOn: entry.redactsWriter)
      textArea(
        field("redacted", hint: page.text("page.follow.dossier.redacted-hint")), value: entry.redacted, rows: 4)
      submitButton(page.text("page.follow.dossier.make"))
    }
  }
}
