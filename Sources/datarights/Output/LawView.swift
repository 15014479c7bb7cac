import DataRights

/// A law record as a document and for a human reader.
struct LawView {
  let law: Law
  let words: Words
  let style: Style
  let canonical: Language
  /// The authority of the law itself, where it has one.
  let authority: Authority?

  private func article(_ articles: [ArticleReference]) -> String {
    DeadlineView.article(articles, of: law, canonical: canonical)
  }

  var document: JSON {
    ([
      "format": 1, "law": JSON(law.id), "name": JSON(law.name(in: "en").full), "citation": JSON(law.citation),
      "url": JSON(law.url), "certainty": JSON(law.certainty.rawValue), "checked": JSON(law.checked.iso),
      "rights": JSON(
        law.rights.map { record in
          [
            "right": JSON(record.right.rawValue), "article": JSON(article(record.basis.articles)),
            "certainty": JSON(record.basis.certainty.rawValue), "text": JSON(record.text.text(in: words.tag)),
            "answer": JSON(
              record.answer.map {
                ["item": JSON($0.id), "article": JSON(article($0.articles)), "text": JSON($0.text.text(in: words.tag))]
                  as JSON
              }),
            "grounds": JSON(
              record.grounds.map {
                ["id": JSON($0.id), "article": JSON(article($0.articles)), "text": JSON($0.text.text(in: words.tag))]
                  as JSON
              }),
          ] as JSON
        }),
      "deadlines": JSON(
        law.deadlines.map { rule in
          [
            "id": JSON(rule.id.rawValue), "duty": JSON(rule.duty.rawValue), "count": JSON(rule.period.count),
            "unit": JSON(rule.period.unit.rawValue), "article": JSON(article(rule.basis.articles)),
            "certainty": JSON(rule.basis.certainty.rawValue), "from": JSON(rule.validity.from?.iso),
            "until": JSON(rule.validity.until?.iso),
          ] as JSON
        }),
      "sources": JSON(
        law.sources.sorted { $0.key < $1.key }.map {
          ["id": JSON($0.key), "title": JSON($0.value.title), "url": JSON($0.value.url)] as JSON
        }),
      "examples": JSON(
        law.examples.map { example in
          [
            "right": JSON(example.right.rawValue), "received": JSON(example.received),
            "expect": JSON(.object(example.expect.sorted { $0.key < $1.key }.map { .init($0.key, JSON($0.value)) })),
            "because": JSON(example.because),
          ] as JSON
        }),
    ] as JSON)
    .with("authority", law.authority.map { JSON($0) })
    .with("sector", law.sector.map { JSON($0.text(in: words.tag)) })
    .with("from", law.validity.from.map { JSON($0.iso) })
    .with("until", law.validity.until.map { JSON($0.iso) })
  }

  func text(width: Int) -> String {
    let name = law.name(in: words.tag)
    var lines = [style.bold("\(name.short) (\(law.id))"), name.full, "\(law.citation), \(law.url)"]
    lines.append(words.text("law.standing", ["certainty": words.name(law.certainty), "date": words.date(law.checked)]))
    if let sector = law.sector { lines.append(words.text("law.sector", ["sector": sector.text(in: words.tag)])) }
    if let from = law.validity.from { lines.append(words.text("law.in-force", ["date": words.date(from)])) }
    if let authority {
      lines.append(words.text("law.authority", ["name": authority.name.text(in: words.tag), "id": authority.id]))
    }
    section("law.reach", &lines)
    for clause in law.reach { item(clause.text, clause.basis, &lines, width) }
    section("law.rights", &lines)
    for record in law.rights { right(record, &lines, width) }
    section("law.deadlines", &lines)
    for rule in law.deadlines { self.rule(rule, &lines, width) }
    for silence in law.withoutPeriod { item(silence.text, silence.basis, &lines, width) }
    if !law.notes.isEmpty { section("law.notes", &lines) }
    for note in law.notes {
      let head = words.text("topic.\(note.topic.rawValue)") + span(note.validity) + ": "
      item(note.text, note.basis, &lines, width, head: head)
    }
    if !law.examples.isEmpty { section("law.examples", &lines) }
    for example in law.examples { lines.append(wrapped(text(of: example), width: width, first: "  - ", rest: "    ")) }
    section("law.sources", &lines)
    for (_, source) in law.sources.sorted(by: { $0.key < $1.key }) {
      lines.append(wrapped("\(source.title): \(source.url)", width: width, first: "  - ", rest: "    "))
    }
    return lines.joined(separator: "\n")
  }

  private func text(of example: Law.Example) -> String {
    let dates = example.expect.sorted { $0.value < $1.value }
      .map { "\(DeadlineID(rawValue: $0.key).map(words.name) ?? $0.key) \($0.value)" }
    let events = [example.received] + example.events
    return "\(words.name(example.right)), \(events.joined(separator: ", ")): \(dates.joined(separator: ", ")). \(example.because)"
  }

  private func section(_ key: String, _ lines: inout [String]) { lines += ["", style.bold(words.text(key))] }

  private func item(
    _ text: LocalizedText, _ basis: Basis, _ lines: inout [String], _ width: Int, head: String = ""
  ) {
    let cite = basis.articles.isEmpty ? "" : words.cite(basis.articles, of: law) + ", "
    lines.append(
      wrapped(
        "\(head)\(text.text(in: words.tag)) (\(cite)\(words.name(basis.certainty)))", width: width, first: "  - ",
        rest: "    "))
  }

  /// From when and until when something holds; nothing where it always does.
  private func span(_ validity: Validity) -> String {
    let from = validity.from.map { ", " + words.text("law.from", ["date": words.date($0)]) } ?? ""
    return from + (validity.until.map { ", " + words.text("law.until", ["date": words.date($0)]) } ?? "")
  }

  private func right(_ record: RightRecord, _ lines: inout [String], _ width: Int) {
    item(record.text, record.basis, &lines, width, head: record.name.text(in: words.tag) + span(record.validity) + ": ")
    for item in record.answer {
      lines.append(
        wrapped(
          "\(item.id): \(item.text.text(in: words.tag)) (\(words.cite(item.articles, of: law)))", width: width,
          first: "      · ", rest: "        "))
    }
    for ground in record.grounds {
      lines.append(
        wrapped(
          "\(ground.id): \(ground.text.text(in: words.tag)) (\(words.cite(ground.articles, of: law)))", width: width,
          first: "      · ", rest: "        "))
    }
    for exception in record.exceptions {
      lines.append(
        wrapped(
          words.text("law.except") + " " + exception.text.text(in: words.tag)
            + " (\(words.cite(exception.articles, of: law)))", width: width, first: "      × ", rest: "        "))
    }
  }

  private func rule(_ rule: DeadlineRule, _ lines: inout [String], _ width: Int) {
    var text = "\(words.name(rule.id)): \(words.period(rule.period))"
    if let total = rule.extension?.total { text += ", " + words.text("law.extended", ["period": words.period(total)]) }
    text += span(rule.validity) + " (\(words.cite(rule.basis.articles, of: law)), \(words.name(rule.basis.certainty)))"
    lines.append(wrapped(text, width: width, first: "  - ", rest: "    "))
    for clock in rule.clock {
      lines.append(
        wrapped(
          clock.text.text(in: words.tag) + " (\(words.cite(clock.basis.articles, of: law)))", width: width,
          first: "      · ", rest: "        "))
    }
  }
}
