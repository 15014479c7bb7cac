/// Finds the laws that a person can invoke against a controller, and says of each why or why not.
public struct JurisdictionPicker: Sendable {
  /// What is known of the people and the wish.
  public struct Question: Sendable {
    /// Where the person is.
    public var resident: String
    /// Where the controller is established; empty where it is not known.
    public var controllerPlaces: [String]
    /// The right asked for; nil where only the reach of laws matters.
    public var right: Right?
    /// The day on which the laws must hold.
    public var on: CivilDate

    /// Makes a question.
    public init(resident: String, controllerPlaces: [String] = [], right: Right? = nil, on: CivilDate) {
      self.resident = resident
      self.controllerPlaces = controllerPlaces
      self.right = right
      self.on = on
    }
  }

  let laws: [Law]
  let geography: Geography

  /// Makes a picker among laws.
  public init(laws: [Law], geography: Geography) {
    self.laws = laws
    self.geography = geography
  }

  /// The verdict on each law, and the law to use.
  public func pick(_ question: Question) throws -> Pick {
    var picked: [Pick.PickedLaw] = []
    for law in laws { picked.append(try verdict(on: law, question)) }
    picked.sort { ($0.rank, $0.isOfResidence ? 0 : 1, $0.law.id) < ($1.rank, $1.isOfResidence ? 0 : 1, $1.law.id) }
    let chosen = picked.first { $0.isUsable(for: question.right) }
    var warnings: [Pick.Warning] = []
    if let chosen {
      if chosen.verdict == .mayApply { warnings.append(.mayApplyOnly(chosen.law.id)) }
      if let asked = question.right, let taken = chosen.right?.taken, taken != asked {
        warnings.append(.nearestRight(asked: asked, taken: taken))
      }
      if !picked.contains(where: { $0.verdict != .doesNotApply && $0.isOfResidence }) {
        warnings.append(.notOfResidence(chosen.law.id))
      }
    }
    return Pick(question: question, laws: picked, chosen: chosen?.law.id, warnings: warnings)
  }

  private func verdict(on law: Law, _ question: Question) throws -> Pick.PickedLaw {
    var met: [(clause: ReachClause, verdict: Pick.Verdict)] = []
    var reasons: [Pick.Reason] = []
    for clause in law.reach where clause.validity.contains(question.on) {
      switch clause.by {
      case .residence:
        guard try geography.lies(question.resident, in: clause.places) else {
          reasons.append(.livesElsewhere(clause))
          continue
        }
        met.append((clause, question.controllerPlaces.isEmpty ? .mayApply : Self.verdict(of: clause)))
      case .controller:
        guard !question.controllerPlaces.isEmpty else {
          reasons.append(.controllerUnknown(clause))
          continue
        }
        guard try question.controllerPlaces.contains(where: { try geography.lies($0, in: clause.places) }) else {
          reasons.append(.controllerElsewhere(clause))
          continue
        }
        met.append((clause, Self.verdict(of: clause)))
      }
    }
    let right = availability(in: law, question)
    let isOfResidence = met.contains { $0.clause.by == .residence }
    let ids = Set(met.map(\.clause.id))
    met.removeAll { $0.clause.unless.map(ids.contains) ?? false }
    guard let best = met.min(by: { $0.verdict < $1.verdict }) else {
      return Pick.PickedLaw(
        law: law, verdict: .doesNotApply, from: nil, right: right, reasons: reasons, isOfResidence: false)
    }
    if let from = law.validity.from, question.on < from {
      return Pick.PickedLaw(
        law: law, verdict: .notInForce, from: from, right: right, reasons: [.notYet(from)], isOfResidence: isOfResidence
      )
    }
    if let until = law.validity.until, until < question.on {
      return Pick.PickedLaw(
        law: law, verdict: .doesNotApply, from: nil, right: right, reasons: [.ended(until)],
        isOfResidence: isOfResidence)
    }
    reasons = met.filter { $0.verdict == best.verdict }.map { .clause($0.clause) }
    if best.verdict == .mayApply, best.clause.by == .residence, question.controllerPlaces.isEmpty {
      reasons.append(.reachUnknown)
    }
    return Pick.PickedLaw(
      law: law, verdict: best.verdict, from: nil, right: right, reasons: reasons, isOfResidence: isOfResidence)
  }

  private static func verdict(of clause: ReachClause) -> Pick.Verdict {
    clause.outcome == .applies ? .applies : .mayApply
  }

  private func availability(in law: Law, _ question: Question) -> Pick.Availability? {
    guard let right = question.right else { return nil }
    let taken = law.effective(right, on: question.on)
    let later = law.rights.filter { $0.right == right }.compactMap(\.validity.from).filter { $0 > question.on }.min()
    return Pick.Availability(
      taken: taken, articles: taken.flatMap { law.record(of: $0, on: question.on)?.basis.articles } ?? [],
      from: taken == nil ? later : nil)
  }
}
