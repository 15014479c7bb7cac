import DataRights
import DataRightsDesk

extension ExitState {
  /// How good or bad it is.
  var tone: Tone {
    switch self {
    case .done, .closedConfirmed: .ok
    case .blocked, .cancelled, .outOfScope: .bad
    case .submitted, .grace, .graceUnknown, .waiting, .ready, .submitting, .aftercare: .warn
    case .draft, .scoped, .decided, .preparing: .neutral
    }
  }
}

extension ClosureState {
  /// How good or bad it is.
  var tone: Tone {
    switch self {
    case .verified, .noWallet, .kept: .ok
    case .rejected, .cancelled: .bad
    case .submitted, .coolingOff, .closedReported, .ready: .warn
    case .notDecided, .variantKnown, .decided, .prerequisites: .neutral
    }
  }
}

extension LoginState {
  /// How good or bad it is.
  var tone: Tone {
    switch self {
    case .notUsed, .verified, .kept: .ok
    case .due, .failed, .reappeared: .bad
    case .revoked: .warn
    case .unknown, .present: .neutral
    }
  }
}

/// How an entry stands, in a word; an open one that holds up what follows says so.
func entryBadge(_ planned: PlannedItem, _ page: PageContext) -> HTML {
  badge(entryWord(planned, page.words), planned.tone)
}

/// The word for how an entry stands.
func entryWord(_ planned: PlannedItem, _ words: Words) -> String {
  guard planned.state == .open, planned.isTask else { return words.name(planned.state) }
  return planned.strength == .hard ? words.text("page.leaving.must") : words.name(planned.state)
}

extension PlannedItem {
  /// How good or bad its state is.
  var tone: Tone {
    switch state {
    case .open: strength == .hard ? .bad : .neutral
    case .done: .ok
    case .notApplicable: .neutral
    case .riskAccepted, .overridden: .warn
    }
  }
}
