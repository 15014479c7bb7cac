import Synchronization

/// The citations that a language has worded, since a law's few provisions are cited again and again.
final class CitationMemory: Sendable {
  /// More are not kept: then all are worded anew, so that many laws take no more memory.
  private static let most = 4096

  /// What a citation depends on beside the language.
  struct Key: Hashable {
    let law: Law.Identity
    let articles: [ArticleReference]
    let withAct: Bool
    let short: Bool
  }

  private let citations = Mutex<[Key: String]>([:])

  /// The citation that was worded before, else the one that is worded now.
  func text(_ key: Key, _ word: () -> String) -> String {
    if let known = citations.withLock({ $0[key] }) { return known }
    let text = word()
    citations.withLock { citations in
      if citations.count >= Self.most { citations = [:] }
      citations[key] = text
    }
    return text
  }
}

extension Law {
  /// That two values are the same record as it was read once, whatever it says; its citations are remembered by it.
  final class Identity: Sendable, Hashable {
    static func == (one: Identity, other: Identity) -> Bool { one === other }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
  }
}
