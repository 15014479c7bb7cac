/// What a citation depends on beside the language, by which it is remembered: a law's few provisions are cited again and
/// again.
struct CitationKey: Hashable {
  let law: Law.Identity
  let articles: [ArticleReference]
  let withAct: Bool
  let short: Bool
}

extension Law {
  /// That two values are the same record as it was read once, whatever it says; its citations are remembered by it.
  final class Identity: Sendable, Hashable {
    static func == (one: Identity, other: Identity) -> Bool { one === other }
    func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
  }
}
