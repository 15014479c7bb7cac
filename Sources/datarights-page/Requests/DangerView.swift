/// A page on which something is taken back or erased only by a button of its own.
struct DangerModel: Sendable {
  let heading: String
  /// What will happen and what will remain.
  let texts: [String]
  let button: String
  let action: Links.Path
  let back: Links.Path
  /// Why it could not be done.
  var problem: String?
}

/// The page that says what will happen.
func dangerView(_ model: DangerModel, _ page: PageContext) -> HTML {
  HTML {
    if let problem = model.problem { div(.class("flash", "bad"), .role("alert")) { p { problem } } }
    h1 { model.heading }
    for text in model.texts { p { text } }
    postForm(model.action, page) {
      div(.class("buttons")) {
        submitButton(model.button, .class("danger"))
        a(.href(model.back)) { page.text("page.requests.cancel") }
      }
    }
  }
}
