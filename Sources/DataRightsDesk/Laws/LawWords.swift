package import DataRights

/// What a law record says, in words: each part without the provisions that it rests on.
package struct LawWords {
  package let law: Law
  package let words: Words

  package init(law: Law, words: Words) {
    self.law = law
    self.words = words
  }

  /// Which rights a rule is about: those it names, unless it is about all that the law gives.
  package func subject(_ rule: DeadlineRule) -> String {
    let given = Set(law.rights.map(\.right))
    guard !rule.rights.isEmpty, !given.isSubset(of: rule.rights) else { return words.name(rule.id) }
    return words.text(
      "law.rule-for", ["deadline": words.name(rule.id), "rights": words.language.list(rule.rights.map(words.name))])
  }

  /// How long a period is, what starts it and how far it can be extended.
  package func terms(_ rule: DeadlineRule) -> String {
    var text = words.period(rule.period)
    if rule.start.events != [.received], !rule.start.events.isEmpty {
      text += ", " + words.text("law.starts", ["event": words.language.list(rule.start.events.map(words.name))])
    }
    if let total = rule.extension?.total {
      text += ", " + words.text("law.extended", ["period": words.period(total)])
    } else if rule.extension != nil {
      text += ", " + words.text("law.open-ended")
    }
    return text
  }

  /// From when and until when something holds, beginning with a comma; nothing where it always does.
  package func span(_ validity: Validity) -> String {
    let from = validity.from.map { ", " + words.text("law.from", ["date": words.date($0)]) } ?? ""
    return from + (validity.until.map { ", " + words.text("law.until", ["date": words.date($0)]) } ?? "")
  }

  /// A date that was worked out by hand.
  package func text(_ example: Law.Example) -> String {
    let dates = example.expect.sorted { $0.value < $1.value }
      .map { "\(DeadlineID(rawValue: $0.key).map(words.name) ?? $0.key) \($0.value)" }
    let events = [example.received] + example.events
    return
      "\(words.name(example.right)), \(events.joined(separator: ", ")): \(dates.joined(separator: ", ")). \(example.because)"
  }
}

extension Words {
  /// By when a right is answered.
  package func text(_ answer: LawOutline.Answer) -> String {
    switch answer {
    case .notGiven: return "–"
    case .withoutPeriod: return text("table.no-period")
    case .within(let within):
      let period = self.period(within.period)
      if let total = within.total {
        return total.unit == within.period.unit
          ? text("table.up-to", ["period": period, "total": "\(total.count)"])
          : text("table.up-to", ["period": period, "total": self.period(total)])
      }
      return within.isOpenEnded ? text("table.open-ended", ["period": period]) : period
    }
  }

  /// By when a law answers a right on a day, with the name of the right that it has in its place.
  package func text(_ law: LawOutline, answering right: Right, on date: CivilDate) -> String {
    let text = self.text(law.answer(to: right, on: date))
    guard let taken = law.effective(right, on: date), taken != right else { return text }
    return self.text("table.nearest", ["right": name(taken), "answer": text])
  }
}
