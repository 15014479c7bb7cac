/// The letters to choose among: those that can go out today stand out.
func letterChoiceView(_ model: LetterChoiceModel, _ page: PageContext) -> HTML {
  HTML {
    requestLink(model.request, page)
    h1 { page.text("page.follow.choose.title") }
    if !model.isSent {
      p { page.text("page.follow.choose.not-sent") }
    } else if model.advised.isEmpty {
      p { page.text("page.follow.choose.none", ["status": model.status]) }
    } else {
      p { page.text("page.follow.choose.lead") }
    }
    for offer in model.advised {
      card(offer.name) {
        if let reason = offer.reason { p { page.text("page.follow.choose.why", ["reason": reason]) } }
        if !offer.times.isEmpty { p { offer.times.joined(separator: " ") } }
        p { offerLink(offer, isFirst: offer == model.advised.first, model, page) }
      }
    }
    if !model.others.isEmpty {
      details {
        summary { page.text("page.follow.choose.others") }
        p { page.text("page.follow.choose.others-lead") }
        ul { for offer in model.others { li { a(.href(path(to: offer, model, page))) { offer.name } } } }
      }
    }
  }
}

private func offerLink(
  _ offer: LetterChoiceModel.Offer, isFirst: Bool, _ model: LetterChoiceModel, _ page: PageContext
) -> HTML {
  a(.class("button", isFirst && offer.isRipe ? "" : "second"), .href(path(to: offer, model, page))) {
    page.text("page.follow.choose.write", ["letter": offer.name])
  }
}

private func path(
  to offer: LetterChoiceModel.Offer, _ model: LetterChoiceModel, _ page: PageContext
) -> Links.Path {
  page.links.path(["requests", "\(model.request.number)", "letters", "new"], query: ["letter": offer.letter])
}
