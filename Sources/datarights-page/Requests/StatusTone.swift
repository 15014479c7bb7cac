import DataRights

extension ProceedingStatus {
  /// How good or bad a status is for the person who asked.
  var tone: Tone {
    switch self {
    case .answered: .ok
    case .overdue, .refused, .bounced: .bad
    case .partlyAnswered, .identityWanted, .clarificationWanted, .feeWanted, .extended, .drafted: .warn
    case .closed, .withdrawn, .complained, .appealed, .acknowledged, .awaitingResponse: .neutral
    }
  }
}

/// Where a request stands, as a word.
func statusBadge(_ status: ProceedingStatus, _ page: PageContext) -> HTML {
  badge(page.words.name(status), status.tone)
}
