/// Something the user can do next in a proceeding.
public struct NextStep: Sendable, Hashable {
  /// What it is.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// Send the letter and log it.
    case send
    /// Send it again to another address.
    case resend
    case wait
    /// Keep a proof of receipt, since the date is assumed.
    case proveReceipt = "prove-receipt"
    case remind
    case provideIdentity = "provide-identity"
    case clarify
    case decideFee = "decide-fee"
    /// Compare the answer with what the law lists.
    case checkAnswer = "check-answer"
    /// Ask for what is missing.
    case askForRest = "ask-for-rest"
    case complain
    /// Ask which Land, since it decides the authority.
    case nameLand = "name-land"
    case close
  }

  /// What the user can do.
  public let kind: Kind
  /// The day from which it makes sense; nil for at once.
  public let from: CivilDate?

  /// Makes a step.
  public init(_ kind: Kind, from: CivilDate? = nil) {
    self.kind = kind
    self.from = from
  }
}

extension Outlook {
  /// What the user can do next, the most pressing first.
  public var nextSteps: [NextStep] {
    switch status {
    case .closed, .withdrawn: []
    case .drafted: [NextStep(.send)]
    case .bounced: [NextStep(.resend)]
    case .identityWanted: [NextStep(.provideIdentity)]
    case .clarificationWanted: [NextStep(.clarify)]
    case .feeWanted: [NextStep(.decideFee)]
    case .overdue: [NextStep(.remind, from: next?.remindFrom), NextStep(.complain)]
    case .partlyAnswered: [NextStep(.askForRest), NextStep(.complain)]
    case .refused: [NextStep(.complain)]
    case .answered: [NextStep(.checkAnswer), NextStep(.close)]
    case .complained, .appealed: waiting
    case .extended, .acknowledged, .awaitingResponse: waiting
    }
  }

  private var waiting: [NextStep] {
    // After a complaint the authority's answer is what one waits for.
    let awaited = (status == .complained ? openDuties.first { $0.duty == .authority } : nil) ?? next
    let remindFrom = awaited?.remindFrom ?? report.suggestions.first?.on
    guard awaited?.due.map({ $0 >= today }) ?? true else { return [NextStep(.remind, from: remindFrom)] }
    var steps = [NextStep(.wait, from: awaited?.due)]
    if awaited?.start.assumption != nil { steps.append(NextStep(.proveReceipt)) }
    if let remindFrom { steps.append(NextStep(.remind, from: remindFrom)) }
    return steps
  }
}
