extension Words {
  /// What a calendar shows of a date: whose turn it is and for what, and nothing of the data subject.
  public func summary(_ entry: CalendarEntry, of proceeding: Proceeding, under law: Law) -> String {
    text(
      "calendar.\(entry.category.rawValue)",
      [
        "controller": proceeding.controller, "deadline": name(entry.deadline.id), "right": name(proceeding.right),
        "law": law.name(in: tag).short,
      ])
  }

  /// What there is to read about a date: how it was counted, what is assumed, why it no longer counts.
  ///
  /// Calendars are kept at providers, so neither the place where the data subject lives nor any note is in it.
  public func description(_ entry: CalendarEntry, of proceeding: Proceeding, under law: Law) -> String {
    let deadline = entry.deadline
    var lines: [String] = []
    if let reason = reason(entry, under: law) { lines.append(text("calendar.cancelled", ["reason": reason])) }
    lines.append(
      text(
        "calendar.by.\(deadline.duty.rawValue)",
        [
          "controller": proceeding.controller, "deadline": name(deadline.id),
          "articles": cite(deadline.articles, of: law), "certainty": name(deadline.certainty),
        ]))
    if entry.isAssumed, !entry.isCancelled { lines.append(text("calendar.assumed")) }
    lines += deadline.derivation.filter { !$0.saysResidence }.map { "· " + text($0, of: law) }
    if !entry.isCancelled, let from = deadline.remindFrom {
      lines.append(text("calendar.remind", ["date": day(from)]))
    }
    lines.append(
      text("calendar.proceeding", ["number": "\(proceeding.number)", "reference": proceeding.reference]))
    return lines.joined(separator: "\n")
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
