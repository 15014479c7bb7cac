package import DataRights

extension LeaveView {
  /// What to know at an entry: the warnings and hints that stand around it in its phase, up to the next task.
  package func notes(around item: PlaybookItem) -> [PlaybookItem] {
    guard let index = outlook.items.firstIndex(where: { $0.id == item.id }) else { return [] }
    let before = outlook.items[..<index].reversed().prefix { !$0.isTask }.reversed()
    let after = outlook.items[(index + 1)...].prefix { !$0.isTask }
    return (before + after).map(\.item).filter { note in
      note.phase == item.phase && (note.path == nil || note.path == outlook.path)
        && note.needs.allSatisfy { need in outlook.item(need)?.state != .open || need == item.id }
    }
  }

  /// A note in one paragraph: its line and how it is done.
  package func paragraph(_ note: PlaybookItem) -> String {
    [note.text, note.detail].compactMap(\.self).map(sentence).joined(separator: " ")
  }

  /// A text that ends as a sentence does.
  private func sentence(_ text: LocalizedText) -> String {
    let text = self.text(text)
    return text.last.map { ".!?…".contains($0) } ?? true ? text : text + "."
  }
}

extension PlannedItem {
  /// The states in which the entry can be left beside done, without a reason.
  package var alternatives: [ItemState] {
    (item.mayNotApply ? [.notApplicable] : []) + (item.acceptsRisk && strength != .hard ? [.riskAccepted] : [])
  }
}
