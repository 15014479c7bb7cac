import DataRightsDesk
import DataRights

extension LawView {
  private var spoken: LawWords { LawWords(law: law, words: words) }

  func text(width: Int) -> String {
    let name = law.name(in: words.tag)
    var lines = [style.bold("\(name.short) (\(law.id))"), name.full, "\(law.citation), \(law.url)"]
    lines.append(words.text("law.standing", ["certainty": words.name(law.certainty), "date": words.date(law.checked)]))
    if let sector = law.sector { lines.append(words.text("law.sector", ["sector": sector.text(in: words.tag)])) }
    if let from = law.validity.from {
      lines.append(words.text(law.checked < from ? "law.not-before" : "law.in-force", ["date": words.date(from)]))
    }
    if let until = law.validity.until { lines.append(words.text("law.held-until", ["date": words.date(until)])) }
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
    if !law.methods.isEmpty { section("law.methods", &lines) }
    for (_, method) in law.methods.sorted(by: { $0.key < $1.key }) { item(method.text, method.basis, &lines, width) }
    if !law.particulars.isEmpty { section("law.particulars", &lines) }
    for particular in law.particulars { item(particular.text, particular.basis, &lines, width) }
    if !law.notes.isEmpty { section("law.notes", &lines) }
    for note in law.notes {
      let head = words.text("topic.\(note.topic.rawValue)") + spoken.span(note.validity) + ": "
      item(note.text, note.basis, &lines, width, head: head)
    }
    if !law.examples.isEmpty { section("law.examples", &lines) }
    for example in law.examples {
      lines.append(wrapped(spoken.text(example), width: width, first: "  - ", rest: "    "))
    }
    section("law.sources", &lines)
    for (_, source) in law.sources.sorted(by: { $0.key < $1.key }) {
      lines.append(wrapped("\(source.title): \(source.url)", width: width, first: "  - ", rest: "    "))
    }
    return lines.joined(separator: "\n")
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

  private func right(_ record: RightRecord, _ lines: inout [String], _ width: Int) {
    item(
      record.text, record.basis, &lines, width,
      head: record.name.text(in: words.tag) + spoken.span(record.validity) + ": ")
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
    var text = "\(spoken.subject(rule)): \(spoken.terms(rule))"
    text +=
      spoken.span(rule.validity) + " (\(words.cite(rule.basis.articles, of: law)), \(words.name(rule.basis.certainty)))"
    lines.append(wrapped(text, width: width, first: "  - ", rest: "    "))
    if let more = rule.text {
      lines.append(wrapped(more.text(in: words.tag), width: width, first: "      · ", rest: "        "))
    }
    for clock in rule.clock {
      lines.append(
        wrapped(
          clock.text.text(in: words.tag) + " (\(words.cite(clock.basis.articles, of: law)))", width: width,
          first: "      · ", rest: "        "))
    }
  }
}
