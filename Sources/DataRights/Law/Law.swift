/// A data-protection law as a record: what it gives, to whom, and by when.
public struct Law: Sendable {
  /// Short and full name in one language.
  public struct Name: Sendable, Hashable {
    /// The name in running text and in tables: `GDPR`.
    public let short: String
    /// The official title.
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
  /// The companies or data that it is for, such as consumer reporting agencies; nil for a law for all.
  public let sector: LocalizedText?
  /// The authority that takes complaints under it; nil where that of the place concerned does.
  public let authority: String?
  /// Languages in which to write under it, the best one first; empty where the place decides.
  public let letterLanguages: [String]
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
  /// The rights it gives; one stands more than once where its text changed.
  public let rights: [RightRecord]
  /// The ways in which it counts periods, by the key that its deadline rules name.
  public let methods: [String: CountingMethod]
  /// The periods and windows it sets, in an order in which one that starts after another follows it.
  public let deadlines: [DeadlineRule]
  /// Rights for which the law names no number.
  public let withoutPeriod: [NoPeriod]
  /// What an application must contain, beyond name and e-mail; empty where the law leaves that open.
  public let particulars: [Particular]
  /// What else a writer should know of it, by topic; empty where there is nothing to say.
  public let notes: [Note]
  /// Dates worked by hand from the statute.
  public let examples: [Example]
  /// Where the facts come from, by the key that the parts of the record name.
  public let sources: [String: Source]
  /// Findings of the data checks that are right all the same; empty in nearly every record.
  public let exceptions: [Exception]
  let identity = Identity()

  /// A rights-wide statement that the law sets no period.
  public struct NoPeriod: Sendable {
    /// The rights it holds for; unlike in a deadline rule, empty means none.
    public let rights: [Right]
    /// What the law says in place of a number, in plain words.
    public let text: LocalizedText
    /// After how long a reminder is reasonable; never a deadline.
    public let suggest: Period?
    /// From when until when the law was silent, tested against the receipt of the request.
    public let validity: Validity
    /// The provisions that leave the period open, with sources and certainty.
    public let basis: Basis
  }

  /// A rule about fees, identity, form, refusal, repetition, agents, complaints or remedies.
  public struct Note: Sendable {
    /// What a note is about.
    public enum Topic: String, Sendable, CaseIterable {
      case fee, identity, form, refusal, `repeat`, agent, complaint, remedy, scope
      /// Who tells those that received the data of what was done with them.
      case recipients
    }
    /// Which question about the law it answers.
    public let topic: Topic
    /// The rights it is about; empty for all of the law.
    public let rights: [Right]
    /// The rule in plain words.
    public let text: LocalizedText
    /// From when until when the rule holds.
    public let validity: Validity
    /// The provisions that say so, with sources and certainty.
    public let basis: Basis
  }

  /// A finding of a data check that is right all the same.
  public struct Exception: Sendable {
    /// The check whose findings in this record are passed over.
    public let check: String
    /// Why they are right.
    public let because: String
    /// The line on which it stands.
    public let line: Int
  }

  /// A date worked out by hand from the statute.
  public struct Example: Sendable {
    /// The line on which it stands.
    public let line: Int
    /// The right that the imagined request invokes.
    public let right: Right
    /// When it was received: a date, or a date with a time, as `Day` reads it.
    public let received: String
    /// The calendar to count by, as `CalendarReference` reads it; nil for weekends alone.
    public let holidays: String?
    /// What happened afterwards, each as `Event` reads it; empty where nothing did.
    public let events: [String]
    /// The expected `due` by the id of its deadline, each as an ISO date.
    public let expect: [String: String]
    /// The expected `earliest` by the id of its deadline, each as an ISO date; empty where it is not tested.
    public let expectEarliest: [String: String]
    /// The working by hand, with the provision or the guidance that it follows.
    public let because: String
  }

  /// The name in a language, else in its base language, else in English.
  public func name(in language: String) -> Name { Self.name(id, names, in: language) }

  static func name(_ id: String, _ names: [String: Name], in language: String) -> Name {
    let base = language.split(separator: "-").first.map(String.init) ?? language
    return names[language] ?? names[base] ?? names["en"] ?? Name(short: id, full: id)
  }

  /// The record of a right on a day, or of its nearest right.
  public func record(of right: Right, on date: CivilDate) -> RightRecord? {
    rights.first { $0.right == right && $0.validity.contains(date) }
  }

  /// The first rule on a topic for a right on a day that names its provisions.
  func note(on topic: Note.Topic, for right: Right, on date: CivilDate) -> Note? {
    notes.first {
      $0.topic == topic && ($0.rights.isEmpty || $0.rights.contains(right)) && $0.validity.contains(date)
        && !$0.basis.articles.isEmpty
    }
  }

  /// Whether the controller tells recipients what it did upon a request for a right, and names them on request.
  public func namesToldRecipients(upon right: Right, on date: CivilDate) -> Bool {
    note(on: .recipients, for: right, on: date) != nil && record(of: .recipientList, on: date) != nil
  }

  /// The right that the law has for the one asked for: itself, else its nearest.
  public func effective(_ right: Right, on date: CivilDate) -> Right? {
    Self.effective(right, nearest: nearest) { record(of: $0, on: date) != nil }
  }

  /// A right where it is given, else its nearest where that is.
  static func effective(_ right: Right, nearest: [Right: Right], isGiven: (Right) -> Bool) -> Right? {
    if isGiven(right) { return right }
    return nearest[right].flatMap { isGiven($0) ? $0 : nil }
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
    /// The law leaves the case to another one.
    case doesNotApply = "does-not-apply"
  }

  /// The clause's key within its law, such as `establishment`.
  public let id: String
  /// Whose place decides: the person's or the controller's.
  public let by: By
  /// The id of a clause that, where it is met, takes this one's place.
  public let unless: String?
  /// The places, each with its parts.
  public let places: [String]
  /// What the law's reach comes to where the clause is met.
  public let outcome: Outcome
  /// The condition in plain words, with what no place can tell.
  public let text: LocalizedText
  /// From when until when the clause holds.
  public let validity: Validity
  /// The provisions on the law's reach, such as Article 3 GDPR, with sources and certainty.
  public let basis: Basis
}
