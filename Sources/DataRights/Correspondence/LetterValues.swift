/// The table of values that letters under a law can use.
///
/// Names that a law may leave without a value are there all the same, empty: a letter asks for them in a section.
struct LetterValues {
  /// The names that the rows of lists supply.
  static let rowNames: Set<String> = ["kind", "value", "field", "text", "cite", "day"]

  /// The names that can be empty, since not every law or letter has a value for them.
  private static let maybeEmpty = [
    "representation", "reason", "scope", "authority.name",
    "within.response", "within.opt-out", "within.appeal-decision", "within.complaint-acknowledgement",
    "cite.response", "cite.response.extension", "cite.opt-out.period", "cite.appeal-decision",
    "cite.complaint-acknowledgement", "cite.recipient-list",
  ]

  /// The table that every letter begins with, with room for what it adds.
  private static let begun: [String: TemplateValue] = {
    var table: [String: TemplateValue] = [:]
    table.reserveCapacity(96)
    for name in maybeEmpty { table[name] = .text("") }
    return table
  }()

  let law: Law
  let language: Language
  let date: CivilDate
  /// The names that the letter uses; a citation or a list that it does not use is not made.
  let needs: Set<String>
  /// The right that the letter is about.
  let right: Right
  private(set) var table = Self.begun

  init(law: Law, language: Language, right: Right, on date: CivilDate, needs: Set<String>) {
    self.law = law
    self.right = right
    self.language = language
    self.date = date
    self.needs = needs
    let name = law.name(in: language.tag)
    table["law.short"] = .text(name.short)
    table["law.full"] = .text(name.full)
    table["salutation"] = .text(language.letter.salutation)
    table["closing"] = .text(language.letter.closing)
    set("date", day: date)
  }

  mutating func set(_ name: String, _ value: TemplateValue) { table[name] = value }

  mutating func set(_ name: String, text: String?) { table[name] = .text(text ?? "") }

  mutating func set(_ name: String, cite articles: [ArticleReference], withAct: Bool = true) {
    guard needs.contains(name) else { return }
    set(name, text: language.cite(articles, of: law, withAct: withAct))
  }

  /// Sets a day, in words where the letter uses it.
  mutating func set(_ name: String, day: CivilDate?) {
    set(name, text: needs.contains(name) ? day.map(language.long) : nil)
  }

  /// A list together with a flag that says whether it has rows, for what surrounds them.
  mutating func set(list name: String, _ rows: [[String: String]]) {
    table[name] = .list(rows)
    table["has-\(name)"] = .flag(!rows.isEmpty)
  }

  /// How the letter goes, and for whom it is written.
  mutating func set(byPost: Bool, representation: Representation?) {
    set("by-post", .flag(byPost))
    set("electronic", .flag(!byPost))
    if let representation, let pattern = language.phrases.capacities[representation.capacity.rawValue] {
      set("representation", text: Language.fill(pattern, ["person": representation.person]))
      set("person.name", text: representation.person)
    }
  }

  mutating func set(request: LetterRequest, record: RightRecord) {
    set("reason", text: request.reason)
    set("scope", text: request.scope)
    set(list: "corrections", request.corrections.map { ["field": $0.field, "value": $0.value] })
    let claimed =
      request.grounds.isEmpty
      ? record.grounds.filter { $0.kind == .act } : record.grounds.filter { request.grounds.contains($0.id) }
    for ground in record.grounds { set("ground.\(ground.id)", .flag(claimed.contains { $0.id == ground.id })) }
    if needs.contains("grounds") {
      set(
        list: "grounds",
        claimed.map {
          ["text": language.phrases.grounds[$0.id] ?? "", "cite": language.cite($0.articles, of: law)]
        })
    }
    let given = law.uses(of: request.right, on: date)
    let uses = request.uses.isEmpty ? given : request.uses
    for use in Right.Use.allCases { set("of.\(use.rawValue)", .flag(uses.contains(use))) }
    set(list: "uses", uses.map { ["text": language.phrases.uses[$0.rawValue] ?? ""] })
    if needs.contains("items") { set(list: "items", items(of: record, among: nil)) }
    set(
      "complaint-to-controller",
      .flag(law.deadlines.contains { $0.id == .complaintAcknowledgement && $0.validity.contains(date) }))
  }

  /// What an answer must contain, with the provisions that ask for it.
  ///
  /// - Parameters:
  ///   - keys: the items meant; nil for all.
  ///   - namesAct: whether each provision names its act; else only one of another act than the law's main one does.
  func items(of record: RightRecord, among keys: [String]?, namesAct: Bool = false) -> [[String: String]] {
    record.answer.filter { $0.validity.contains(date) && keys?.contains($0.id) ?? true }.map { item in
      let articles = item.articles.isEmpty ? record.basis.articles : item.articles
      let isOther = articles.contains { ($0.act ?? law.act) != law.act }
      return [
        "text": language.phrases.items[item.id] ?? "",
        "cite": language.cite(articles, of: law, withAct: namesAct || isOther),
      ]
    }
  }
}
