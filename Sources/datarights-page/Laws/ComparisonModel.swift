import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// Laws side by side.
struct ComparisonModel: Sendable {
  /// A law to choose.
  let choices: [Choice]
  /// The laws that were chosen, at most ``most``.
  let laws: [Column]
  /// The right that is looked at alone; nil for all.
  let right: Right?
  let rows: [Row]

  /// A law that was chosen.
  struct Column: Sendable {
    let id: String
    let name: Law.Name
  }

  /// A question with the answer of each law.
  struct Row: Sendable {
    let question: String
    let answers: [Answer]
  }

  /// What a law says: a line, with the provisions that say so.
  struct Answer: Sendable {
    let text: String
    var articles = ""
    var certainty = Certainty.confirmed
  }

  /// The most laws that fit beside one another.
  static let most = 4
}

extension ComparisonModel {
  /// Compares laws by their ids; one that is not on record, or named twice, is left out.
  init(_ desk: Desk, ids: [String], right: Right?) throws {
    let known = Set(desk.catalogue.lawIDs)
    var chosen: [String] = []
    for id in ids where known.contains(id) && !chosen.contains(id) { chosen.append(id) }
    let words = desk.words
    choices = try desk.catalogue.outlines().map { outline in
      let name = outline.name(in: words.tag)
      return Choice(outline.id, name.full == name.short ? name.short : "\(name.short) – \(name.full)")
    }.sorted { $0.label.lowercased() < $1.label.lowercased() }
    let compared = try chosen.prefix(Self.most).map { id in
      Compared(law: try desk.law(id), outline: try desk.catalogue.outline(id), words: words, today: desk.today)
    }
    laws = compared.map { Column(id: $0.law.id, name: $0.law.name(in: words.tag)) }
    self.right = right
    rows = compared.isEmpty ? [] : Compared.rows(compared, right: right, words)
  }
}

/// A law while it is compared.
private struct Compared {
  let law: Law
  let outline: LawOutline
  let words: Words
  let today: CivilDate

  /// The day for which it is compared: today, or its first day.
  private var day: CivilDate { max(outline.shownOn, today) }

  static func rows(_ laws: [Compared], right: Right?, _ words: Words) -> [ComparisonModel.Row] {
    func row(_ question: String, _ answer: (Compared) -> ComparisonModel.Answer) -> ComparisonModel.Row {
      ComparisonModel.Row(question: question, answers: laws.map(answer))
    }
    let head = [row(words.text("page.laws.standing")) { $0.standing }]
    let rights = (right.map { [$0] } ?? Right.allCases).map { right in
      row(words.name(right)) { $0.answer(to: right) }
    }
    let details = right.map { right in
      [
        row(words.text("page.laws.gives")) { $0.text(of: right) },
        row(words.text("page.laws.refusals")) { $0.exceptions(to: right) },
      ]
    }
    let ids = DeadlineID.allCases.filter { id in
      !id.isAnswer && laws.contains { $0.rule(id, right) != nil }
    }
    return head + rights + (details ?? []) + ids.map { id in row(words.name(id)) { $0.period(id, right) } }
  }

  private var standing: ComparisonModel.Answer {
    if let from = law.validity.from {
      let key = today < from ? "page.laws.from" : "page.laws.since-day"
      return .init(text: words.text(key, ["date": words.date(from)]), certainty: law.certainty)
    }
    return .init(text: words.text("page.laws.in-force"), certainty: law.certainty)
  }

  private func answer(to right: Right) -> ComparisonModel.Answer {
    let answer = outline.answer(to: right, on: day)
    let taken = outline.effective(right, on: day)
    let rule = taken.flatMap { taken in
      law.deadlines.first { $0.id.isAnswer && $0.covers(taken) && $0.validity.contains(day) }
    }
    return .init(
      text: words.text(outline, answering: right, on: day),
      articles: rule.map { words.cite($0.basis.articles, of: law) } ?? "", certainty: outline.certainty(of: answer))
  }

  private func record(of right: Right) -> RightRecord? {
    outline.effective(right, on: day).flatMap { law.record(of: $0, on: day) }
  }

  private func text(of right: Right) -> ComparisonModel.Answer {
    guard let record = record(of: right) else { return .init(text: "–") }
    return .init(
      text: record.text.text(in: words.tag), articles: words.cite(record.basis.articles, of: law),
      certainty: record.basis.certainty)
  }

  private func exceptions(to right: Right) -> ComparisonModel.Answer {
    let texts = record(of: right)?.exceptions.map { $0.text.text(in: words.tag) } ?? []
    return .init(text: texts.isEmpty ? "–" : texts.joined(separator: "; "))
  }

  func rule(_ id: DeadlineID, _ right: Right?) -> DeadlineRule? {
    law.deadlines.first { rule in
      rule.id == id && rule.validity.contains(day) && right.map(rule.covers) ?? true
    }
  }

  private func period(_ id: DeadlineID, _ right: Right?) -> ComparisonModel.Answer {
    guard let rule = rule(id, right) else { return .init(text: "–") }
    return .init(
      text: LawWords(law: law, words: words).terms(rule), articles: words.cite(rule.basis.articles, of: law),
      certainty: rule.basis.certainty)
  }
}
