extension LetterValues {
  /// The provisions, each as running text cites it; those of an answer's items without the law's name.
  mutating func setCitations() {
    let cited = Set(needs.compactMap(Self.citedWord))
    for record in law.rights where record.validity.contains(date) {
      let word = record.right.rawValue
      guard cited.contains(word[...]) else { continue }
      set("cite.\(word)", cite: record.basis.articles)
      for item in record.answer where item.validity.contains(date) {
        set("cite.\(word).\(item.id)", cite: item.articles, withAct: false)
      }
      for ground in record.grounds {
        set("cite.\(word).\(ground.id)", cite: ground.articles)
      }
      for exception in record.exceptions where table["cite.\(word).\(exception.id)"] == nil {
        set("cite.\(word).\(exception.id)", cite: exception.articles)
      }
    }
    if let record = law.record(of: right, on: date) {
      set("cite.right", cite: record.basis.articles)
    }
  }

  /// What stands between `cite.` and the next full stop of a name.
  private static func citedWord(_ name: String) -> Substring? {
    let bytes = name.utf8
    guard bytes.starts(with: "cite.".utf8) else { return nil }
    return Substring(bytes.dropFirst(5).prefix { $0 != UInt8(ascii: ".") })
  }

  /// The periods that hold for the right, as phrases and with their provisions.
  ///
  /// A period is put into words only where it runs from the letter that names it. Where a right and its deadline share a
  /// word, as California's opt-out does, the plain name cites the right.
  mutating func setPeriods(of right: Right) {
    for rule in law.deadlines where rule.covers(right) && rule.validity.contains(date) {
      let id = rule.id.rawValue
      set("cite.\(id).period", cite: rule.basis.articles)
      if Right(rawValue: id) == nil { set("cite.\(id)", cite: rule.basis.articles) }
      let startsWithLetter = rule.start.events.contains {
        [.received, .appealed, .complainedToController].contains($0)
      }
      if startsWithLetter, needs.contains("within.\(id)"), let phrase = language.within(rule.period) {
        set("within.\(id)", text: phrase)
      }
      if let more = rule.extension {
        set("cite.\(id).extension", cite: more.basis.articles)
      }
    }
  }

  /// The provisions on identity, form, fees and so on that the law's notes name for the right.
  mutating func setNotes() {
    for topic in Law.Note.Topic.allCases {
      let name = "cite.\(topic.rawValue)"
      set(name, text: needs.contains(name) ? note(topic) : nil)
    }
  }

  /// The provisions that the law's note on a topic names for the right; nil where it has none.
  func note(_ topic: Law.Note.Topic) -> String? {
    law.note(on: topic, for: right, on: date).map { language.cite($0.basis.articles, of: law) }
  }
}
