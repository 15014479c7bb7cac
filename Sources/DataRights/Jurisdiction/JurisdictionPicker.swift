/// Finds the laws that a person can invoke against a controller, and says of each why or why not.
public struct JurisdictionPicker: Sendable {
  let laws: [Law]
  let geography: Geography

  /// Makes a picker among laws.
  public init(laws: [Law], geography: Geography) {
    self.laws = laws
    self.geography = geography
  }

  /// The verdict on each law, and the law to use.
  ///
  /// Among laws of the same verdict the order is: the law of the residence before that of the controller's seat, the
  /// law of the narrower place before that of the wider one, then the id. A law for a sector is never chosen.
  public func pick(_ question: Question) throws -> Pick { choose(for: question, among: try verdicts(question)) }

  /// The picks for several rights at once, which differ in the choice only; the question's own right is not looked at.
  public func picks(_ question: Question, for rights: [Right]) throws -> [Right: Pick] {
    let verdicts = try verdicts(question)
    var picks: [Right: Pick] = [:]
    for right in rights {
      var question = question
      question.right = right
      picks[right] = choose(for: question, among: verdicts)
    }
    return picks
  }

  /// What each law says of the case, whatever the right, in the order in which they are chosen.
  private func verdicts(_ question: Question) throws -> [Pick.PickedLaw] {
    let reach = Reach(
      home: try geography.chain(question.home),
      left: try question.left.map { ($0, try geography.chain($0.place)) },
      controllers: try question.controllerPlaces.map(geography.chain))
    return laws.map { verdict(on: $0, question, reach) }.sorted { $0.order < $1.order }
  }

  private func choose(for question: Question, among verdicts: [Pick.PickedLaw]) -> Pick {
    let picked = verdicts.map { $0.asked(for: availability(in: $0.law, question)) }
    let chosen = picked.first { $0.isUsable(for: question.right) }
    return Pick(
      question: question, laws: picked, chosen: chosen?.law.id,
      warnings: chosen.map { warnings(for: $0, among: picked, question) } ?? [])
  }

  /// The places of a question, each with those it lies in, itself first.
  private struct Reach {
    let home: [String]
    let left: [(residence: Question.FormerResidence, chain: [String])]
    let controllers: [[String]]
  }

  /// A clause that the case meets.
  private struct Met {
    let clause: ReachClause
    let verdict: Pick.Verdict
    let reason: Pick.Reason
    /// How many steps lie between the person's or controller's place and the clause's.
    let distance: Int
    /// Whether the person lives there on the day asked about.
    var isOfResidence: Bool { if case .clause = reason { clause.by == .residence } else { false } }
  }

  private func verdict(on law: Law, _ question: Question, _ reach: Reach) -> Pick.PickedLaw {
    var met: [Met] = []
    var unmet: [Pick.Reason] = []
    for clause in law.reach where clause.validity.contains(question.on) {
      switch look(at: clause, reach) {
      case .met(let clause): met.append(clause)
      case .not(let reason): unmet.append(reason)
      }
    }
    // A clause that another displaces still says where the person lives.
    let isOfResidence = met.contains(where: \.isOfResidence)
    let ids = Set(met.map(\.clause.id))
    met.removeAll { $0.clause.unless.map(ids.contains) ?? false }
    func picked(_ verdict: Pick.Verdict, from: CivilDate? = nil, _ reasons: [Pick.Reason]) -> Pick.PickedLaw {
      Pick.PickedLaw(
        law: law, verdict: verdict, from: from, right: nil, reasons: reasons,
        isOfResidence: isOfResidence,
        distance: met.filter { $0.verdict == verdict }.map(\.distance).min() ?? .max)
    }
    // Before and after its time a law's clauses say nothing, whatever their own dates.
    if let best = met.min(by: { $0.verdict < $1.verdict }) {
      if let from = law.validity.from, question.on < from { return picked(.notInForce, from: from, [.notYet(from)]) }
      if let until = law.validity.until, until < question.on { return picked(.doesNotApply, [.ended(until)]) }
      let decisive = met.filter { $0.verdict == best.verdict }
      let isOpen = best.verdict == .mayApply && best.clause.by == .residence && question.controllerPlaces.isEmpty
      return picked(best.verdict, decisive.map(\.reason) + (isOpen ? [.reachUnknown] : []))
    }
    if unmet.isEmpty { unmet = [law.reachLies(from: question.on)] }
    return picked(.doesNotApply, unmet)
  }

