import DataRights
import DataRightsDesk

/// The form that gathers the records of an exit.
struct ArchiveModel: Sendable {
  let service: String
  let name: String
  /// Proofs that the store keeps, which go in by themselves.
  let kept: Int
  let today: CivilDate
  var typed = Form()
  var errors: [String: String] = [:]

  init(_ view: LeaveView) {
    let outlook = view.outlook
    service = outlook.exit.service
    name = outlook.exit.name
    today = outlook.today
    let pieces =
      outlook.exit.events.flatMap(\.evidence) + outlook.surroundings.logins.flatMap { $0.events.flatMap(\.evidence) }
      + outlook.surroundings.closures.values.flatMap { $0.events.flatMap(\.evidence) }
    kept = Set(pieces.filter(\.isKept).compactMap(\.sha256)).count
  }
}

/// The page on which the records are put into one archive.
func archiveView(_ model: ArchiveModel, _ page: PageContext) -> HTML {
  HTML {
    p(.class("back")) {
      a(.href(page.links.path("leaving", model.service))) {
        page.text("page.leaving.back-to", ["service": model.name])
      }
    }
    h1 { page.text("page.leaving.archive") }
    errorSummary(fields(model, page), page)
    p { page.text("page.leaving.archive-help", ["count": "\(model.kept)"]) }
    postForm(page.links.path("leaving", model.service, "archive"), page, .multipart) {
      fileField(
        FieldText(
          "files", label: page.text("page.leaving.archive-files"), hint: page.text("page.leaving.archive-hint")),
        multiple: true)
      dateField(fields(model, page)[0], value: model.typed["keep-until"] ?? "", min: model.today.iso)
      textField(fields(model, page)[1], value: model.typed["place"] ?? "", .autocomplete("off"))
      submitButton(page.text("page.leaving.archive-make"))
    }
  }
}

private func fields(_ model: ArchiveModel, _ page: PageContext) -> [FieldText] {
  [
    FieldText(
      "keep-until", label: page.text("page.leaving.keep-until"), hint: page.text("page.leaving.keep-hint"),
      error: model.errors["keep-until"], required: true),
    FieldText(
      "place", label: page.text("page.leaving.archive-place"), hint: page.text("page.leaving.place-hint"),
      error: model.errors["place"], required: true),
  ]
}
