/// A part of an exit, in the order in which the parts follow each other.
public enum ExitPhase: String, Sendable, Hashable, CaseIterable, Comparable {
  /// Orders, disputes and refunds are brought to an end.
  case resolve
  /// Records and data are saved.
  case export
  /// The closure is asked for.
  case close
  /// Nothing is touched until the service confirms.
  case watch
  /// Linked logins, separate closures, letters and the archive.
  case aftercare

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Orders by time.
  public static func < (a: ExitPhase, b: ExitPhase) -> Bool { a.rank < b.rank }
}

/// How somebody used the account, which decides what they may not skip.
public enum Persona: String, Sendable, Hashable, CaseIterable {
  /// A private buyer.
  case buyer
  /// Somebody who bought for a business and needs complete records.
  case `operator`
}

/// What somebody wants to do with the account.
public enum ExitDecision: String, Sendable, Hashable, CaseIterable { case delete, deactivate, wait }

/// An entry of a playbook: something to do, to check, to save or to know.
public struct PlaybookItem: Sendable, Hashable {
  /// What an entry is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case gate, step, verification, warning, information, export
  }

  /// Whether an entry that holds up what follows can be passed with a written reason.
  public enum Strength: String, Sendable, Hashable, CaseIterable { case hard, soft }

  /// Whether evidence belongs to an entry.
  public enum EvidenceWish: String, Sendable, Hashable, CaseIterable { case wanted, required }

  /// A way to what the entry speaks of.
  public struct Link: Sendable, Hashable {
    /// The address.
    public let url: String
    /// What is found there; nil where the address speaks for itself.
    public let text: LocalizedText?
  }

  /// The entry's id within its playbook.
  public let id: String
  /// The part of the exit that it belongs to.
  public let phase: ExitPhase
  /// What it is.
  public let kind: Kind
  /// Whether it holds up what follows, for everybody not named in ``strengthFor``; nil where it holds up nothing.
  public let strength: Strength?
  /// How it holds up what follows for some.
  public let strengthFor: [Persona: Strength]
  /// For whom it is; empty for everybody.
  public let personas: [Persona]
  /// Under which decisions it stands in the plan.
  public let decisions: [ExitDecision]
  /// The path it belongs to; nil for all.
  public let path: String?
  /// What the program does with it beside keeping its state.
  public let role: PlaybookRole?
  /// The provider whose logins settle it, with the role ``PlaybookRole/login``.
  public let provider: String?
  /// The right whose letter settles it, with the role ``PlaybookRole/letter``.
  public let right: Right?
  /// The entry in one line.
  public let text: LocalizedText
  /// How it is done.
  public let detail: LocalizedText?
  /// Why it is done.
  public let why: LocalizedText?
  /// The words on the screen, the likeliest first.
  public let labels: [String]
  /// Where to go.
  public let links: [Link]
  /// The entries to be settled before.
  public private(set) var needs: [String]
  /// Whether it may be marked as not applicable.
  public let mayNotApply: Bool
  /// Whether it may be settled by accepting the risk, where it is not hard.
  public let acceptsRisk: Bool
  /// What is asked when it is settled.
  public let answers: [ItemQuestion]
  /// Whether evidence belongs to it.
  public let evidence: EvidenceWish?
  /// After how many days one looks again; nil where once is enough.
  public let recheckDays: Int?
  /// The points of the guide that it carries out.
  public let covers: [String]
  /// Keys of the playbook's sources.
  public let sources: [String]
  /// How well it is confirmed.
  public let certainty: Certainty

  /// Whether and how it holds up what follows for a persona.
  public func strength(for persona: Persona) -> Strength? { strengthFor[persona] ?? strength }

  init(_ reader: inout ObjectReader) throws(DataError) {
    id = try reader.string("id")
    phase = try reader.choice("phase")
    kind = try reader.choice("kind")
    strength = try reader.optionalChoice("strength")
    strengthFor = try Self.strengths(&reader)
    personas = try reader.choices("personas")
    let named: [ExitDecision] = try reader.choices("decisions")
    decisions = named.isEmpty ? [.delete] : named
    path = try reader.optionalString("path")
    role = try reader.optionalChoice("role")
    provider = try reader.optionalString("provider")
    right = try reader.optionalChoice("right")
    text = try LocalizedText(&reader, "text")
    detail = try LocalizedText.optional(&reader, "detail")
    why = try LocalizedText.optional(&reader, "why")
    labels = try reader.strings("labels")
    links = try reader.records("links") { inner throws(DataError) in
      Link(url: try inner.webAddress("url"), text: try LocalizedText.optional(&inner, "text"))
    }
    needs = try reader.strings("needs")
    mayNotApply = try reader.flag("notApplicable")
    acceptsRisk = try reader.flag("acceptRisk")
    answers = try reader.records("answers") { inner throws(DataError) in try ItemQuestion(&inner) }
    evidence = try reader.optionalChoice("evidence")
    recheckDays = try reader.optionalInteger("recheckDays")
    (sources, covers) = try reader.support()
    certainty = try reader.choice("certainty")
    try reader.unique(answers.map(\.id), in: "answers")
    for other in answers.flatMap({ [$0.reaches, $0.unless] }).compactMap(\.self) {
      guard !answers.contains(where: { $0.id == other }) else { continue }
      throw reader.error("a question names \"\(other)\", which is not asked", remedy: "name a question of this item")
    }
    if let recheckDays, recheckDays < 1 {
      throw reader.error("recheckDays is \(recheckDays)", remedy: "write how many days later one looks again")
    }
    guard kind != .gate || strength != nil || !strengthFor.isEmpty else {
      throw reader.error("a gate needs its strength", remedy: "write hard or soft, or choose another kind")
    }
    guard (role == .login) == (provider != nil) else {
      throw reader.error("a login needs its provider, and only a login has one", remedy: "give role login and provider")
    }
    guard (role == .letter) == (right != nil) else {
      throw reader.error("a letter needs its right, and only a letter has one", remedy: "give role letter and right")
    }
  }

  private static func strengths(_ reader: inout ObjectReader) throws(DataError) -> [Persona: Strength] {
    var strengths: [Persona: Strength] = [:]
    for (name, word) in try reader.texts("strengthFor").sorted(by: { $0.key < $1.key }) {
      guard let persona = Persona(rawValue: name), let strength = Strength(rawValue: word) else {
        throw reader.error(
          "strengthFor names \"\(name)\" as \"\(word)\"", remedy: "write {\"operator\": \"hard\"} or the like")
      }
      strengths[persona] = strength
    }
    return strengths
  }
}

extension PlaybookItem {
  /// The entry without some of those it needs.
  func without(needs ids: [String]) -> PlaybookItem {
    var item = self
    item.needs.removeAll { ids.contains($0) }
    return item
  }
}
