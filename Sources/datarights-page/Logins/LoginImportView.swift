import DataRights
import DataRightsDesk
import DataRightsExchange

/// The form that takes in a provider's list.
///
/// - Parameters:
///   - providers: the providers whose lists can be read, with their names.
///   - services: the services that a list can be about, with their names.
func loginImportView(
  _ form: LoginImportForm, providers: [Choice], services: [Choice], failure: String? = nil, _ page: PageContext
) -> HTML {
  let provider = FieldText(
    "provider", label: page.text("page.provider-list.provider"), error: form.errors["provider"], required: true)
  let file = FieldText(
    "file", label: page.text("page.provider-list.file"), hint: page.text("page.provider-list.file-hint"),
    error: form.errors["file"])
  let copied = FieldText(
    "page", label: page.text("page.provider-list.page"), hint: page.text("page.provider-list.page-hint"),
    error: form.errors["page"])
  let day = FieldText(
    "exported-on", label: page.text("page.provider-list.exported-on"),
    hint: page.text("page.provider-list.exported-on-hint"),
    error: form.errors["exported-on"])
  return HTML {
    h1 { page.text("page.provider-list.title") }
    p { page.text("page.provider-list.about") }
    p { page.text("page.provider-list.private") }
    errorSummary([provider, file, copied, day], page)
    if let failure { refusal(failure, page) }
    postForm(page.links.path("logins", "import"), page, .multipart) {
      radioField(provider, providers, value: form["provider"])
      fileField(file)
      textArea(copied, value: form["page"], rows: 4)
      dateField(day, value: form["exported-on"])
      selectField(
        FieldText(
          "service", label: page.text("page.provider-list.service"), hint: page.text("page.provider-list.service-hint")),
        [Choice("", page.text("page.provider-list.every-service"))] + services, value: form["service"])
      details(.class("login-more"), .open(form.isOn("whole") || form.isOn("all"))) {
        summary { page.text("page.provider-list.more") }
        fileField(
          FieldText(
            "older", label: page.text("page.provider-list.older"), hint: page.text("page.provider-list.older-hint")))
        checkbox(
          FieldText(
            "whole", label: page.text("page.provider-list.whole"), hint: page.text("page.provider-list.whole-hint")),
          isOn: form.isOn("whole"))
        checkbox(
          FieldText("all", label: page.text("page.provider-list.all"), hint: page.text("page.provider-list.all-hint")),
          isOn: form.isOn("all"))
      }
      p(.class("buttons")) { submitButton(page.text("page.provider-list.send")) }
    }
    p { a(.href(page.links.path("logins"))) { page.text("page.logins.back") } }
  }
}
