/// A data-protection law as a record: what it gives, to whom, and by when.
public struct Law: Sendable {
  /// Short and full name in one language.
  public struct Name: Sendable, Hashable {
    public let short: String
    public let full: String
  }

  /// The record's id, which is its file's name: `eu-gdpr`.
  public let id: String
  /// The family of letters written under it.
  public let family: String
  /// Its names per language; English is always among them.
  public let names: [String: Name]
  /// Where it was published.
  public let citation: String
  /// Its official address.
  public let url: String
  /// When it holds.
  public let validity: Validity
  /// How well the record as a whole is confirmed.
  public let certainty: Certainty
  /// The day on which the facts were last checked.
  public let checked: CivilDate
  /// The key of its main act.
  public let act: String
  /// The acts it cites.
  public let acts: [String: Act]
  /// The clauses by which it applies.
  public let reach: [ReachClause]
  /// The right nearest to one that the law does not have.
  public let nearest: [Right: Right]
  public let rights: [RightRecord]
  public let methods: [String: CountingMethod]
  public let deadlines: [DeadlineRule]
  /// Rights for which the law names no number.
  public let withoutPeriod: [NoPeriod]
  public let notes: [Note]
  /// Dates worked by hand from the statute.
  public let examples: [Example]
  public let sources: [String: Source]

  /// A rights-wide statement that the law sets no period.
  public struct NoPeriod: Sendable {
    public let rights: [Right]
    public let text: LocalizedText
    /// After how long a reminder is reasonable; never a deadline.
    public let suggest: Period?
    public let basis: Basis
  }

  /// A rule about fees, identity, form, refusal, repetition, agents or remedies.
  public struct Note: Sendable {
    /// What a note is about.
    public enum Topic: String, Sendable, CaseIterable {
      case fee, identity, form, refusal, `repeat`, agent, remedy, scope
    }
    public let topic: Topic
    public let rights: [Right]
    public let text: LocalizedText
    public let validity: Validity
    public let basis: Basis
  }

  /// A date worked out by hand from the statute.
  public struct Example: Sendable {
    public let right: Right
    public let received: String
    public let holidays: String?
    public let events: [String]
    public let expect: [String: String]
    public let expectEarliest: [String: String]
    public let because: String
  }

  /// The name in a language, else in its base language, else in English.
  public func name(in language: String) -> Name {
    let base = language.split(separator: "-").first.map(String.init) ?? language
    return names[language] ?? names[base] ?? names["en"] ?? Name(short: id, full: id)
  }

  /// The record of a right on a day, or of its nearest right.
  public func record(of right: Right, on date: CivilDate) -> RightRecord? {
    rights.first { $0.right == right && $0.validity.contains(date) }
  }

  /// The right that the law has for the one asked for: itself, else its nearest.
  public func effective(_ right: Right, on date: CivilDate) -> Right? {
    if record(of: right, on: date) != nil { return right }
    return nearest[right].flatMap { record(of: $0, on: date) == nil ? nil : $0 }
  }
}

/// A clause by which a law applies.
public struct ReachClause: Sendable {
  /// What it goes by.
  public enum By: String, Sendable, CaseIterable {
    /// Where the person is.
    case residence
    /// Where the controller is established.
    case controller
  }

  /// What follows where it is met.
  public enum Outcome: String, Sendable, CaseIterable {
    case applies
    /// A threshold or fact that the clause's text names is unknown.
    case mayApply = "may-apply"
  }

  public let id: String
  public let by: By
  /// The places, each with its parts.
  public let places: [String]
  public let outcome: Outcome
  public let text: LocalizedText
  public let validity: Validity
  public let basis: Basis
}
