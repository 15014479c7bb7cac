import DataRightsDesk
import DataRights

/// An entry of the plan with everything that helps to settle it.
struct ItemText {
  let view: LeaveView
  private var words: Words { view.desk.words }
  private var outlook: ExitOutlook { view.outlook }

  func lines(_ planned: PlannedItem) -> [String] {
    let item = planned.item
    var lines: [String] = []
    func add(_ text: String) { lines.append(wrapped(text, width: Terminal.width, first: "  ", rest: "  ")) }
    if let detail = item.detail { add(view.text(detail)) }
    if let why = item.why { add(words.text("item.why", ["text": view.text(why)])) }
    if !item.labels.isEmpty {
      add(words.text("item.labels", ["labels": item.labels.map { "“\($0)”" }.joined(separator: ", ")]))
    }
    for link in item.links {
      add([link.text.map(view.text), link.url].compactMap(\.self).joined(separator: ": "))
    }
    for question in item.answers { add("? " + self.question(question)) }
    if item.evidence != nil { add(words.text("item.evidence.\(item.evidence?.rawValue ?? "wanted")")) }
    if item.certainty != .confirmed { add(view.desk.style.dim("(\(words.name(item.certainty)))")) }
    return lines + company(planned) + around(item)
  }

  /// A question with what answers it.
  func question(_ question: ItemQuestion) -> String {
    let form =
      switch question.kind {
      case .choice: question.choices.map { "\($0.id) (\(view.text($0.text)))" }.joined(separator: ", ")
      case .count: question.must.map { words.text("answer.must", ["must": "\($0)"]) } ?? words.text("answer.count")
      case .record: question.fields.map(\.id).joined(separator: "; ")
      default: words.text("answer.\(question.kind.rawValue)")
      }
    let optional = question.isOptional ? ", " + words.text("answer.optional") : ""
    return "\(view.text(question.text)) [\(question.id): \(form)\(optional)]"
  }

  private func company(_ planned: PlannedItem) -> [String] {
    guard planned.item.role == .residence, let controller = try? view.world.controller(of: outlook) else { return [] }
    return ["  " + words.text("leave.company", ["company": controller.name])]
  }

  /// What to know at this point.
  private func around(_ item: PlaybookItem) -> [String] {
    let notes = view.notes(around: item)
    guard !notes.isEmpty else { return [] }
    return ["", "  " + words.text("leave.good-to-know")]
      + notes.map { note in
        wrapped(
          ([view.paragraph(note)] + note.links.map(\.url)).joined(separator: " "), width: Terminal.width,
          first: "  - ", rest: "    ")
      }
  }
}
