import DataRights
import DataRightsDesk
import DataRightsExchange

/// What a user hands in of a provider's list, as typed.
struct LoginImportForm: Sendable {
  private let form: Form
  private let uploads: [Upload]
  /// What is wrong, by the name of its field.
  private(set) var errors: [String: String] = [:]

  /// The form before anything was typed, with what the query names.
  init(query: Form) {
    form = query
    uploads = []
  }

  /// The form as it was sent.
  init(_ form: Form, _ uploads: [Upload]) {
    self.form = form
    self.uploads = uploads
  }

  /// What was typed into a field.
  subscript(name: String) -> String { form[name] ?? "" }

  /// Whether a box is ticked.
  func isOn(_ name: String) -> Bool { form[name] == "1" }

  /// What the form asks for; nil where something is wrong, which ``errors`` then tell.
  mutating func wish(_ page: PageContext) -> LoginImportWish? {
    errors = [:]
    let provider = ListProvider(rawValue: self["provider"])
    if provider == nil { errors["provider"] = page.text("page.provider-list.provider-missing") }
    let file = uploads.first { $0.field == "file" }
    let hasPage = self["page"].contains { !$0.isWhitespace }
    if file == nil, !hasPage { errors["file"] = page.text("page.provider-list.file-missing") }
    if file != nil, hasPage { errors["page"] = page.text("page.provider-list.both") }
    let day = CivilDate(iso: self["exported-on"])
    if day == nil, !self["exported-on"].isEmpty { errors["exported-on"] = page.text("page.logins.wrong-day") }
    guard errors.isEmpty, let provider else { return nil }
    return LoginImportWish(
      provider: provider, service: self["service"].isEmpty ? nil : self["service"],
      list: file.map { .file($0) } ?? .page(self["page"]), exportedOn: day,
      older: uploads.first { $0.field == "older" }, isWhole: isOn("whole"), showsAll: isOn("all"))
  }
}
