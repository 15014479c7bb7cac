import DataRightsDesk
import DataRights

/// What a playbook tells beside its plan: remarks, questions, ways out of problems.
struct EntryView {
  let desk: Desk
  let service: String
  private var words: Words { desk.words }

  private func text(_ text: LocalizedText) -> String { text.text(in: words.tag, service: service) }

  func document(_ entry: Playbook.Entry) -> JSON {
    (["id": JSON(entry.id), "question": JSON(text(entry.question)), "text": JSON(text(entry.answer))] as JSON)
      .with("returnsTo", entry.returnsTo.map { JSON($0) })
      .with("links", entry.links.isEmpty ? nil : JSON(entry.links.map(\.url)))
      .with("covers", JSON(entry.covers)).with("certainty", JSON(entry.certainty.rawValue))
  }

  func document(_ note: Playbook.Note) -> JSON {
    ["text": JSON(text(note.text)), "covers": JSON(note.covers), "certainty": JSON(note.certainty.rawValue)]
  }

  func text(_ playbook: Playbook) -> String {
    let style = desk.style
    var lines = [style.bold(service)]
    lines += playbook.notes.map { wrapped(text($0.text), width: Terminal.width, first: "  - ", rest: "    ") }
    for (title, entries) in [("leave.troubleshooting", playbook.troubleshooting), ("leave.faq", playbook.questions)]
    where !entries.isEmpty {
      lines += ["", style.bold(words.text(title))]
      for entry in entries {
        lines.append(wrapped(text(entry.question), width: Terminal.width, first: "  ", rest: "  "))
        lines.append(wrapped(text(entry.answer), width: Terminal.width, first: "    ", rest: "    "))
        lines += entry.links.map { "    " + $0.url }
        if let item = entry.returnsTo { lines.append("    " + words.text("leave.returns-to", ["item": item])) }
      }
    }
    return lines.joined(separator: "\n")
  }
}
