/// What a complaint can be about, as far as the log of a proceeding shows it.
enum Grievance: String, CaseIterable {
  case noAnswer = "no-answer"
  case incomplete, refused, late
  case lateExtension = "late-extension"
  case tooLongExtension = "too-long-extension"
  case identity, fee
  case appealUnanswered = "appeal-unanswered"

  /// Whether the provision that sets the time for an answer is the one that was not kept.
  var isAboutTime: Bool {
    switch self {
    case .noAnswer, .late, .lateExtension, .tooLongExtension: true
    default: false
    }
  }

  /// The topic of the law's notes that has the provision.
  var topic: Law.Note.Topic? {
    switch self {
    case .identity: .identity
    case .fee: .fee
    case .refused: .refusal
    default: nil
    }
  }

  /// What there is to complain of, in the order of the cases.
  static func all(in proceeding: Proceeding, _ facts: CaseFacts, hasMissing: Bool) -> [Grievance] {
    allCases.filter { $0.holds(in: proceeding, facts, hasMissing: hasMissing) }
  }

  private func holds(in proceeding: Proceeding, _ facts: CaseFacts, hasMissing: Bool) -> Bool {
    let events = proceeding.events
    let answer = events.last { [.answered, .partlyAnswered, .fulfilled, .refused].contains($0.kind) }?.kind
    func isPending(_ question: EventKind, _ answers: [EventKind]) -> Bool {
      guard let asked = events.lastIndex(where: { $0.kind == question }) else { return false }
      return !events[asked...].contains { answers.contains($0.kind) }
    }
    switch self {
    case .noAnswer: return facts.isOverdue && answer == nil
    case .incomplete: return answer == .partlyAnswered || hasMissing
    case .refused: return answer == .refused
    case .late: return facts.cameLate
    case .lateExtension:
      return facts.findings.contains { if case .extensionTooLate = $0 { true } else { false } }
    case .tooLongExtension:
      return facts.findings.contains { if case .extensionTooLong = $0 { true } else { false } }
    case .identity: return isPending(.identityRequested, [.identityProvided])
    case .fee: return isPending(.feeRequested, [.feeAccepted, .feePaid])
    case .appealUnanswered: return facts.isAppealOverdue
    }
  }
}
