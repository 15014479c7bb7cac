/// The laws that a person can invoke against a controller, with the reasons.
public struct Pick: Sendable {
  /// What a law says of a case.
  public enum Verdict: String, Sendable, Hashable, CaseIterable, Comparable {
    case applies
    /// A threshold or fact that a reason names is unknown.
    case mayApply = "may-apply"
    case notInForce = "not-in-force"
    case doesNotApply = "does-not-apply"

    /// Orders from the strongest to the weakest.
    public static func < (a: Verdict, b: Verdict) -> Bool { a.rank < b.rank }

    var rank: Int {
      switch self {
      case .applies: 0
      case .mayApply: 1
      case .notInForce: 2
      case .doesNotApply: 3
      }
    }
  }

  /// Whether a law gives the right asked for.
  public struct Availability: Sendable {
    /// The right itself or its nearest; nil where the law has neither.
    public let taken: Right?
    /// The provisions that give it; empty where the law has neither.
    public let articles: [ArticleReference]
    /// The day from which the law gives it, where that lies ahead.
    public let from: CivilDate?
  }

  /// Why a law applies or does not.
  public enum Reason: Sendable {
    /// A clause of the law is met.
    case clause(ReachClause)
    /// The clause goes by residence, and the person lives elsewhere.
    case livesElsewhere(ReachClause)
    /// The clause goes by the controller's seat, which is elsewhere.
    case controllerElsewhere(ReachClause)
    /// The clause goes by the controller's seat, which is not known.
    case controllerUnknown(ReachClause)
    /// The clause goes by residence, and the person lived there until a day: data from that time may still be under it.
    case livedThere(ReachClause, until: CivilDate)
    /// Without a controller the law's territorial reach is open.
    case reachUnknown
    /// The law does not hold yet.
    case notYet(CivilDate)
    /// The law held until a day.
    case ended(CivilDate)
  }

  /// One law with its verdict.
  public struct PickedLaw: Sendable {
    /// The law that the verdict is about.
    public let law: Law
    /// What the law says of the case on the day asked about.
    public let verdict: Verdict
    /// The day on which a law not in force begins to hold.
    public let from: CivilDate?
    /// Nil where no right was asked for.
    public let right: Availability?
    /// What led to the verdict: the clauses that are met, or what keeps the law from applying.
    public let reasons: [Reason]
    /// Whether it protects by where the person lives.
    public let isOfResidence: Bool
    /// How many steps lie between the place of the person or controller and the place that the law names.
    let distance: Int

    /// The same verdict with what the law has for the right asked for.
    func asked(for right: Availability?) -> PickedLaw {
      PickedLaw(
        law: law, verdict: verdict, from: from, right: right, reasons: reasons, isOfResidence: isOfResidence,
        distance: distance)
    }

    /// Where it stands among the laws of a pick.
    var order: (Int, Int, Int, String) { (verdict.rank, isOfResidence ? 0 : 1, distance, law.id) }

    /// Whether it can be used; a law for a sector needs to be named.
    func isUsable(for asked: Right?) -> Bool {
      (verdict == .applies || verdict == .mayApply) && law.sector == nil && (asked == nil || right?.taken != nil)
    }
  }

  /// What a user should know before relying on the choice.
  public enum Warning: Sendable, Hashable {
    /// The chosen law may apply only.
    case mayApplyOnly(String)
    /// The law has no such right; its nearest was taken.
    case nearestRight(asked: Right, taken: Right)
    /// The chosen law protects by the controller's seat, not by residence.
    case notOfResidence(String)
    /// The chosen law protects by where the person lived before.
    case ofFormerResidence(String)
  }

  /// What was asked, with the facts on which the verdicts rest.
  public let question: JurisdictionPicker.Question
  /// All laws, those that apply first.
  public let laws: [PickedLaw]
  /// The id of the law to use; nil where no law gives the right.
  public let chosen: String?
  /// What to say along with the choice; empty where there is nothing to add or no law was chosen.
  public let warnings: [Warning]

  /// The chosen law.
  public var chosenLaw: PickedLaw? { laws.first { $0.law.id == chosen } }
}
