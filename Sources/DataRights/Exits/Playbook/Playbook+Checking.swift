extension Playbook {
  /// Refuses what contradicts itself; the parts have been read one by one.
  func check(_ reader: ObjectReader, range: [Int]) throws(DataError) {
    guard range.isEmpty || range.count == 2 && range[0] <= range[1] else {
      throw reader.error("minutes is no range", remedy: "write [15, 40]")
    }
    try reader.known(citedSources, among: sources)
    for entry in troubleshooting + questions {
      guard let item = entry.returnsTo, self.item(item) == nil else { continue }
      throw reader.error(
        "the entry \"\(entry.id)\" returns to \"\(item)\", which is not there", remedy: "name an item of this playbook")
    }
    try checkNeeds(reader)
    try checkRoles(reader)
  }

  private func checkNeeds(_ reader: ObjectReader) throws(DataError) {
    for item in items {
      for need in item.needs where self.item(need) == nil {
        throw reader.error(
          "the item \"\(item.id)\" needs \"\(need)\", which is not there", remedy: "name an item of this playbook")
      }
    }
    for item in items {
      var reached: Set<String> = []
      var next = item.needs
      while let id = next.popLast() {
        guard reached.insert(id).inserted else { continue }
        next += self.item(id)?.needs ?? []
      }
      guard !reached.contains(item.id) else {
        throw reader.error("the item \"\(item.id)\" needs itself", remedy: "break the circle of needs")
      }
    }
  }

  private func checkRoles(_ reader: ObjectReader) throws(DataError) {
    for item in items {
      if let path = item.path, !paths.contains(where: { $0.id == path }) {
        throw reader.error("the item \"\(item.id)\" names the unknown path \"\(path)\"", remedy: "add it to paths")
      }
      let choices = item.answers.flatMap(\.choices)
      if item.role != .scope, choices.contains(where: \.endsExit) {
        throw reader.error("the item \"\(item.id)\" ends the exit", remedy: "only the one with the role scope can")
      }
      let known: [String]
      switch item.role {
      case .scope: known = choices.map(\.id)
      case .decision: known = ExitDecision.allCases.map(\.rawValue)
      case .path: known = paths.map(\.id)
      default: continue
      }
      guard let question = item.answers.first(where: { $0.kind == .choice }) else {
        throw reader.error(
          "the item \"\(item.id)\" offers no choice", remedy: "its role needs a question of type choice")
      }
      if let stranger = question.choices.first(where: { !known.contains($0.id) }) {
        throw reader.error(
          "the item \"\(item.id)\" offers \"\(stranger.id)\"", remedy: "offer of " + known.joined(separator: ", "))
      }
    }
    guard item(.decision) != nil else {
      throw reader.error("no item asks for the decision", remedy: "add one with the role decision")
    }
  }
}
