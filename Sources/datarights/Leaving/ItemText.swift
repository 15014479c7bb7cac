import DataRights

/// An entry of the plan with everything that helps to settle it.
struct ItemText {
  let view: LeaveView
  private var words: Words { view.context.words }
  private var outlook: ExitOutlook { view.outlook }

  func lines(_ planned: PlannedItem) -> [String] {
    let item = planned.item
    var lines: [String] = []
    func add(_ text: String) { lines.append(wrapped(text, width: World.width, first: "  ", rest: "  ")) }
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
    if item.certainty != .confirmed { add(view.context.style.dim("(\(words.name(item.certainty)))")) }
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

  /// A text that ends as a sentence does.
  private func sentence(_ text: LocalizedText) -> String {
    let text = view.text(text)
    return text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
  }

  private func company(_ planned: PlannedItem) -> [String] {
    guard planned.item.role == .residence, let controller = try? view.world.controller(of: outlook) else { return [] }
    return ["  " + words.text("leave.company", ["company": controller.name])]
  }

  /// What to know at this point: the warnings and hints that stand around the entry in its phase, up to the next task.
  private func around(_ item: PlaybookItem) -> [String] {
    guard let index = outlook.items.firstIndex(where: { $0.id == item.id }) else { return [] }
    let before = outlook.items[..<index].reversed().prefix { !$0.isTask }.reversed()
    let after = outlook.items[(index + 1)...].prefix { !$0.isTask }
    let notes = (before + after).filter { planned in
      planned.item.phase == item.phase && (planned.item.path == nil || planned.item.path == outlook.path)
        && planned.item.needs.allSatisfy { need in outlook.item(need)?.state != .open || need == item.id }
    }
    guard !notes.isEmpty else { return [] }
    return ["", "  " + words.text("leave.good-to-know")]
      + notes.flatMap { planned -> [String] in
        let text = [planned.item.text, planned.item.detail].compactMap(\.self).map(sentence).joined(separator: " ")
        let links = planned.item.links.map(\.url)
        return [
          wrapped(([text] + links).joined(separator: " "), width: World.width, first: "  - ", rest: "    ")
        ]
      }
  }
}
