/// A letter that makes sense next in a proceeding, with when and why.
public struct Advice: Sendable, Hashable {
  /// Why a letter makes sense.
  public enum Reason: String, Sendable, Hashable, CaseIterable {
    /// The controller asked who the writer is.
    case identityRequested = "identity-requested"
    case clarificationRequested = "clarification-requested"
    case feeRequested = "fee-requested"
    /// The extension was announced too late, goes too far or names no date.
    case extensionFaulty = "extension-faulty"
    /// The controller takes longer; whether it gave reasons only the user can tell.
    case extensionAnnounced = "extension-announced"
    /// The time for the answer is over.
    case overdue
    /// The time for the answer runs, or none is set.
    case waiting
    case partlyAnswered = "partly-answered"
    case answered
    /// The law has the controller tell those that received the data, and name them on request.
    case recipientsToTell = "recipients-to-tell"
    case refused
    /// The law gives a review by the controller.
    case appealGiven = "appeal-given"
    /// The law has the controller asked first.
    case controllerFirst = "controller-first"
    /// The authority can be asked.
    case authority
  }

  /// Which letter.
  public let letter: FollowUp
  /// Why.
  public let reason: Reason
  /// The first day on which it makes sense; nil for at once.
  public let from: CivilDate?
  /// The last day on which it can be sent; nil where nothing ends it.
  public let until: CivilDate?

  /// Makes an advice.
  public init(_ letter: FollowUp, because reason: Reason, from: CivilDate? = nil, until: CivilDate? = nil) {
    self.letter = letter
    self.reason = reason
    self.from = from
    self.until = until
  }

  /// Whether the letter can be sent on a day.
  public func isRipe(on day: CivilDate) -> Bool {
    (from.map { $0 <= day } ?? true) && (until.map { day <= $0 } ?? true)
  }
}

extension Outlook {
  /// The letters that make sense from now on, the most fitting first; a law says which of them it provides for.
  public func advice(under law: Law) -> [Advice] {
    guard !isOver, status != .drafted, status != .bounced else { return [] }
    var advice: [Advice] = []
    switch status {
    case .identityWanted: advice.append(Advice(.identityReply, because: .identityRequested))
    case .clarificationWanted: advice.append(Advice(.clarificationReply, because: .clarificationRequested))
    case .feeWanted: advice.append(Advice(.feeReply, because: .feeRequested))
    case .refused:
      if appeals(under: law) { advice.append(appeal) }
      advice.append(Advice(.refusalReply, because: .refused))
    case .partlyAnswered: advice.append(Advice(.incompleteAnswer, because: .partlyAnswered))
    case .answered:
      if proceeding.right == .erasure { advice.append(Advice(.retainedErasure, because: .answered)) }
      if proceeding.right == .access { advice.append(Advice(.incompleteAnswer, because: .answered)) }
    case .overdue: advice.append(Advice(.reminder, because: .overdue, from: next?.remindFrom))
    default: break
    }
    if [.answered, .partlyAnswered].contains(status), asksForRecipients(under: law) {
      advice.append(Advice(.recipientsNotification, because: .recipientsToTell))
    }
    if proceeding.events.contains(where: { $0.kind == .extended }), answer == nil, next?.isOverdue(on: today) != true {
      advice.append(
        Advice(.extensionObjection, because: report.findings.isEmpty ? .extensionAnnounced : .extensionFaulty))
    }
    if answer == nil, status != .overdue, let from = next?.remindFrom ?? report.suggestions.first?.on {
      advice.append(Advice(.reminder, because: .waiting, from: from))
    }
    return advice + complaints(under: law)
  }

  /// Complaints, to the controller where the law has it asked first, and to the authority.
  private func complaints(under law: Law) -> [Advice] {
    var advice: [Advice] = []
    let asksController = law.deadlines.contains {
      $0.start.events.contains(.complainedToController) && $0.validity.contains(today) && $0.covers(proceeding.right)
    }
    let hasAsked = proceeding.events.contains { $0.kind == .complainedToController }
    // With the answer in hand one can complain at once, without it when its time is over.
    let since = answer == nil ? next?.remindFrom : nil
    if asksController, !hasAsked {
      advice.append(Advice(.controllerComplaint, because: .controllerFirst, from: since))
    }
    if !proceeding.events.contains(where: { $0.kind == .complained }) {
      let opens = report[.complaintOpens]?.due
      let closes = report.deadlines.filter { $0.id == .complaintCloses && $0.settled == nil }.compactMap(\.due).max()
      advice.append(Advice(.complaint, because: .authority, from: opens ?? since, until: closes))
    }
    return advice
  }

  private func asksForRecipients(under law: Law) -> Bool {
    let right = law.effective(proceeding.right, on: today) ?? proceeding.right
    return FollowUp.recipientsNotification.upon.contains(right) && law.namesToldRecipients(upon: right, on: today)
      && !proceeding.events.contains { $0.kind == .recipientsAsked }
  }

  private func appeals(under law: Law) -> Bool {
    let isGiven = law.deadlines.contains {
      $0.id == .appealDecision && $0.start.events.contains(.appealed) && $0.covers(proceeding.right)
    }
    return isGiven && !proceeding.events.contains { $0.kind == .appealed }
  }

  private var appeal: Advice {
    Advice(
      .appeal, because: .appealGiven, from: report[.appealOpens]?.due, until: report[.appealCloses]?.due)
  }

  /// The last answer, whole, in part or refusing.
  private var answer: EventKind? {
    proceeding.events.last { [.answered, .partlyAnswered, .fulfilled, .refused].contains($0.kind) }?.kind
  }
}
