/// What can happen in a proceeding.
public enum EventKind: String, Sendable, Hashable, CaseIterable {
  case sent, received, acknowledged, verified
  case identityRequested = "identity-requested"
  case identityProvided = "identity-provided"
  case clarificationRequested = "clarification-requested"
  case clarified
  case feeRequested = "fee-requested"
  case feeAccepted = "fee-accepted"
  case feePaid = "fee-paid"
  case extended, answered
  case partlyAnswered = "partly-answered"
  case fulfilled, refused, bounced, reminded
  /// The writer asked whom the controller told of what it did.
  case recipientsAsked = "recipients-asked"
  case appealed
  case appealAnswered = "appeal-answered"
  case complainedToController = "complained-to-controller"
  case complained
  case authorityInformed = "authority-informed"
  case authorityDecided = "authority-decided"
  case withdrawn, closed
}
