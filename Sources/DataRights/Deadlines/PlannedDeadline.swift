/// A deadline that can arise from the beginning of a request alone, with what decides whether it does.
///
/// A class, so that going through those of a plan costs nothing; it never changes.
final class PlannedDeadline: Sendable {
  /// Which of a rule's deadlines it is.
  enum Part { case own, notice, extended }

  /// What the rule's cap counts from.
  enum Cap { case none, receipt, sending }

  let id: DeadlineID
  let part: Part
  let rule: PreparedRule
  let wanted: PreparedRule.Wanted
  let period: Period
  let validity: Validity
  /// How well the provision that sets it is confirmed.
  let basis: Certainty
  /// Whether it counts from the receipt, known or assumed.
  let isFromReceipt: Bool
  /// The events from which it counts otherwise.
  let starts: Beginning.Kinds
  /// The deadline after which it counts where none of those happened.
  let orAfter: DeadlineID?
  /// The events that rule it out.
  let unless: Beginning.Kinds
  /// The events that open it at once.
  let opens: Beginning.Kinds
  /// The events that settle it.
  let settledBy: Beginning.Kinds
  let cap: Cap
  /// Whether it counts from the receipt whatever else is known.
  let isPlain: Bool

  /// Those of a law for a right that it has, in its order.
  static func all(of law: Law, for right: Right, _ supply: inout RuleSupply) throws -> [PlannedDeadline] {
    var planned: [PlannedDeadline] = []
    for (index, rule) in law.deadlines.enumerated() where rule.covers(right) {
      let canArise =
        rule.start.orAfter != nil || !Beginning.Kinds(rule.start.events).isEmpty
        || !Beginning.Kinds(rule.opensWith).isEmpty
      guard canArise, let prepared = try supply.prepare(at: index) else { continue }
      let own = PreparedRule.Wanted.own(rule)
      planned.append(PlannedDeadline(own, .own, prepared))
      if let notice = PreparedRule.Wanted.notice(rule) { planned.append(PlannedDeadline(notice, .notice, prepared)) }
      if let longer = PreparedRule.Wanted.extended(rule, isAnnounced: false) {
        planned.append(PlannedDeadline(longer, .extended, prepared))
      }
    }
    return planned
  }

  private init(_ wanted: PreparedRule.Wanted, _ part: Part, _ prepared: PreparedRule) {
    let rule = prepared.rule
    id = wanted.id
    self.part = part
    self.rule = prepared
    self.wanted = wanted
    period = wanted.period
    validity = rule.validity
    basis = wanted.basis.certainty
    isFromReceipt = rule.start.events == [.received]
    starts = Beginning.Kinds(rule.start.events)
    orAfter = rule.start.orAfter
    unless = Beginning.Kinds(rule.start.unless)
    opens = Beginning.Kinds(rule.opensWith)
    settledBy = Beginning.Kinds(rule.met.isEmpty ? wanted.id.settledBy : rule.met)
    cap =
      switch rule.cap?.start {
      case .received: .receipt
      case .sent: .sending
      default: .none
      }
    isPlain = isFromReceipt && unless.isEmpty && opens.isEmpty
  }
}

extension Law {
  /// The times in which the law has the same right for one asked for, each with its first day; the earliest comes first.
  func effectiveRights(for right: Right) -> [(from: CivilDate, right: Right)] {
    let records = rights.filter { $0.right == right || $0.right == nearest[right] }
    let changes = records.flatMap { [$0.validity.from, $0.validity.until?.adding(days: 1)] }.compactMap(\.self)
    var found: [(from: CivilDate, right: Right)] = []
    for day in [CivilDate(dayNumber: .min)] + Set(changes).sorted() {
      let taken = effective(right, on: day) ?? right
      if found.last?.right != taken { found.append((day, taken)) }
    }
    return found
  }
}
