import DataRights

extension DossierPage {
  static func overdue(_ dossier: Dossier) -> [String] {
    guard !dossier.overdue.isEmpty else { return [element("p", dossier.labels[.nothingOverdue])] }
    return list(dossier.overdue)
  }

  /// The picture, and the same as a table.
  static func timeline(_ dossier: Dossier) -> [String] {
    let timeline = dossier.timeline
    let labels = dossier.labels
    guard !timeline.marks.isEmpty || !timeline.periods.isEmpty else { return [element("p", labels[.noEvents])] }
    let marks = timeline.marks.map { mark in
      [
        time(mark.on, mark.day), Markup.escaped(mark.label), Markup.escaped(timeline.names[mark.kind] ?? ""),
      ]
    }
    let periods = timeline.periods.map { period in
      [Markup.escaped(period.days), Markup.escaped(period.label), Markup.escaped(labels[.period])]
    }
    return ["<figure>", TimelineDrawing(timeline, id: "picture").svg, "</figure>"]
      + table(
        caption: labels[.timelineTable], heads: [labels[.day], labels[.what], labels[.kind]], rows: marks + periods,
        name: "course")
  }

  static func events(_ dossier: Dossier) -> [String] {
    let labels = dossier.labels
    guard !dossier.entries.isEmpty else { return [element("p", labels[.noEvents])] }
    let rows = dossier.entries.map { entry in
      [
        time(entry.on, entry.day), Markup.escaped(entry.name), Markup.escaped(entry.details), Markup.lines(entry.note),
        entry.enclosures.map {
          "<a href=\"#enclosure-\($0)\">\(Markup.escaped(labels[.enclosure])) \($0)</a>"
        }.joined(separator: ", "),
      ]
    }
    return table(
      caption: labels[.eventTable],
      heads: [labels[.day], labels[.what], labels[.details], labels[.note], labels[.proof]], rows: rows, name: "events")
  }

  static func deadlines(_ dossier: Dossier) -> [String] {
    let labels = dossier.labels
    guard !dossier.terms.isEmpty || !dossier.remarks.isEmpty else { return [element("p", labels[.noDeadlines])] }
    var lines = dossier.terms.flatMap { term in
      let steps =
        term.derivation.isEmpty ? [] : [element("h4", labels[.derivation])] + list(term.derivation, "ol")
      return ["<article class=\"term\(term.isMissed ? " missed" : "")\">", element("h3", term.name)]
        + facts(term.facts) + steps + ["</article>"]
    }
    if !dossier.remarks.isEmpty { lines += [element("h3", labels[.remarks])] + list(dossier.remarks) }
    return lines
  }

  /// The letters, each in its own language under a heading in the page's.
  static func letters(_ dossier: Dossier) -> [String] {
    let labels = dossier.labels
    guard !dossier.letters.isEmpty else { return [element("p", labels[.noLetters])] }
    return dossier.letters.enumerated().flatMap { index, letter in
      let heading = "<h3 dir=\"auto\">\(index + 1). \(Markup.escaped(letter.name)), \(time(letter.on, letter.day))</h3>"
      guard let sheet = letter.sheet else {
        return ["<article class=\"unkept\">", heading, element("p", labels[.textNotKept]), "</article>"]
      }
      return ["<article class=\"letter\">", heading, "<div class=\"sheet\" \(Markup.root(sheet.language))>"]
        + self.sheet(sheet) + ["</div>", "</article>"]
    }
  }

  private static func sheet(_ sheet: LetterSheet) -> [String] {
    let markup = BlockMarkup()
    var lines: [String] = []
    if !sheet.sender.isEmpty { lines.append("<p class=\"sender\" dir=\"auto\">\(Markup.lines(sheet.sender))</p>") }
    if !sheet.addressee.isEmpty { lines.append("<p dir=\"auto\">\(Markup.lines(sheet.addressee))</p>") }
    lines.append("<p class=\"date\" dir=\"auto\">\(time(sheet.date, sheet.dateLine))</p>")
    if !sheet.subject.isEmpty { lines.append(element("h4", sheet.subject)) }
    return lines + sheet.blocks.map { markup.element($0) }
  }

  static func enclosures(_ dossier: Dossier) -> [String] {
    let labels = dossier.labels
    guard !dossier.enclosures.isEmpty else { return [element("p", labels[.noEnclosures])] }
    let rows = dossier.enclosures.map { enclosure in
      [
        "<span id=\"enclosure-\(enclosure.number)\">\(enclosure.number)</span>", Markup.escaped(enclosure.name),
        Markup.escaped(enclosure.proves), Markup.escaped(enclosure.size),
        "<code>\(Markup.escaped(enclosure.sha256))</code>", Markup.escaped(enclosure.place),
      ]
    }
    return table(
      caption: labels[.enclosureTable],
      heads: [labels[.number], labels[.file], labels[.proof], labels[.size], labels[.sum], labels[.place]], rows: rows,
      name: "enclosures")
  }

  static func integrity(_ dossier: Dossier) -> [String] {
    let hash = dossier.headHash.map { hash in
      "<p>\(Markup.escaped(dossier.labels[.headHash])) <code>\(Markup.escaped(hash))</code></p>"
    }
    return [hash].compactMap(\.self) + dossier.statements.map { element("p", $0) }
  }
}
