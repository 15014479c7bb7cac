import DataRights
import DataRightsDesk

/// What one law says of a case.
struct LawOption: Sendable {
  let id: String
  let name: String
  let short: String
  let url: String
  let verdict: Pick.Verdict
  /// Why it applies or does not, with its provisions.
  let reasons: [String]
  /// Those for whom alone it is; nil for everybody.
  let sector: String?
  /// What it gives; nil where it does not give the right.
  let gift: Gift?
  /// The day from which it gives the right, where that lies ahead.
  let from: CivilDate?
  /// Who takes complaints.
  let authority: (name: String, website: String?)?

  /// The right as the law gives it.
  struct Gift: Sendable {
    let right: Right
    let name: String
    let text: String
    let articles: String
    /// Within what time the addressee has to answer, with the provision.
    let answer: String?
  }

  /// Whether it can be used without going against what is known.
  var isLive: Bool { (verdict == .applies || verdict == .mayApply) && gift != nil }

  /// Puts the verdict on a law into words.
  init(_ picked: Pick.PickedLaw, _ question: JurisdictionPicker.Question, _ desk: Desk) throws {
    let (law, words) = (picked.law, desk.words)
    id = law.id
    (name, short) = (law.name(in: words.tag).full, law.name(in: words.tag).short)
    (url, verdict) = (law.url, picked.verdict)
    reasons = picked.reasons.map { words.text($0, of: law) }
    sector = law.sector?.text(in: words.tag)
    from = picked.right?.from
    gift = picked.right?.taken.flatMap { Gift($0, law, desk) }
    authority =
      try verdict == .doesNotApply
      ? nil : desk.authority(for: picked, question).map { ($0.name.text(in: words.tag), $0.website) }
  }
}

extension LawOption.Gift {
  fileprivate init?(_ right: Right, _ law: Law, _ desk: Desk) {
    guard let record = law.record(of: right, on: desk.today) else { return nil }
    let words = desk.words
    let rule = law.deadlines.first {
      $0.id == .response && $0.covers(right) && $0.validity.contains(desk.today)
    }
    self.init(
      right: right, name: record.name.text(in: words.tag), text: record.text.text(in: words.tag),
      articles: words.cite(record.basis.articles, of: law),
      answer: rule.map { rule in
        words.text(
          "page.new.law-answer",
          ["period": words.period(rule.period), "articles": words.cite(rule.basis.articles, of: law)])
      })
  }
}
