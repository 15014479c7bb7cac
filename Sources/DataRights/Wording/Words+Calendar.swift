extension Words {
  /// What a calendar shows of a date: whose turn it is and for what, and nothing of the data subject.
  public func summary(_ entry: CalendarEntry, of right: Right, under law: Law) -> CaseText {
    caseText(
      "calendar.\(entry.category.rawValue)",
      ["deadline": name(entry.deadline.id), "right": name(right), "law": law.name(in: tag).short])
  }

  /// What there is to read about a date: how it was counted, what is assumed, why it no longer counts.
  ///
  /// Calendars are kept at providers, so neither the place where the data subject lives nor any note is in it.
  public func description(_ entry: CalendarEntry, under law: Law) -> CaseText {
    let deadline = entry.deadline
    var lines = CaseText()
    if let reason = reason(entry, under: law) {
      lines += text("calendar.cancelled", ["reason": reason])
      lines += "\n"
    }
    lines += caseText(
      "calendar.by.\(deadline.duty.rawValue)",
      [
        "deadline": name(deadline.id), "articles": cite(deadline.articles, of: law),
        "certainty": name(deadline.certainty),
      ])
    lines += "\n"
    if entry.isAssumed, !entry.isCancelled { lines += text("calendar.assumed") + "\n" }
    for step in deadline.derivation where !step.saysResidence { lines += "· " + text(step, of: law) + "\n" }
    if !entry.isCancelled, let from = deadline.remindFrom {
      lines += text("calendar.remind", ["date": day(from)]) + "\n"
    }
    lines += caseText("calendar.proceeding")
    return lines
  }

  /// What a calendar says on the day from which a reminder is in order.
  public func reminder(_ entry: CalendarEntry) -> CaseText {
    caseText("calendar.alarm.remind", ["deadline": name(entry.deadline.id)])
  }

  /// Why a date no longer counts; nil where it does.
  private func reason(_ entry: CalendarEntry, under law: Law) -> String? {
    switch entry.standing {
    case .open: nil
    case .stopped(let stopped): text(stopped, of: law)
    case .settled(let event):
      text("deadlines.settled", ["event": name(event.kind), "date": date(event.on)])
    case .replaced(let id): text("deadlines.replaced", ["deadline": name(id)])
    case .bounced(let on): text("note.bounced", ["date": date(on)])
    case .over(let status): text("show.status", ["status": name(status)])
    }
  }
}

extension DerivationStep {
  /// Whether it names the place where the data subject lives.
  fileprivate var saysResidence: Bool {
    guard case .calendar(let basis, _) = self else { return false }
    return [.resident, .authority, .representative].contains(basis)
  }
}
