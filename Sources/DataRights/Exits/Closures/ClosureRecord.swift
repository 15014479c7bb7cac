/// What is known about closing an account that an exit brings up and does not close itself.
public struct ClosureRecord: Sendable {
  /// A question that finds out which account it is.
  public struct Question: Sendable, Hashable {
    /// An answer.
    public struct Choice: Sendable, Hashable {
      /// The word that is given as the answer.
      public let id: String
      /// The answer in words.
      public let text: LocalizedText
      /// The account that it points to.
      public let variant: String?
      /// The question that comes next.
      public let next: String?
    }

    /// The question's id.
    public let id: String
    /// The question in words.
    public let text: LocalizedText
    /// The answers.
    public let choices: [Choice]
  }

  /// One of the accounts that bear the name.
  public struct Variant: Sendable, Hashable {
    /// Its letter.
    public let id: String
    /// Its name.
    public let name: LocalizedText
    /// What to know about it.
    public let text: LocalizedText
    /// The id of the company to write to; nil where none is known.
    public let addressee: String?
    /// Whether it can be closed by itself.
    public let isClosable: Bool
    /// Whether there is an account at all.
    public let hasWallet: Bool
    /// Keys of the record's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty
  }

  /// A way to ask for the closure.
  public struct Channel: Sendable, Hashable {
    /// The channel's id.
    public let id: String
    /// For which of the accounts; empty for all.
    public let variants: [String]
    /// The way in words.
    public let text: LocalizedText
    /// Where it begins; nil where it is no page.
    public let link: String?
    /// The words on the screen.
    public let labels: [String]
    /// Keys of the record's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty
  }

  /// An entry of another exit that settles a prerequisite.
  public struct WaitsFor: Sendable, Hashable {
    /// The service that is left.
    public let service: String
    /// The role of the entry.
    public let role: PlaybookRole
  }

  /// Something to be settled before.
  public struct Prerequisite: Sendable, Hashable {
    /// The prerequisite's id.
    public let id: String
    /// For which of the accounts; empty for all.
    public let variants: [String]
    /// What is to be so.
    public let text: LocalizedText
    /// How to get there.
    public let detail: LocalizedText?
    /// Whether it may be marked as not applicable.
    public let mayNotApply: Bool
    /// The entry of an exit that settles it; nil where only the user does.
    public let waitsFor: WaitsFor?
    /// The points of a guide that it carries out.
    public let covers: [String]
    /// Keys of the record's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty
  }

  /// Something to know, always or in some states.
  public struct Warning: Sendable, Hashable {
    /// The warning's id.
    public let id: String
    /// For which of the accounts; empty for all.
    public let variants: [String]
    /// In which states it is shown; empty for all.
    public let states: [ClosureState]
    /// The warning in words.
    public let text: LocalizedText
    /// The points of a guide that it carries out.
    public let covers: [String]
    /// Keys of the record's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty
  }

  /// When to look again where the company named no day.
  public struct LookAgain: Sendable, Hashable {
    /// How long.
    public let period: Period
    /// The place whose working days count; nil where days are counted.
    public let place: String?
    /// Why so long.
    public let text: LocalizedText
    /// Keys of the record's sources.
    public let sources: [String]
    /// How well it is confirmed.
    public let certainty: Certainty
  }

  /// The record's id, which is its file's name.
  public let id: String
  /// The name that the accounts bear.
  public let name: String
  /// The day on which it was last checked.
  public let checked: CivilDate
  /// The questions that find out which account it is, the first to be asked first.
  public let questions: [Question]
  /// The accounts that bear the name.
  public let variants: [Variant]
  /// The ways to ask for the closure.
  public let channels: [Channel]
  /// What is to be settled before.
  public let prerequisites: [Prerequisite]
  /// When to look again where the company named no day.
  public let lookAgain: LookAgain
  /// What to know.
  public let warnings: [Warning]
  /// Questions that people ask.
  public let faq: [Playbook.Entry]
  /// Where the facts come from.
  public let sources: [String: Source]

  /// A variant by its id.
  public func variant(_ id: String) -> Variant? { variants.first { $0.id == id } }

  /// The prerequisites of a variant.
  public func prerequisites(of variant: String) -> [Prerequisite] {
    prerequisites.filter { $0.variants.isEmpty || $0.variants.contains(variant) }
  }

  /// What to know about a variant in a state.
  public func warnings(variant: String?, state: ClosureState) -> [Warning] {
    warnings.filter { warning in
      (warning.states.isEmpty || warning.states.contains(state))
        && (warning.variants.isEmpty || variant.map(warning.variants.contains) == true)
    }
  }
}
