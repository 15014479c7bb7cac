/// The list to compare an answer with; what it lacks goes into a letter.
///
/// - Parameter isComplete: whether the user has just found that nothing lacks.
func reviewView(_ model: ReviewModel, isComplete: Bool, _ page: PageContext) -> HTML {
  HTML {
    requestLink(model.request, page)
    h1 { page.text("page.follow.review.title") }
    if model.items.isEmpty {
      p { page.text("page.follow.review.no-list", ["law": model.law]) }
      p {
        a(
          .class("button"),
          .href(
            page.links.path(
              ["requests", "\(model.request.number)", "letters", "new"], query: ["letter": "refusal-reply"]))
        ) { page.text("page.follow.review.own-words") }
      }
    } else {
      if isComplete {
        div(.class("flash", "ok"), .role("status")) {
          p { strong { page.text("page.follow.review.complete") } }
          p {
            page.text("page.follow.review.close") + " "
            a(.href(model.request.path(page.links))) { page.text("page.follow.review.to-request") }
          }
        }
      }
      p { page.text("page.follow.review.lead", ["law": model.law]) }
      if !model.isAnswered {
        div(.class("flash", "warn")) {
          p {
            page.text("page.follow.review.not-answered") + " "
            a(.href(model.request.path(page.links, "reply"))) { page.text("page.follow.answer.title") }
          }
        }
      }
      // It changes nothing: what is ticked fills in the letter, which is another page.
      form(.method(.get), .action(model.request.path(page.links, "letters", "new"))) {
        input(.type(.hidden), .name("letter"), .value("incomplete-answer"))
        checkboxField(
          FieldText(
            "missing", label: page.text("page.follow.field.missing"), hint: page.text("page.follow.review.hint")),
          model.items)
        div(.class("buttons")) {
          submitButton(page.text("page.follow.review.go"))
          a(
            .class("button", "second"),
            .href(page.links.path(["requests", "\(model.request.number)", "review"], query: ["complete": "1"]))
          ) { page.text("page.follow.review.nothing") }
        }
      }
    }
  }
}
