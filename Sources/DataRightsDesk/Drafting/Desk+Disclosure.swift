import DataRights

extension Desk {
  /// What a letter discloses, what the addressee had before, and a warning where it learns something new.
  package func disclosure(of kinds: [String], before: [String]) -> [String] {
    func names(_ kinds: [String]) -> String {
      words.language.list(kinds.map { words.pattern("disclosure." + $0) ?? words.language.identifiers[$0] ?? $0 })
    }
    var remarks = [words.text("draft.disclosed", ["kinds": names(kinds)])]
    let earlier = before.filter { !kinds.contains($0) }
    if !earlier.isEmpty { remarks.append(words.text("draft.disclosed-before", ["kinds": names(earlier)])) }
    let new = kinds.filter { !before.contains($0) }
    if !before.isEmpty, !new.isEmpty { remarks.append(words.text("draft.disclosed-new", ["kinds": names(new)])) }
    if kinds.contains("relay-email") { remarks.append(words.text("draft.relay")) }
    return remarks
  }
}
