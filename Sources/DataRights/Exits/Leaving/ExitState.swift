/// How far an exit has come; it follows from the events and the day and is stored nowhere.
public enum ExitState: String, Sendable, Hashable, CaseIterable {
  /// Started; what kind of account it is has not been said.
  case draft
  /// The playbook fits the account.
  case scoped
  /// The playbook is for other accounts.
  case outOfScope = "out-of-scope"
  /// It is decided what shall happen.
  case decided
  /// The checklist is being worked through.
  case preparing
  /// Nothing stands in the way of asking for the closure.
  case ready
  /// The steps that ask for the closure have begun.
  case submitting
  /// The closure was asked for; what the screen says about the time is not on record.
  case submitted
  /// The closure was asked for, and the service named a day until which it takes.
  case grace
  /// The closure was asked for, and the service named no day.
  case graceUnknown = "grace-unknown"
  /// The service confirmed the closure, or refuses the sign-in.
  case closedConfirmed = "closed-confirmed"
  /// Logins, separate closures, letters and records are being settled.
  case aftercare
  /// Nothing is open.
  case done
  /// The service did not let the person go on.
  case blocked
  /// The closure was called off.
  case cancelled
  /// The account rests: deactivated, or kept for a while.
  case waiting
}

/// How an entry of the plan stands.
public enum ItemState: String, Sendable, Hashable, CaseIterable {
  case open, done
  case notApplicable = "not-applicable"
  /// The person accepts what can be lost.
  case riskAccepted = "risk-accepted"
  /// Passed with a written reason.
  case overridden
}
