package import DataRights
package import DataRightsLetters

extension DossierBuilder {
  /// A deadline with its derivation in words.
  package func term(_ deadline: Deadline) -> Dossier.Term {
    let facts: [(key: String, value: String?)] = [
      (
        deadline.window == .opensOn || deadline.window == .opensAfter ? "opens" : "due",
        deadline.due.map(words.day) ?? words.text("deadlines.stopped")
      ),
      ("earliest", deadline.earliest.flatMap { $0 == deadline.due ? nil : words.day($0) }),
      ("provision", deadline.articles.isEmpty ? nil : words.cite(deadline.articles, of: law)),
      ("duty", words.text("dossier.duty.\(deadline.duty.rawValue)")), ("certainty", words.name(deadline.certainty)),
      ("state", state(of: deadline)),
    ]
    let stopped = deadline.stopped.map { words.text($0, of: law) }
    return Dossier.Term(
      name: capitalised(words.name(deadline.id)),
      facts: facts.compactMap { key, value in value.map { Dossier.Fact(words.text("dossier.term." + key), $0) } },
      derivation: deadline.derivation.map { words.text($0, of: law) } + [stopped].compactMap(\.self),
      isMissed: daysLate(deadline) != nil)
  }

  private func state(of deadline: Deadline) -> String {
    switch deadline.condition {
    case .extensionAnnounced: return words.text("deadlines.if-extended")
    case .extensionTaken: return words.text("deadlines.if-longer")
    case nil: break
    }
    if let replacement = deadline.replacedBy {
      return words.text("deadlines.replaced", ["deadline": words.name(replacement)])
    }
    if let late = lateness(deadline) { return late }
    if let settled = deadline.settled {
      return words.text("deadlines.settled", ["event": words.name(settled.kind), "date": words.date(settled.on)])
    }
    return words.text(deadline.due == nil ? "deadlines.stopped" : "dossier.open")
  }

  /// By how many days a duty was done too late, or is overdue now; nil where it is not.
  ///
  /// The notice of an extension that came too late is a finding, and that none came is none.
  package func daysLate(_ deadline: Deadline) -> Int? {
    guard deadline.duty != .you, deadline.id != .extensionNotice, deadline.replacedBy == nil, deadline.condition == nil,
      let due = deadline.due
    else { return nil }
    let end = deadline.settled?.on ?? (outlook.isOver ? due : desk.today)
    return end > due ? end - due : nil
  }

  /// What was late, by how much and on what that rests; nil for a deadline that was not missed.
  package func lateness(_ deadline: Deadline) -> String? {
    guard let days = daysLate(deadline), let due = deadline.due else { return nil }
    var values = [
      "deadline": capitalised(words.name(deadline.id)), "date": words.date(due),
      "period": words.period(Period(count: days, unit: .day)), "today": words.date(desk.today),
    ]
    if let settled = deadline.settled {
      values["event"] = words.name(settled.kind)
      values["on"] = words.date(settled.on)
    }
    let text = words.text(deadline.settled == nil ? "dossier.overdue" : "dossier.late", values)
    guard let assumption = deadline.start.assumption else { return text }
    return words.text("dossier.assumed", ["text": text, "assumption": words.assumption(assumption)])
  }

  private func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
