import DataRights
import DataRightsCatalogue

/// Finds places by what somebody types: a code, or a part of a name in any language.
package struct PlaceSearch {
  let desk: Desk

  package init(desk: Desk) {
    self.desk = desk
  }

  /// A place that fits.
  package struct Match: Sendable, Hashable {
    package let id: String
    /// Its name in the language of the words.
    package let name: String
    /// The name of the place it lies in.
    package let parent: String?
  }

  /// A place with all its names.
  private struct Candidate {
    let id: String
    let text: LocalizedText
    let names: [String]
    /// The country or zone that its code begins with.
    var country: String? { id.firstIndex(of: "-").map { String(id[..<$0]) } }
  }

  /// The places that fit, the best first: whole names, beginnings of names, beginnings of words, the rest; then the parts
  /// of a country that was named.
  ///
  /// Where none fits, the one whose name is nearest.
  package func matches(_ typed: String) throws -> [Match] {
    let wanted = typed.plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !wanted.isEmpty else { return [] }
    let all = try candidates()
    var ranks: [String: Int] = [:]
    for candidate in all { ranks[candidate.id] = rank(of: candidate, wanted) }
    for candidate in all where ranks[candidate.id] == nil {
      if let country = candidate.country, let rank = ranks[country], rank < 2 { ranks[candidate.id] = 4 }
    }
    let found = all.filter { ranks[$0.id] != nil }.map { (rank: ranks[$0.id] ?? 0, match: match($0, among: all)) }
      .sorted { one, other in
        (one.rank, one.match.parent == nil ? 0 : 1, one.match.name.plain)
          < (other.rank, other.match.parent == nil ? 0 : 1, other.match.name.plain)
      }
    return found.isEmpty ? try nearest(typed, among: all) : found.map(\.match)
  }

  /// A place by its id.
  package func place(_ id: String) throws -> Match {
    let chain = try desk.catalogue.chain(of: id)
    let parent = chain.count > 1 ? try desk.catalogue.placeName(chain[1]).text(in: desk.words.tag) : nil
    return Match(id: id, name: try desk.catalogue.placeName(id).text(in: desk.words.tag), parent: parent)
  }

  private func rank(of candidate: Candidate, _ wanted: String) -> Int? {
    if candidate.id == wanted { return 0 }
    return candidate.names.compactMap { name -> Int? in
      if name == wanted { return 0 }
      guard wanted.count > 1 else { return nil }
      if name.hasPrefix(wanted) { return 1 }
      if name.split(whereSeparator: { !$0.isLetter }).contains(where: { $0.hasPrefix(wanted) }) { return 2 }
      return wanted.count > 2 && name.contains(wanted) ? 3 : nil
    }.min()
  }

  private func nearest(_ typed: String, among all: [Candidate]) throws -> [Match] {
    do {
      return [try place(try desk.catalogue.placeID(typed))]
    } catch CatalogueError.unknown(_, _, let nearest?, _) {
      return [try place(nearest)]
    } catch CatalogueError.unknown {
      return []
    }
  }

  private func match(_ candidate: Candidate, among all: [Candidate]) -> Match {
    let parent = candidate.country.flatMap { country in all.first { $0.id == country } }
    return Match(
      id: candidate.id, name: candidate.text.text(in: desk.words.tag),
      parent: parent?.text.text(in: desk.words.tag))
  }

  private func candidates() throws -> [Candidate] {
    var found: [Candidate] = []
    var known: Set<String> = []
    let records = desk.catalogue.placeIDs
    let hasRecord = Set(records)
    for code in try desk.catalogue.codes() {
      let own = hasRecord.contains(code.id) ? try desk.catalogue.place(code.id).name : code.name
      let names = Set(code.name.texts.values).union(own.texts.values).union(code.aliases)
      found.append(Candidate(id: code.id, text: own, names: names.map(\.plain)))
      known.insert(code.id)
    }
    for id in records where !known.contains(id) {
      let name = try desk.catalogue.place(id).name
      found.append(Candidate(id: id, text: name, names: name.texts.values.map(\.plain)))
    }
    return found
  }
}
