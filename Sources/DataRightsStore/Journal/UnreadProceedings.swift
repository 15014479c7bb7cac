public import DataRights

/// Some proceedings as the log keeps their events, not yet folded.
public struct UnreadProceedings: Sendable {
  private let journal: Journal
  /// Their numbers, in the order in which they are wanted.
  public let numbers: [Int]
  private let links: [EventChain.Kept]

  init(journal: Journal, numbers: [Int], links: [EventChain.Kept]) {
    self.journal = journal
    self.numbers = numbers
    self.links = links
  }

  /// How many events are kept of each, by number; what was taken back counts too.
  public var eventCounts: [Int: Int] {
    var counts: [Int: Int] = [:]
    for link in links {
      if case .proceeding(let number) = Subject(text: link.link.subject) { counts[number, default: 0] += 1 }
    }
    return counts
  }

  /// The proceedings; a number that has none is passed over.
  public func proceedings() throws -> [Proceeding] {
    var payloads = ShortPayloads()
    let folded = try journal.fold(
      links.map { link in
        do throws(StoredEvent.Unreadable) {
          return try StoredEvent(kept: link) { payloads.json($0) }
        } catch {
          throw StoreError.damaged(journal.eventLog.location, detail: error.detail)
        }
      })
    // Mostly each number has its proceeding, in the same order.
    if folded.count == numbers.count, zip(folded, numbers).allSatisfy({ $0.number == $1 }) { return folded }
    let places = Dictionary(folded.map { ($0.number, $0) }) { first, _ in first }
    return numbers.compactMap { places[$0] }
  }
}

/// Payloads that were read before, but for long ones: of most events it says no more than how a letter was sent.
private struct ShortPayloads {
  private static let longest = 40
  private var known: [String: JSON] = [:]

  mutating func json(_ text: String) -> JSON? {
    guard text.utf8.count <= Self.longest else { return try? JSON.parse(text) }
    if let json = known[text] { return json }
    guard let json = try? JSON.parse(text) else { return nil }
    known[text] = json
    return json
  }
}
