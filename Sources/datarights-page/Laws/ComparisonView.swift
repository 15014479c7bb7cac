import DataRights
import DataRightsDesk

/// The choice of laws, and what they say side by side.
func comparisonView(_ model: ComparisonModel, _ page: PageContext) -> HTML {
  HTML {
    h1 { page.text("page.laws.compare") }
    p { page.text("page.laws.compare-about") }
    form(.method(.get), .action(page.links.path("laws", "compare")), .class("law-compare")) {
      for index in 0..<ComparisonModel.most {
        lawChoice(index, chosen: model.laws.indices.contains(index) ? model.laws[index].id : "", model.choices, page)
      }
      selectField(
        FieldText("right", label: page.text("page.laws.right")),
        [Choice("", page.text("page.laws.every-right"))]
          + Right.allCases.map { Choice($0.rawValue, page.words.name($0)) }, value: model.right?.rawValue ?? "")
      p(.class("buttons")) { submitButton(page.text("page.laws.compare-go")) }
    }
    if !model.laws.isEmpty { comparisonTable(model, page) }
    p { a(.href(page.links.path("laws"))) { page.text("page.laws.all") } }
  }
}

/// One of the laws; all are sent under the same name, so each has an id of its own.
private func lawChoice(_ index: Int, chosen: String, _ choices: [Choice], _ page: PageContext) -> HTML {
  let id = "law-\(index + 1)"
  return div(.class("field")) {
    label(.for(id)) { page.text("page.laws.nth-law", ["number": "\(index + 1)"]) }
    select(.id(id), .name("law")) {
      option("–", .value(""))
      for choice in choices { option(choice.label, .value(choice.value), .selected(choice.value == chosen)) }
    }
  }
}

private func comparisonTable(_ model: ComparisonModel, _ page: PageContext) -> HTML {
  table(.class("blocks", "law-comparison")) {
    caption { page.text("page.laws.compare-caption") }
    thead {
      tr {
        th(.scope(.col)) { page.text("page.laws.question") }
        for law in model.laws {
          th(.scope(.col)) {
            a(.href(page.links.path("laws", law.id))) { law.name.short }
          }
        }
      }
    }
    tbody {
      for row in model.rows {
        tr {
          th(.scope(.row), .data(.label, page.text("page.laws.question"))) { row.question }
          for (law, answer) in zip(model.laws, row.answers) {
            td(.data(.label, law.name.short)) { comparedAnswer(answer, page) }
          }
        }
      }
    }
  }
}

private func comparedAnswer(_ answer: ComparisonModel.Answer, _ page: PageContext) -> HTML {
  HTML {
    answer.text
    if !answer.articles.isEmpty {
      br()
      small { answer.articles }
    }
    if answer.certainty != .confirmed, answer.text != "–" {
      br()
      certaintyBadge(answer.certainty, page)
    }
  }
}
