package import DataRights
package import DataRightsLetters

extension Timeline.Kind {
  /// Whose act an event is.
  package init(of event: EventKind) {
    self =
      switch event {
      case .sent: .sent
      case .received: .received
      case .acknowledged, .verified, .identityRequested, .clarificationRequested, .feeRequested, .extended, .answered,
        .partlyAnswered, .fulfilled, .refused, .bounced, .appealAnswered:
        .theirs
      case .identityProvided, .clarified, .feeAccepted, .feePaid, .reminded, .recipientsAsked, .appealed,
        .complainedToController, .withdrawn, .closed:
        .ours
      case .complained, .authorityInformed, .authorityDecided: .authority
      }
  }
}
