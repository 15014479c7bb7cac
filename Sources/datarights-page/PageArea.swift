/// The pages about one matter, such as requests or logins: what they answer at which paths.
///
/// How a page is made, from the outside in:
///
/// ```swift
/// struct RequestPages: PageArea {
///   let store: …                                            // whatever the pages work with, made in `Main`
///
///   func routes(_ routes: inout Routes) {
///     routes.get("requests/:number", one)                   // a segment with a colon is a parameter
///     routes.post("requests/:number/events", addEvent)
///   }
///
///   private func one(_ request: PageRequest) throws -> PageResponse {
///     let number = try request.number("number")             // throws the page “not found” where it is none
///     let model = RequestModel(…)                           // a plain value: all that the page shows
///     return .page(Page(title: model.title, section: .requests, requestView(model, request.context)))
///   }
///
///   private func addEvent(_ request: PageRequest) throws -> PageResponse {
///     guard let day = request.form["day"].flatMap(CivilDate.init(iso:)) else {
///       return .page(Page(…), status: 422)                  // the form again, each `FieldText` with its `error`
///     }
///     request.session.say(.done(request.context.text("page.requests.event-added")))
///     return .redirect(request.links.path("requests", "3"))
///   }
/// }
///
/// func requestView(_ model: RequestModel, _ page: PageContext) -> HTML {     // pure: the same in, the same out
///   HTML {
///     h1 { model.title }
///     errorSummary(model.fields, page)
///     postForm(page.links.path("requests", "\(model.number)", "events"), page) {
///       dateField(FieldText("day", label: page.text("page.requests.day"), error: model.wrongDay), value: model.day)
///       submitButton(page.text("page.requests.add"))
///     }
///   }
/// }
/// ```
///
/// - Handlers run on threads of their own, several at once, and may block on the store and on files.
/// - What is thrown becomes a page: a ``PageError`` with its own words and status, any other error with those that
///   ``ErrorText`` has for it. Nothing of an error that it does not know is shown.
/// - Every POST has been proven to come from a form of ours before a handler sees it; ``PageRequest/form`` has no token.
/// - A POST that changed something ends in a redirect, with a word in ``Session/say(_:)``; one that was wrong answers
///   with its form again, status 422.
/// - Text is escaped by being put into ``HTML``. User texts belong into `bdi` where they stand in a sentence, into an
///   element with `.dir(.auto)` where they stand alone.
/// - Work that takes longer than a second is a job: see ``JobBoard``.
/// - All words come from `Templates/page/<tag>.json` and `Templates/interface/<tag>.json`: `page.text("key")`.
/// - A form with `.data(.preview)` is sent at every change to its own address with the field `preview` set to `1`; its
///   handler answers with `.fragment(…)`, which the script puts into the element with `.data(.previewTarget)`. Without
///   scripts the form has a button that does the same with a whole page.
protocol PageArea: Sendable {
  /// Says which paths the pages have.
  func routes(_ routes: inout Routes)
}

/// Answers one request; it may block.
typealias Handler = @Sendable (PageRequest) throws -> PageResponse
