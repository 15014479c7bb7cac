import DataRights

/// What can be noted about the account as a whole.
enum NoteKind: String, Sendable, CaseIterable {
  case submitted, confirmed
  case signedIn = "signed-in"
  case cancelled, deactivated, waiting, blocked

  /// The event that it logs.
  var event: ExitEvent.Kind {
    switch self {
    case .submitted: .submitted
    case .confirmed: .confirmed
    case .signedIn: .signedIn
    case .cancelled: .cancelled
    case .deactivated: .deactivated
    case .waiting: .waiting
    case .blocked: .blocked
    }
  }

  /// The key of its name.
  var key: String { "page.leaving.note.\(rawValue)" }

  /// The key of what its button says; where the closure was asked for already, more is said of it.
  func key(isSubmitted: Bool) -> String { self == .submitted && isSubmitted ? key + "-again" : key }

  /// Whether a day to come belongs to it.
  var namesDay: Bool { self == .submitted || self == .waiting }

  /// Those that make sense as an exit stands.
  static func fitting(_ outlook: ExitOutlook) -> [NoteKind] {
    if outlook.exit.confirmation != nil || outlook.state == .outOfScope { return [] }
    if outlook.exit.submission != nil { return [.confirmed, .submitted, .signedIn, .cancelled] }
    switch outlook.decision {
    case .delete: return [.submitted, .blocked, .waiting]
    case .deactivate: return [.deactivated, .waiting]
    case .wait: return [.waiting]
    case nil: return []
    }
  }
}
