import DataRights
import DataRightsDesk

/// Which law gives a right, and why.
struct LawChoiceModel: Sendable {
  let soFar: SoFar
  let right: Right
  /// The law to use; nil where none gives the right.
  let chosen: LawOption?
  /// Whether the law was chosen by hand.
  let isByHand: Bool
  /// What to know before relying on it.
  let warnings: [String]
  /// What can be done where no law gives the right.
  let advice: [String]
  /// Other laws that could be used, or will be.
  let others: [LawOption]
  /// Laws that do not apply.
  let excluded: [LawOption]

  /// Picks the law of a case.
  init(_ trail: Trail, right: Right, to addressee: Addressee, resident: String, _ desk: Desk) throws {
    soFar = try SoFar(trail, before: .law, desk)
    self.right = right
    let question = try desk.question(resident: resident, to: addressee, right: right)
    let pick = try desk.pick(question)
    let named = try trail.law.map { try desk.law($0).id }
    isByHand = named != nil && named != pick.chosen
    let options = try pick.laws.map { try LawOption($0, question, desk) }
    let chosen = options.first { $0.id == named ?? pick.chosen }
    self.chosen = chosen
    warnings = isByHand ? [] : try desk.warnings(of: pick)
    advice = chosen == nil ? try desk.advice(for: pick) : []
    others = options.filter { $0.id != chosen?.id && $0.verdict != .doesNotApply }
    excluded = options.filter { $0.id != chosen?.id && $0.verdict == .doesNotApply }
  }
}
