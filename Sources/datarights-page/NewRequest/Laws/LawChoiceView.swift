import DataRights

/// The step that says which law is used, and why.
func lawChoiceView(_ model: LawChoiceModel, _ page: PageContext) -> HTML {
  let trail = model.soFar.trail
  return stepFrame(.law, model.soFar, page) {
    if let chosen = model.chosen {
      p { page.text(model.isByHand ? "page.new.law-by-hand" : "page.new.law-why") }
      chosenLaw(chosen, model, page)
      if chosen.gift != nil {
        p {
          a(.class("button"), .href(trail.path(.letter, page.links))) { page.text("page.new.law-go-on") }
        }
      }
      if model.isByHand {
        p { a(.href(trail.under(nil).path(.law, page.links))) { page.text("page.new.law-by-pick") } }
      }
    } else {
      noLaw(model, page)
    }
    if !model.others.isEmpty { otherLaws(model, page) }
    if !model.excluded.isEmpty { excludedLaws(model, page) }
  }
}

private func chosenLaw(_ law: LawOption, _ model: LawChoiceModel, _ page: PageContext) -> HTML {
  section(.class("card", "new-law")) {
    h2 { law.name }
    p { verdictBadge(law, page) }
    if let gift = law.gift {
      p {
        strong { gift.name }
        ": " + gift.text + " (" + gift.articles + ")."
      }
      if let answer = gift.answer { p { answer } }
    } else {
      p { page.text("page.new.law-lacks", ["law": law.short]) }
    }
    h3 { page.text(law.verdict == .doesNotApply ? "page.new.law-reasons-against" : "page.new.law-reasons") }
    ul { law.reasons.map { reason in li { reason } } }
    if let sector = law.sector { p { page.text("law.sector", ["sector": sector]) } }
    if let authority = law.authority { p { authorityText(authority, page) } }
    for warning in model.warnings { div(.class("flash", "warn")) { p { warning } } }
    if model.isByHand, law.verdict != .applies {
      div(.class("flash", "warn")) { p { page.text("page.new.law-against", ["law": law.short]) } }
    }
    if let address = WebAddress(law.url) {
      p { a(.href(address)) { page.text("page.new.law-text", ["law": law.short]) } }
    }
  }
}

private func authorityText(_ authority: (name: String, website: String?), _ page: PageContext) -> HTML {
  let name = authority.website.flatMap(WebAddress.init).map { address in a(.href(address)) { authority.name } }
  return HTML.filled(page.text("page.new.law-authority"), "name", name ?? HTML(authority.name))
}

private func noLaw(_ model: LawChoiceModel, _ page: PageContext) -> HTML {
  HTML {
    div(.class("flash", "warn")) {
      h2 { page.text("page.new.law-none") }
      p { page.text("page.new.law-none-why") }
    }
    h2 { page.text("page.new.law-advice") }
    ul { model.advice.map { line in li { line } } }
    p {
      a(.href(model.soFar.trail.path(.right, page.links)), .class("button")) { page.text("page.new.law-other-right") }
    }
  }
}

private func otherLaws(_ model: LawChoiceModel, _ page: PageContext) -> HTML {
  details {
    summary { page.text("page.new.law-others", ["count": "\(model.others.count)"]) }
    p { page.text("page.new.law-others-why") }
    for law in model.others { lawEntry(law, model, page) }
  }
}

private func lawEntry(_ law: LawOption, _ model: LawChoiceModel, _ page: PageContext) -> HTML {
  section(.class("new-option")) {
    h2 { law.short }
    p { verdictBadge(law, page) }
    p(.class("hint")) { law.name }
    ul { law.reasons.map { reason in li { reason } } }
    if let sector = law.sector { p { page.text("law.sector", ["sector": sector]) } }
    if let gift = law.gift {
      p { page.text("page.new.law-gives", ["right": page.words.name(gift.right), "articles": gift.articles]) }
    } else if let from = law.from {
      p { page.text("pick.right-from", ["right": page.words.name(model.right), "date": page.words.date(from)]) }
    } else {
      p { page.text("page.new.law-lacks", ["law": law.short]) }
    }
    if let authority = law.authority { p { authorityText(authority, page) } }
    if law.isLive {
      p {
        a(.class("button", "second"), .href(model.soFar.trail.under(law.id).path(.law, page.links))) {
          page.text("page.new.law-take", ["law": law.short])
        }
      }
    }
  }
}

private func excludedLaws(_ model: LawChoiceModel, _ page: PageContext) -> HTML {
  details {
    summary { page.text("page.new.law-excluded", ["count": "\(model.excluded.count)"]) }
    form(.method(.get), .action(page.links.path(Step.law.segments)), .class("new-find")) {
      model.soFar.trail.under(nil).hidden
      selectField(
        FieldText("law", label: page.text("page.new.law-all"), hint: page.text("page.new.law-all-hint")),
        model.excluded.map { Choice($0.id, $0.name) })
      submitButton(page.text("page.new.law-look"), .class("second"))
    }
    dl {
      for law in model.excluded {
        dt { law.name }
        dd { law.reasons.joined(separator: "; ") }
      }
    }
  }
}

private func verdictBadge(_ law: LawOption, _ page: PageContext) -> HTML {
  let tone: Tone =
    switch law.verdict {
    case .applies: .ok
    case .mayApply, .notInForce: .warn
    case .doesNotApply: .bad
    }
  return badge(page.text("verdict." + law.verdict.rawValue), tone)
}
