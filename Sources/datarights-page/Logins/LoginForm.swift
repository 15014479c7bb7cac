import DataRights
import DataRightsDesk

/// What a user says of a linked login, as typed.
struct LoginForm: Sendable {
  /// Yes, no, or nothing new.
  enum Answer: String, CaseIterable, Sendable { case yes, no }

  private let form: Form
  /// What is wrong, by the name of its field.
  private(set) var errors: [String: String] = [:]

  /// The form before anything was typed.
  init(today: CivilDate) {
    var form = Form()
    form.add("on", today.iso)
    self.form = form
  }

  /// The form as it was sent.
  init(_ form: Form) { self.form = form }

  /// What was typed into a field.
  subscript(name: String) -> String { form[name] ?? "" }

  /// What was typed, without space around it; nil where that is nothing.
  private func written(_ name: String) -> String? {
    var text = Substring(self[name])
    while text.first?.isWhitespace == true { text = text.dropFirst() }
    while text.last?.isWhitespace == true { text = text.dropLast() }
    return text.isEmpty ? nil : String(text)
  }

  private func answer(_ name: String) -> Bool? { Answer(rawValue: self[name]).map { $0 == .yes } }

  /// Checks what can be seen without the store; false where something is wrong.
  mutating func check(_ page: PageContext) -> Bool {
    errors = [:]
    if LoginState(rawValue: self["state"]) == nil { errors["state"] = page.text("page.logins.state-missing") }
    if CivilDate(iso: self["on"]) == nil { errors["on"] = page.text("page.logins.wrong-day") }
    for name in ["request-code", "request-status"] {
      let isOneLine = !self[name].unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
      if !isOneLine { errors[name] = page.text("page.logins.one-line") }
    }
    return errors.isEmpty
  }

  /// The event that the form tells of, its files kept as evidence; nil before ``check(_:)`` has passed.
  func event(_ uploads: [Upload], _ desk: Desk) throws -> LoginEvent? {
    guard let state = LoginState(rawValue: self["state"]), let on = CivilDate(iso: self["on"]) else { return nil }
    let files = try uploads.filter { $0.field == "evidence" }.map { try $0.named() }
    return LoginEvent(
      state, on: on, evidence: try KeptEvidence.read(files, text: written("text"), desk), reason: written("reason"),
      hasOtherSignIn: answer("other-sign-in"), usesRelay: answer("relay"), forwards: answer("forwarding"),
      requestCode: written("request-code"), requestStatus: written("request-status"),
      requestAnswered: form["request-answered"] == "1" ? true : nil)
  }
}
