import DataRights
import DataRightsLetters

/// A letter that was written, how to send it, and where to say that it went out; printed, it is the letter alone.
func keptLetterView(_ model: KeptLetterModel, _ entry: SentEntry, _ page: PageContext) -> HTML {
  HTML {
    div(.class("follow-screen")) {
      requestLink(model.request, page)
      h1(.id("letter-title")) { model.name }
      p { writtenLine(model, page) }
      errorSummary(entry.errors.sorted { $0.key < $1.key }.map { FieldText($0.key, label: "", error: $0.value) }, page)
      troubleNotice(entry.trouble)
    }
    if model.sheets.isEmpty {
      p { page.text("page.follow.letter.not-kept") }
    } else {
      div(.class("follow-desk", "follow-kept")) {
        div {
          for (index, sheet) in model.sheets.enumerated() {
            if index > 0 {
              h2(.class("follow-screen")) { page.text("page.follow.letter.copy", ["language": sheet.language]) }
            }
            letterPaper(sheet.sheet, labelledBy: "letter-title")
          }
        }
        div(.class("follow-screen")) {
          if let sending = model.sending { sendingPart(sending, model, page) }
          sentPart(model, entry, page)
        }
      }
    }
  }
}

private func writtenLine(_ model: KeptLetterModel, _ page: PageContext) -> HTML {
  HTML {
    if let on = model.loggedOn {
      badge(page.text("page.follow.letter.sent"), .ok)
      " "
      page.text("page.follow.letter.in-log", ["event": model.eventName.asHeading, "date": page.words.date(on)])
    } else {
      badge(page.text("page.follow.letter.unsent"), .warn)
      " "
      page.text("page.follow.letter.written", ["date": page.words.date(model.written)])
    }
  }
}

private func sendingPart(_ sending: Sending, _ model: KeptLetterModel, _ page: PageContext) -> HTML {
  section {
    h2 { page.text("page.follow.send.title") }
    if let email = sending.email {
      p {
        page.text("page.follow.send.mail") + " "
        bdi { strong { email } }
      }
      if let link = sending.link {
        p { a(.class("button"), .href(link)) { page.text("page.follow.send.open") } }
      }
      if let link = sending.shortLink {
        p(.class("hint")) {
          page.text("page.follow.send.long") + " "
          a(.href(link)) { page.text("page.follow.send.short") }
        }
      }
    } else {
      p { page.text("page.follow.send.no-mail") }
      if let text = sending.webPage {
        p { if let address = WebAddress(text) { a(.href(address), .rel("noreferrer")) { text } } else { text } }
      }
    }
    if !sending.post.isEmpty {
      p { page.text("page.follow.send.post") }
      p(.dir(.auto), .class("follow-address")) { brokenLines([sending.addressee] + sending.post) }
    }
    h3 { page.text("page.follow.send.files") }
    downloads(sending, model, page)
    attachForm(sending, model, page)
    for (index, sheet) in model.sheets.enumerated() { copyFields(sheet, index, page) }
  }
}

/// The letter as a file, in every form that it can have here.
private func downloads(_ sending: Sending, _ model: KeptLetterModel, _ page: PageContext) -> HTML {
  let formats = LetterFormat.allCases.filter {
    $0 != .mailto && (!$0.needsEmail || sending.email != nil) && ($0 != .pdf || sending.makesPDF)
  }
  return HTML {
    for (index, sheet) in model.sheets.enumerated() {
      if model.sheets.count > 1 { p { strong { sheet.language } } }
      ul {
        for format in formats {
          li {
            a(.href(path(to: format, copy: index, model, page))) {
              page.text("page.follow.format.\(format.rawValue)")
            }
          }
        }
      }
    }
    if !sending.makesPDF { p(.class("hint")) { page.text("page.follow.send.no-pdf") } }
  }
}

/// A mail draft with files in it; it changes nothing, so the browser asks for it as for any file.
private func attachForm(_ sending: Sending, _ model: KeptLetterModel, _ page: PageContext) -> HTML? {
  guard sending.email != nil, sending.makesPDF || !model.files.isEmpty else { return nil }
  return details {
    summary { page.text("page.follow.attach.title") }
    form(.method(.get), .action(path(to: .eml, copy: 0, model, page))) {
      if sending.makesPDF { checkbox(FieldText("pdf", label: page.text("page.follow.attach.pdf"))) }
      if !model.files.isEmpty {
        checkboxField(
          FieldText("attach", label: page.text("page.follow.attach.files")),
          model.files.map { Choice("\($0.number)", $0.name, hint: $0.event) })
      }
      submitButton(page.text("page.follow.attach.go"), .class("second"))
    }
  }
}

private func path(
  to format: LetterFormat, copy index: Int, _ model: KeptLetterModel, _ page: PageContext
) -> Links.Path {
  let segments = ["requests", "\(model.request.number)", "letters", "\(model.index)", format.rawValue]
  return index == 0 ? page.links.path(segments) : page.links.path(segments, query: ["copy": "\(index)"])
}

/// Subject and text to be copied, for a form or a mail program that no link opens.
private func copyFields(_ sheet: KeptLetterModel.Sheet, _ index: Int, _ page: PageContext) -> HTML {
  let subject = "subject-\(index)"
  let text = "text-\(index)"
  return details {
    summary {
      index == 0
        ? page.text("page.follow.copy.title") : page.text("page.follow.copy.title-of", ["language": sheet.language])
    }
    p(.class("hint")) { page.text("page.follow.copy.how") }
    div(.class("field")) {
      label(.for(subject)) { page.text("page.follow.copy.subject") }
      input(
        .type(.text), .id(subject), .readonly(), .value(sheet.sheet.title), .lang(sheet.sheet.language), .dir(.auto))
    }
    div(.class("field")) {
      label(.for(text)) { page.text("page.follow.copy.text") }
      textarea(sheet.text, .id(text), .readonly(), .rows(10), .lang(sheet.sheet.language), .dir(.auto))
    }
  }
}

private func sentPart(_ model: KeptLetterModel, _ entry: SentEntry, _ page: PageContext) -> HTML {
  section {
    h2 { page.text("page.follow.sent.title") }
    if model.loggedOn == nil || !entry.errors.isEmpty || entry.trouble != nil {
      sentForm(model, entry, page)
    } else {
      details {
        summary { page.text("page.follow.sent.again") }
        sentForm(model, entry, page)
      }
    }
  }
}

private func sentForm(_ model: KeptLetterModel, _ entry: SentEntry, _ page: PageContext) -> HTML {
  let usual = model.sending?.channel ?? .email
  return postForm(model.request.path(page.links, "letters", "\(model.index)", "sent"), page, .multipart) {
    p { page.text("page.follow.sent.lead", ["event": model.eventName]) }
    dateField(
      FieldText("day", label: page.text("page.follow.sent.day"), error: entry.errors["day"], required: true),
      value: entry.day.isEmpty ? model.today.iso : entry.day, max: model.today.iso)
    radioField(
      FieldText("via", label: page.text("page.follow.sent.via"), error: entry.errors["via"]),
      Event.Channel.allCases.map { Choice($0.rawValue, page.text("channel.\($0.rawValue)").asHeading) },
      value: entry.via.isEmpty ? usual.rawValue : entry.via)
    fileField(
      FieldText(
        "evidence", label: page.text("page.follow.sent.evidence"), hint: page.text("page.follow.sent.evidence-hint")),
      multiple: true)
    submitButton(page.text("page.follow.sent.log"))
  }
}
