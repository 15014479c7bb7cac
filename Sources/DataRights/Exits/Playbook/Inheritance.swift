/// What a playbook takes over from the one it extends.
struct Inheritance {
  let playbook: Playbook?
  private let omitted: [String]

  init(
    _ reader: inout ObjectReader, _ base: (String) throws(DataError) -> Playbook
  ) throws(DataError) {
    omitted = try reader.strings("omit")
    guard let name = try reader.optionalString("extends") else {
      playbook = nil
      guard omitted.isEmpty else { throw reader.error("it omits what nobody gives it", remedy: "add extends") }
      return
    }
    let inherited = try base(name)
    let known = Set(
      inherited.items.map(\.id) + inherited.troubleshooting.map(\.id) + inherited.questions.map(\.id))
    if let stranger = omitted.first(where: { !known.contains($0) }) {
      throw reader.error("it omits \"\(stranger)\", which \(name) does not have", remedy: "leave it out")
    }
    playbook = inherited
  }

  /// The inherited items with the playbook's own: one of the same id replaces, another follows its phase.
  func items(adding own: [PlaybookItem]) -> [PlaybookItem] {
    // An item that was left out holds nothing up.
    var items = (playbook?.items ?? []).filter { !omitted.contains($0.id) }.map { $0.without(needs: omitted) }
    for item in own {
      if let index = items.firstIndex(where: { $0.id == item.id }) {
        if items[index].phase == item.phase {
          items[index] = item
          continue
        }
        items.remove(at: index)
      }
      let end = items.lastIndex { $0.phase <= item.phase } ?? -1
      items.insert(item, at: end + 1)
    }
    return items
  }

  /// The inherited entries of a kind that are neither replaced nor left out, and the playbook's own.
  func entries(
    _ path: KeyPath<Playbook, [Playbook.Entry]>, _ key: String, subject: String, _ reader: inout ObjectReader
  ) throws(DataError) -> [Playbook.Entry] {
    let own = try reader.records(key) { inner throws(DataError) in try Playbook.Entry(&inner, subject) }
    try reader.unique(own.map(\.id), in: key)
    let replaced = omitted + own.map(\.id)
    let kept = (playbook?[keyPath: path] ?? []).filter { !replaced.contains($0.id) }
    return kept.map { $0.without(returnsTo: omitted) } + own
  }
}
