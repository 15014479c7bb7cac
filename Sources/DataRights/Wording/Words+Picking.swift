extension Words {
  /// Why a law applies or does not, in words.
  public func text(_ reason: Pick.Reason, of law: Law) -> String {
    switch reason {
    case .clause(let clause): clauseText("reason.met", clause, law)
    case .livesElsewhere(let clause): clauseText("reason.lives-elsewhere", clause, law)
    case .controllerElsewhere(let clause): clauseText("reason.controller-elsewhere", clause, law)
    case .controllerUnknown(let clause): clauseText("reason.controller-unknown", clause, law)
    case .livedThere(let clause, let until): clauseText("reason.lived-there", clause, law, ["date": date(until)])
    case .reachUnknown: text("reason.reach-unknown")
    case .notYet(let from): text("reason.not-yet", ["date": date(from)])
    case .ended(let until): text("reason.ended", ["date": date(until)])
    }
  }

  private func clauseText(
    _ key: String, _ clause: ReachClause, _ law: Law, _ more: [String: String] = [:]
  ) -> String {
    let reason = text(key, more.merging(["text": clause.text.text(in: tag)]) { $1 })
    guard !clause.basis.articles.isEmpty else { return reason }
    return text("reason.with-articles", ["reason": reason, "articles": cite(clause.basis.articles, of: law)])
  }

  /// What to know before relying on a choice, in words.
  public func text(_ warning: Pick.Warning, in pick: Pick) -> String {
    func short(_ id: String) -> String { pick.laws.first { $0.law.id == id }?.law.name(in: tag).short ?? id }
    return switch warning {
    case .mayApplyOnly(let id): text("warning.may-apply", ["law": short(id)])
    case .nearestRight(let asked, let taken):
      text("warning.nearest", ["asked": name(asked), "taken": name(taken), "law": pick.chosen.map(short) ?? ""])
    case .ofFormerResidence(let id): text("warning.of-former-residence", ["law": short(id)])
    case .notOfResidence(let id): text("warning.not-of-residence", ["law": short(id)])
    }
  }

  /// What can honestly be asked where no law gives the right.
  ///
  /// - Parameters:
  ///   - pick: the pick that chose no law; there is no advice for one that did.
  ///   - noLaw: what the record of the person's place says of having no general law.
  public func advice(for pick: Pick, noLaw: LocalizedText? = nil) -> [String] {
    guard pick.chosen == nil else { return [] }
    var advice = [text("advice.ask-anyway"), text("advice.settings")]
    for picked in pick.laws.reversed() where picked.verdict <= .mayApply && picked.right?.taken != nil {
      guard let sector = picked.law.sector else { continue }
      advice.insert(
        text(
          "advice.sector", ["law": picked.law.name(in: tag).short, "id": picked.law.id, "sector": sector.text(in: tag)]),
        at: 0)
    }
    if pick.question.controllerPlaces.isEmpty { advice.insert(text("advice.name-controller"), at: 0) }
    if pick.laws.contains(where: { $0.verdict <= .mayApply && $0.law.sector == nil }) {
      advice.insert(text("advice.other-right"), at: 0)
    }
    if pick.laws.contains(where: { $0.verdict == .notInForce }) { advice.append(text("advice.later")) }
    if let noLaw { advice.insert(noLaw.text(in: tag), at: 0) }
    return advice
  }
}