  private enum Look {
    case met(Met)
    case not(Pick.Reason)
  }

  private func look(at clause: ReachClause, _ reach: Reach) -> Look {
    func distance(_ chain: [String]) -> Int? { chain.firstIndex(where: clause.places.contains) }
    switch clause.by {
    case .residence:
      if let distance = distance(reach.home) {
        // Whom a law reaches abroad depends on the controller; an exclusion does not.
        let isOpen = reach.controllers.isEmpty && clause.outcome != .doesNotApply
        return .met(
          Met(
            clause: clause, verdict: isOpen ? .mayApply : clause.outcome.verdict, reason: .clause(clause),
            distance: distance))
      }
      let former = reach.left.lazy.compactMap { left in distance(left.chain).map { (left.residence, $0) } }.first
      guard let (residence, distance) = former, clause.outcome != .doesNotApply else {
        return .not(.livesElsewhere(clause))
      }
      return .met(
        Met(clause: clause, verdict: .mayApply, reason: .livedThere(clause, until: residence.until), distance: distance)
      )
    case .controller:
      guard !reach.controllers.isEmpty else { return .not(.controllerUnknown(clause)) }
      let nearest = reach.controllers.compactMap(distance).min()
      guard let nearest else { return .not(.controllerElsewhere(clause)) }
      return .met(
        Met(clause: clause, verdict: clause.outcome.verdict, reason: .clause(clause), distance: nearest))
    }
  }

  private func availability(in law: Law, _ question: Question) -> Pick.Availability? {
    guard let right = question.right else { return nil }
    let taken = law.effective(right, on: question.on)
    let later = law.rights.filter { $0.right == right }.compactMap(\.validity.from).filter { $0 > question.on }.min()
    return Pick.Availability(
      taken: taken, articles: taken.flatMap { law.record(of: $0, on: question.on)?.basis.articles } ?? [],
      from: taken == nil ? later : nil)
  }

  private func warnings(
    for chosen: Pick.PickedLaw, among picked: [Pick.PickedLaw], _ question: Question
  ) -> [Pick.Warning] {
    var warnings: [Pick.Warning] = []
    if chosen.verdict == .mayApply { warnings.append(.mayApplyOnly(chosen.law.id)) }
    if let asked = question.right, let taken = chosen.right?.taken, taken != asked {
      warnings.append(.nearestRight(asked: asked, taken: taken))
    }
    let isProtectedAtHome = picked.contains {
      $0.verdict != .doesNotApply && $0.isOfResidence && $0.law.sector == nil
    }
    if chosen.reasons.contains(where: { if case .livedThere = $0 { true } else { false } }) {
      warnings.append(.ofFormerResidence(chosen.law.id))
    } else if !isProtectedAtHome {
      warnings.append(.notOfResidence(chosen.law.id))
    }
    return warnings
  }
}

extension ReachClause.Outcome {
  fileprivate var verdict: Pick.Verdict {
    switch self {
    case .applies: .applies
    case .mayApply: .mayApply
    case .doesNotApply: .doesNotApply
    }
  }
}

extension Law {
  /// Why none of its clauses of reach holds on a day: the first begins later, or the last ended before.
  fileprivate func reachLies(from day: CivilDate) -> Pick.Reason {
    let begins = reach.compactMap(\.validity.from).filter { day < $0 }.min()
    let ended = reach.compactMap(\.validity.until).filter { $0 < day }.max()
    if let begins { return .notYet(begins) }
    return .ended(ended ?? day)
  }
}
