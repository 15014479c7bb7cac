/// What differs among the letters of one request: whom each goes to, its reference, and what it discloses of its writer.
struct LetterSlots {
  /// The names under which templates have it.
  static let names: Set<String> = [
    "controller.name", "controller.address", "reference", "writer.name", "writer.email", "writer.residence",
    "identifiers", "has-identifiers",
  ]

  let table: [String: TemplateValue]

  init(_ budget: IdentityBudget, to controller: Letter.Addressed, reference: String, in language: Language) {
    var table = Self.table(of: budget, in: language)
    table["controller.name"] = .text(controller.name)
    table["controller.address"] = .text(controller.address.joined(separator: ", "))
    table["reference"] = .text(reference)
    self.table = table
  }

  /// What it discloses of its writer.
  static func table(of budget: IdentityBudget, in language: Language) -> [String: TemplateValue] {
    [
      "writer.name": .text(budget.name), "writer.email": .text(budget.email),
      "writer.residence": .text(budget.residence ?? ""), "has-identifiers": .flag(!budget.details.isEmpty),
      "identifiers": .list(
        budget.details.map { ["kind": language.identifiers[$0.kind] ?? $0.kind, "value": $0.value] }),
    ]
  }
}
