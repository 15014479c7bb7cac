/// What differs among the letters of one request: whom each goes to, its reference, and what it discloses of its writer.
struct LetterSlots {
  /// The names under which templates have it.
  static let names: Set<String> = [
    "controller.name", "controller.address", "reference", "writer.name", "writer.email", "writer.residence",
    "identifiers", "has-identifiers",
  ]

  let table: [String: TemplateValue]

  init(_ budget: IdentityBudget, to controller: Letter.Addressed, reference: String, in language: Language) {
    table = [
      "controller.name": .text(controller.name),
      "controller.address": .text(controller.address.joined(separator: ", ")),
      "reference": .text(reference), "writer.name": .text(budget.name), "writer.email": .text(budget.email),
      "writer.residence": .text(budget.residence ?? ""), "has-identifiers": .flag(!budget.details.isEmpty),
      "identifiers": .list(
        budget.details.map { ["kind": language.identifiers[$0.kind] ?? $0.kind, "value": $0.value] }),
    ]
  }
}
