/// The frame of a step: where one is, what has been chosen, and how to change it.
func stepFrame(_ step: Step, _ soFar: SoFar, _ page: PageContext, @HTMLBuilder content: () -> HTML) -> HTML {
  let items = soFar.items(page)
  return HTML {
    stepper(
      page.text("page.new.steps"), steps: Step.allCases.map { page.text($0.key) },
      current: Step.allCases.firstIndex(of: step) ?? 0)
    if !items.isEmpty {
      section(.aria(.label, page.text("page.new.chosen"))) {
        ul(.class("plain", "new-chosen")) { items.map { chosen($0, soFar, page) } }
      }
    }
    h1 { page.text(step.titleKey) }
    content()
  }
}

private func chosen(_ item: (step: Step, text: String), _ soFar: SoFar, _ page: PageContext) -> HTML {
  li {
    span(.class("new-term")) { page.text(item.step.key) }
    " "
    bdi { item.text }
    " "
    a(
      .href(soFar.trail.path(item.step, page.links)),
      .aria(.label, page.text("page.new.change-step", ["step": page.text(item.step.key)]))
    ) { page.text("page.new.change") }
  }
}
