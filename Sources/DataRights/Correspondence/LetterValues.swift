/// The table of values that letters under a law can use.
struct LetterValues {
  /// The names that the rows of lists supply.
  static let rowNames: Set<String> = ["kind", "value", "field"]

  let law: Law
  let language: Language
  let date: CivilDate
  private(set) var table: [String: TemplateValue] = [:]

  init(law: Law, language: Language, on date: CivilDate) {
    self.law = law
    self.language = language
    self.date = date
    let name = law.name(in: language.tag)
    table["law.short"] = .text(name.short)
    table["law.full"] = .text(name.full)
    table["date"] = .text(language.long(date))
  }

  mutating func set(envelope: LetterWriter.Envelope) {
    table["controller.name"] = .text(envelope.controller.name)
    table["reference"] = .text(envelope.reference)
  }

  mutating func set(
    writer: Writer, budget: IdentityBudget, envelope: LetterWriter.Envelope, language: Language
  ) {
    table["writer.name"] = .text(budget.name)
    table["writer.email"] = .text(budget.email)
    if budget.disclosed.contains("residence"), let residence = envelope.residenceName {
      table["writer.residence"] = .text(residence)
    }
    table["identifiers"] = .list(
      budget.identifiers.map { ["kind": language.identifiers[$0.kind] ?? $0.kind, "value": $0.value] })
  }

  mutating func set(request: LetterRequest, record: RightRecord) {
    table["reason"] = .text(request.reason ?? "")
    table["scope"] = .text(request.scope ?? "")
    table["corrections"] = .list(request.corrections.map { ["field": $0.field, "value": $0.value] })
    table["by-post"] = .flag(request.byPost)
    table["electronic"] = .flag(!request.byPost)
    let grounds = request.grounds.isEmpty ? record.grounds.filter { $0.kind == .act }.map(\.id) : request.grounds
    for ground in record.grounds { table["ground.\(ground.id)"] = .flag(grounds.contains(ground.id)) }
    let given = law.uses(of: request.right, on: date)
    let uses = request.uses.isEmpty ? given : request.uses
    for use in Right.Use.allCases { table["of.\(use.rawValue)"] = .flag(uses.contains(use)) }
    table["complaint-to-controller"] = .flag(
      law.deadlines.contains { $0.id == .complaintAcknowledgement && $0.validity.contains(date) })
  }

  /// The provisions, each as running text cites it; those of an answer's items without the law's name.
  mutating func setCitations(record: RightRecord) {
    for right in law.rights where right.validity.contains(date) {
      table["cite.\(right.right.rawValue)"] = .text(language.cite(right.basis.articles, of: law))
      for item in right.answer where item.validity.contains(date) {
        table["cite.\(right.right.rawValue).\(item.id)"] = .text(language.cite(item.articles, of: law, withAct: false))
      }
      for ground in right.grounds {
        table["cite.\(right.right.rawValue).\(ground.id)"] = .text(language.cite(ground.articles, of: law))
      }
      for exception in right.exceptions where table["cite.\(right.right.rawValue).\(exception.id)"] == nil {
        table["cite.\(right.right.rawValue).\(exception.id)"] = .text(language.cite(exception.articles, of: law))
      }
    }
  }

  /// The periods that hold for the right, as phrases and with their provisions.
  ///
  /// Where a right and its deadline share a word, as California's opt-out does, the plain name cites the right.
  mutating func setPeriods(right: Right) {
    for rule in law.deadlines where rule.covers(right) && rule.validity.contains(date) {
      let id = rule.id.rawValue
      let citation = TemplateValue.text(language.cite(rule.basis.articles, of: law))
      if table["cite.\(id)"] == nil { table["cite.\(id)"] = citation }
      if let phrase = language.within(rule.period) { table["within.\(id)"] = .text(phrase) }
      if let more = rule.extension {
        table["cite.\(id).extension"] = .text(language.cite(more.basis.articles, of: law))
      }
    }
  }
}
