import DataRights

/// Asks for the mail by which a company answered.
///
/// - Parameter request: the request that it answers; nil where the mail is to say.
func answerUploadView(_ request: RequestLine?, error: String?, _ page: PageContext) -> HTML {
  let mail = FieldText(
    "mail", label: page.text("page.follow.answer.file"), hint: page.text("page.follow.answer.file-hint"), error: error,
    required: true)
  return HTML {
    if let request { requestLink(request, page) }
    h1 { page.text("page.follow.answer.title") }
    p { page.text("page.follow.answer.lead") }
    errorSummary([mail], page)
    postForm(answerPath(request, page), page, .multipart) {
      fileField(mail, accept: ".eml,message/rfc822")
      submitButton(page.text("page.follow.answer.read"))
    }
    p(.class("hint")) { page.text("page.follow.answer.nothing-yet") }
  }
}

/// Where mails are handed in.
func answerPath(_ request: RequestLine?, _ page: PageContext, _ segments: String...) -> Links.Path {
  page.links.path((request.map { ["requests", "\($0.number)", "reply"] } ?? ["answers"]) + segments)
}

/// A mail that was read, and what it can be logged as.
///
/// - Parameters:
///   - id: the name under which the mail waits.
///   - given: the request to which the user handed it in; nil where the mail is to say.
func answerView(
  _ model: AnswerModel, id: String, given: RequestLine?, _ entry: AnswerEntry, _ page: PageContext
) -> HTML {
  HTML {
    if let given { requestLink(given, page) }
    h1 { page.text("page.follow.answer.read-title") }
    errorSummary(entry.errors.sorted { $0.key < $1.key }.map { FieldText($0.key, label: "", error: $0.value) }, page)
    troubleNotice(entry.trouble)
    mailFacts(model, page)
    h2 { page.text("page.follow.answer.what") }
    if model.proposals.isEmpty {
      p { page.text("reply.unknown") }
    } else {
      p { page.text("page.follow.answer.proposed") }
    }
    postForm(answerPath(given, page, id), page) {
      proposalField(model, entry, page)
      ownReading(model, entry, page)
      if !model.requests.isEmpty { requestField(model, entry, page) }
      dateField(
        FieldText(
          "day", label: page.text("page.follow.answer.day"), hint: page.text("page.follow.answer.day-hint"),
          error: entry.errors["day"]),
        value: entry.day.isEmpty ? model.day?.iso ?? "" : entry.day, max: model.today.iso)
      div(.class("buttons")) {
        submitButton(page.text("page.follow.answer.log"))
        submitButton(page.text("page.follow.answer.none"), name: "none", .class("second"))
      }
    }
  }
}

@HTMLBuilder private func mailFacts(_ model: AnswerModel, _ page: PageContext) -> HTML {
  facts(
    [
      (term: page.text("page.follow.answer.from"), text: bdi { model.sender }),
      (
        term: page.text("page.follow.answer.date"),
        text: model.day.map { day in time(.datetime(day.iso)) { page.words.date(day) } } ?? HTML("–")
      ),
      (term: page.text("page.follow.answer.subject"), text: bdi { model.subject }),
      (term: page.text("page.follow.answer.belongs"), text: HTML(model.matched)),
    ]
      + (model.attachments.isEmpty
        ? []
        : [
          (
            term: page.text("page.follow.answer.attached"),
            text: ul(.class("plain")) { for name in model.attachments { li { bdi { name } } } }
          )
        ]))
  for charset in model.charsets { p { page.text("reply.charset", ["charset": charset]) } }
  details {
    summary { page.text("page.follow.answer.text") }
    pre(.dir(.auto), .tabindex(0)) { model.text }
  }
}

/// The proposals, each with the sentence that it rests on; what the law does not count cannot be chosen.
private func proposalField(_ model: AnswerModel, _ entry: AnswerEntry, _ page: PageContext) -> HTML {
  let counted = model.proposals.filter { $0.event != nil }
  let uncounted = model.proposals.filter { $0.event == nil }
  let usual = counted.first?.reaction ?? AnswerEntry.other
  let choices = counted.map { proposal in
    Choice(
      proposal.reaction, logged(proposal, page), hint: page.text("reply.sentence", ["sentence": proposal.sentence]))
  }
  return HTML {
    for proposal in uncounted {
      div(.class("card")) {
        p { strong { proposal.name.asHeading } }
        blockquote { p(.dir(.auto)) { proposal.sentence } }
        p { page.text("page.follow.answer.not-counted") }
      }
    }
    radioField(
      FieldText("accepted", label: page.text("page.follow.answer.accept"), error: entry.errors["accepted"]),
      choices + [Choice(AnswerEntry.other, page.text("page.follow.answer.other"))],
      value: entry.accepted.isEmpty ? usual : entry.accepted)
  }
}

private func logged(_ proposal: AnswerModel.Proposal, _ page: PageContext) -> String {
  guard let event = proposal.event else { return proposal.name }
  return page.text("page.follow.answer.choice", ["name": proposal.name, "event": event])
}

/// What the mail is where no proposal fits.
private func ownReading(_ model: AnswerModel, _ entry: AnswerEntry, _ page: PageContext) -> HTML {
  let isOpen =
    entry.accepted == AnswerEntry.other || !model.proposals.contains { $0.event != nil }
    || entry.errors["kind"] != nil || entry.errors["until"] != nil
  return details(.open(isOpen)) {
    summary { page.text("page.follow.answer.own") }
    selectField(
      FieldText("kind", label: page.text("page.follow.answer.kind"), error: entry.errors["kind"]),
      [Choice("", page.text("page.follow.answer.kind-none"))] + model.kinds, value: entry.kind)
    dateField(
      FieldText(
        "until", label: page.text("page.follow.answer.until"), hint: page.text("page.follow.answer.until-hint"),
        error: entry.errors["until"]), value: entry.until)
  }
}

private func requestField(_ model: AnswerModel, _ entry: AnswerEntry, _ page: PageContext) -> HTML {
  let matched = model.request.map { "\($0.number)" } ?? ""
  return selectField(
    FieldText("request", label: page.text("page.follow.answer.for"), error: entry.errors["request"]),
    [Choice("", page.text("page.follow.answer.for-none"))] + model.requests,
    value: entry.request.isEmpty ? matched : entry.request)
}
