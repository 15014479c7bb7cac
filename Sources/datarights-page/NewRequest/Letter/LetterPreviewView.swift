import DataRights

/// The letter as it looks so far, with what it gives away.
func letterPreviewView(_ model: LetterPreview, _ page: PageContext) -> HTML {
  HTML {
    h2 { page.text("page.new.preview") }
    if !model.missing.isEmpty {
      div(.class("flash", "warn")) {
        p { strong { page.text("page.new.preview-missing") } }
        ul { model.missing.map { line in li { line } } }
      }
    }
    for (index, letter) in model.letters.enumerated() {
      if index == 0 {
        letterPaper(letter, model.gaps, page)
      } else {
        details {
          summary { page.text("page.new.preview-copy") }
          letterPaper(letter, model.gaps, page)
        }
      }
    }
    h2 { page.text("page.new.disclosure") }
    p { page.text("page.new.disclosure-why") }
    dataTable(
      page.text("page.new.disclosure-table"),
      columns: ["what", "text", "why-column", "known"].map { page.text("page.new.disclosure-\($0)") },
      rows: model.disclosure.map { row in
        [
          HTML(row.kind.capitalizedFirst), gapped(row.value, model.gaps, page), HTML(row.why),
          HTML(page.text(row.isKnown ? "page.new.disclosure-old" : "page.new.disclosure-new")),
        ]
      })
    if !model.before.isEmpty {
      p { page.text("draft.disclosed-before", ["kinds": page.words.language.list(model.before)]) }
    }
    h2 { page.text("page.new.remarks") }
    ul { (model.remarks + model.wording).map { line in li { line } } }
  }
}

private func letterPaper(_ letter: Letter, _ gaps: Set<String>, _ page: PageContext) -> HTML {
  div(.class("new-paper"), .lang(letter.language), .dir(.auto)) {
    p(.class("new-lines")) {
      gapped(([letter.sender.name] + letter.sender.address + [letter.sender.email]).joined(separator: "\n"), gaps, page)
    }
    p(.class("new-lines")) {
      ([letter.addressee.name] + letter.addressee.address + [letter.addressee.email].compactMap(\.self))
        .joined(separator: "\n")
    }
    p { strong { gapped(letter.subject, gaps, page) } }
    p(.class("new-lines")) { gapped(letter.body, gaps, page) }
  }
}

/// A text with its marks made to stand out.
private func gapped(_ text: String, _ gaps: Set<String>, _ page: PageContext) -> HTML {
  guard let gap = gaps.sorted().first(where: text.contains) else { return HTML(text) }
  let parts = text.split(separator: gap, omittingEmptySubsequences: false)
  let rest = gaps.subtracting([gap])
  return .joined(
    parts.enumerated().flatMap { index, part in
      (index == 0 ? [] : [mark(.lang(page.words.tag)) { gap }]) + [gapped(String(part), rest, page)]
    })
}
