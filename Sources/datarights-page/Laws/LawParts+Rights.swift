import DataRights
import DataRightsDesk

extension LawParts {
  /// The rights, each with what an answer must contain, on what grounds it rests and when it can be refused.
  var rights: HTML {
    part("rights", isEmpty: law.rights.isEmpty) {
      for (index, record) in law.rights.enumerated() {
        let isFirst = !law.rights[..<index].contains { $0.right == record.right }
        if isFirst {
          h3(.id("right-\(record.right.rawValue)")) { text(record.name) }
        } else {
          h3 { text(record.name) }
        }
        if !spanText(of: record.validity).isEmpty { p { badge(spanText(of: record.validity), .neutral) } }
        p { item(record.text, record.basis) }
        list(
          "page.laws.must-answer", record.answer.map { ($0.text, $0.articles, spanText(of: $0.validity)) })
        list("page.laws.grounds", record.grounds.map { ($0.text, $0.articles, "") })
        list("page.laws.exceptions", record.exceptions.map { ($0.text, $0.articles, "") })
      }
    }
  }

  @HTMLBuilder private func list(
    _ key: String, _ items: [(text: LocalizedText, articles: [ArticleReference], span: String)]
  ) -> HTML {
    if !items.isEmpty {
      details {
        summary { page.text(key, ["count": "\(items.count)"]) }
        ul {
          for item in items {
            li {
              text(item.text)
              if !item.span.isEmpty { ", " + item.span }
              basis(item.articles)
            }
          }
        }
      }
    }
  }

  /// The periods, whose they are, and the rights for which there is none.
  var periods: HTML {
    part("deadlines", isEmpty: law.deadlines.isEmpty && law.withoutPeriod.isEmpty) {
      if !law.deadlines.isEmpty {
        div(.class("law-table")) {
          dataTable(
            page.text("page.laws.periods-caption"),
            columns: [
              page.text("page.laws.what"), page.text("page.laws.period"), page.text("page.laws.whose"),
              page.text("page.laws.provisions"),
            ],
            rows: law.deadlines.map(row))
        }
      }
      if !law.withoutPeriod.isEmpty {
        ul {
          for silence in law.withoutPeriod {
            li {
              strong { words.language.list(silence.rights.map(words.name)) + ": " }
              item(silence.text, silence.basis)
            }
          }
        }
      }
    }
  }

  private func row(_ rule: DeadlineRule) -> [HTML] {
    [
      HTML {
        spoken.subject(rule)
        if !spanText(of: rule.validity).isEmpty {
          br()
          small { spanText(of: rule.validity) }
        }
      },
      HTML {
        spoken.terms(rule)
        if rule.text != nil || !rule.clock.isEmpty {
          ul(.class("law-small")) {
            if let more = rule.text { li { text(more) } }
            for clock in rule.clock { li { item(clock.text, clock.basis) } }
          }
        }
      },
      HTML(page.text("page.laws.whose-\(rule.duty.rawValue)")),
      HTML {
        words.cite(rule.basis.articles, of: law)
        if rule.basis.certainty != .confirmed {
          br()
          certaintyBadge(rule.basis.certainty, page)
        }
      },
    ]
  }
}
