/// The ids of deadlines and windows, the same in all laws.
public enum DeadlineID: String, Sendable, Hashable, CaseIterable {
  case acknowledgement, response
  case extensionNotice = "extension-notice"
  case extendedResponse = "extended-response"
  case optOut = "opt-out"
  case fulfilment
  case extendedFulfilment = "extended-fulfilment"
  case appealDecision = "appeal-decision"
  case extendedAppealDecision = "extended-appeal-decision"
  case complaintAcknowledgement = "complaint-acknowledgement"
  case authorityAnswer = "authority-answer"
  case appealOpens = "appeal-opens"
  case appealCloses = "appeal-closes"
  case complaintOpens = "complaint-opens"
  case complaintCloses = "complaint-closes"
  case courtOpens = "court-opens"

  /// The deadline that an announced extension puts in this one's place.
  public var extended: DeadlineID? {
    switch self {
    case .response, .optOut: .extendedResponse
    case .fulfilment: .extendedFulfilment
    case .appealDecision: .extendedAppealDecision
    default: nil
    }
  }

  /// Whether it is the period for the answer itself: under some laws an opt-out has one of its own.
  public var isAnswer: Bool { self == .response || self == .optOut }

  /// The events that settle such a deadline as a rule.
  var settledBy: [EventKind] {
    switch self {
    case .acknowledgement: [.acknowledged, .answered, .partlyAnswered, .fulfilled, .refused]
    case .response, .extendedResponse, .optOut: [.answered, .fulfilled, .refused]
    case .extensionNotice: [.extended, .answered, .fulfilled, .refused]
    case .fulfilment, .extendedFulfilment: [.fulfilled]
    case .appealDecision, .extendedAppealDecision: [.appealAnswered]
    case .complaintAcknowledgement: [.acknowledged, .answered]
    case .authorityAnswer: [.authorityInformed, .authorityDecided]
    case .appealOpens, .appealCloses: [.appealed]
    case .complaintOpens, .complaintCloses: [.complained]
    case .courtOpens: []
    }
  }
}
