/// A letter that follows upon a request, under the name that its template's file bears.
public enum FollowUp: String, Sendable, Hashable, CaseIterable {
  /// Asks for an answer whose time is over.
  case reminder
  /// Objects to an extension that came late, without reasons or goes too far.
  case extensionObjection = "extension-objection"
  /// Answers a demand for proof of identity with what is needed and no more.
  case identityReply = "identity-reply"
  /// Answers a reference to a form or another channel.
  case formReply = "form-reply"
  case feeReply = "fee-reply"
  case clarificationReply = "clarification-reply"
  /// Answers a controller that finds no data.
  case notFoundReply = "not-found-reply"
  case refusalReply = "refusal-reply"
  /// Names what an answer lacks.
  case incompleteAnswer = "incomplete-answer"
  /// Asks the controller to review its decision, where the law gives such a right.
  case appeal
  /// Brings the matter before the supervisory authority.
  case complaint
  /// Complains to the controller itself.
  case controllerComplaint = "controller-complaint"
  /// Asks for the erasure of what was kept when an account was closed.
  case retainedErasure = "retained-erasure"
  /// Asks whom the controller told of an erasure, a correction or a restriction.
  case recipientsNotification = "recipients-notification"

  /// The event without which the letter has nothing to answer.
  public var answers: [EventKind] {
    switch self {
    case .identityReply: [.identityRequested]
    case .feeReply: [.feeRequested]
    case .clarificationReply: [.clarificationRequested]
    case .refusalReply: [.refused]
    case .incompleteAnswer, .recipientsNotification: [.answered, .partlyAnswered, .fulfilled]
    case .extensionObjection: [.extended]
    default: []
    }
  }

  /// The rights upon requests for which it can be written; empty for all.
  public var upon: [Right] {
    switch self {
    case .recipientsNotification: [.erasure, .rectification, .restriction]
    default: []
    }
  }

  /// The events to whose day the letter refers where one of them happened.
  var refersTo: [EventKind] {
    switch self {
    case .appeal: [.refused, .partlyAnswered, .answered]
    case .retainedErasure: [.answered, .partlyAnswered, .fulfilled]
    default: answers
    }
  }

  /// What sending it is logged as.
  public var loggedAs: EventKind {
    switch self {
    case .identityReply: .identityProvided
    case .clarificationReply: .clarified
    case .appeal: .appealed
    case .complaint: .complained
    case .controllerComplaint: .complainedToController
    // Another duty than the one of the request: a complaint must not say that its answer was asked for once more.
    case .recipientsNotification: .recipientsAsked
    default: .reminded
    }
  }

  /// Whether it goes to the authority and not to the controller.
  public var goesToAuthority: Bool { self == .complaint }
}
