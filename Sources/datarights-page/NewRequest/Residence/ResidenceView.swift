import DataRightsDesk

/// The step that asks where somebody lives.
func residenceView(_ model: ResidenceModel, _ page: PageContext) -> HTML {
  stepFrame(.residence, model.soFar, page) {
    p { page.text("page.new.residence-why") }
    if let current = model.current, model.search == nil {
      div(.class("card")) {
        p { HTML.filled(page.text("page.new.residence-known"), "place", strong { current.fullName }) }
        p {
          a(.class("button"), .href(model.trail.path(model.trail.next, page.links))) {
            page.text("page.new.residence-go-on")
          }
        }
      }
      h2 { page.text("page.new.residence-other") }
    }
    form(.method(.get), .action(page.links.path(Step.residence.segments))) {
      model.trail.hidden
      textField(
        FieldText(
          "search", label: page.text("page.new.residence-search"), hint: page.text("page.new.residence-hint"),
          error: model.search == "" ? page.text("page.new.residence-empty") : nil),
        value: model.search ?? "", type: .search, .autocomplete("off"))
      submitButton(page.text("page.new.search"), .class(model.current == nil ? "" : "second"))
    }
    if let search = model.search, !search.isEmpty { matches(model, page) }
  }
}

private func matches(_ model: ResidenceModel, _ page: PageContext) -> HTML {
  HTML {
    h2(.id("found")) { page.text(model.matches.isEmpty ? "page.new.residence-none" : "page.new.residence-found") }
    if model.matches.isEmpty {
      p { page.text("page.new.residence-none-help") }
    } else {
      postForm(page.links.path("new", "residence"), page) {
        model.trail.hidden
        ul(.class("plain", "new-places")) {
          for match in model.matches {
            li {
              button(.type(.submit), .class("second"), .name("place"), .value(match.id)) {
                match.name
                if let parent = match.parent { small { " " + parent } }
              }
            }
          }
        }
      }
    }
  }
}
