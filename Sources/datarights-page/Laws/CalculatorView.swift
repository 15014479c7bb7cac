import DataRights
import DataRightsDesk

/// The calculator of deadlines: the questions, then the dates with their derivations.
func calculatorView(_ model: CalculatorModel, _ page: PageContext) -> HTML {
  let asked = model.form
  func field(_ name: String, required: Bool = false) -> FieldText {
    FieldText(
      name, label: page.text("page.laws.ask-\(name)"), hint: page.words.pattern("page.laws.ask-\(name)-hint"),
      error: model.errors[name], required: required)
  }
  let (law, right) = (field("law", required: true), field("right", required: true))
  let (sent, received) = (field("sent"), field("received"))
  let nobody = Choice("", page.text("page.laws.not-known"))
  return HTML {
    h1 { page.text("page.laws.calculator") }
    p { page.text("page.laws.calculator-about") }
    errorSummary([law, right, sent, received], page)
    if let answer = model.answer {
      calculatedDates(answer, page)
      h2 { page.text("page.laws.another") }
    }
    form(
      .method(.get), .action(page.links.path("laws", "deadline")), .novalidate, .class("law-calculator")
    ) {
      selectField(law, [Choice("", page.text("page.laws.choose"))] + model.laws, value: asked["law"])
      selectField(
        right,
        [Choice("", page.text("page.laws.choose"))]
          + Right.allCases.map { Choice($0.rawValue, page.words.name($0)) }, value: asked["right"])
      dateField(sent, value: asked["sent"])
      selectField(
        field("via"),
        [nobody] + Event.Channel.allCases.map { Choice($0.rawValue, page.text("channel.\($0.rawValue)")) },
        value: asked["via"])
      dateField(received, value: asked["received"])
      selectField(field("resident"), [nobody] + model.places, value: asked["resident"])
      selectField(field("controller"), [nobody] + model.places, value: asked["controller"])
      p(.class("buttons")) { submitButton(page.text("page.laws.calculate")) }
    }
    p { a(.href(page.links.path("laws"))) { page.text("page.laws.all") } }
  }
}

/// The dates, each with how it was found.
private func calculatedDates(_ answer: CalculatorModel.Answer, _ page: PageContext) -> HTML {
  let words = page.words
  let report = answer.report
  let name = answer.law.name(in: words.tag).short
  return section(.class("law-dates")) {
    h2 { words.text("deadlines.title", ["law": name, "right": words.name(answer.right)]) }
    for finding in report.findings { div(.class("flash", "warn")) { p { words.text(finding) } } }
    for deadline in report.deadlines { calculatedDate(deadline, answer.law, page) }
    for suggestion in report.suggestions { p { words.text(suggestion) } }
    if !report.notes.isEmpty {
      ul { for note in report.notes { li { words.text(note, of: answer.law) } } }
    }
    p { a(.href(page.links.path("laws", answer.law.id))) { page.text("page.laws.read", ["law": name]) } }
  }
}

private func calculatedDate(_ deadline: Deadline, _ law: Law, _ page: PageContext) -> HTML {
  let words = page.words
  return section(.class("card")) {
    h3 { words.name(deadline.id) }
    p(.class("law-date")) {
      if let due = deadline.due {
        time(.datetime(due.iso)) { words.day(due) }
      } else {
        words.text("deadlines.stopped")
      }
    }
    p {
      page.text("page.laws.duty-\(deadline.duty.rawValue)")
      ", "
      cite { words.cite(deadline.articles, of: law) }
      " "
      certaintyBadge(deadline.certainty, page)
    }
    let remarks = words.remarks(deadline)
    if !remarks.isEmpty { ul { for remark in remarks { li { remark } } } }
    if !deadline.derivation.isEmpty {
      details {
        summary { page.text("page.laws.derivation") }
        ol { for step in deadline.derivation { li { words.text(step, of: law) } } }
      }
    }
  }
}
