import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// A piece of identity data that a letter gives away.
struct DisclosureRow: Sendable, Hashable {
  let kind: String
  let value: String
  let why: String
  /// Whether the addressee had it from an earlier letter.
  let isKnown: Bool

  /// What a letter discloses, and why.
  static func all(_ draft: Draft, _ desk: Desk) throws -> [DisclosureRow] {
    let plan = draft.plan
    return try draft.letter.disclosed.map { kind in
      DisclosureRow(
        kind: desk.words.identity(kind), value: try value(kind, draft, desk), why: why(kind, plan, desk.words),
        isKnown: plan.disclosedBefore.contains(kind))
    }
  }

  private static func value(_ kind: String, _ draft: Draft, _ desk: Desk) throws -> String {
    let writer = draft.plan.writer
    return switch kind {
    case "name": draft.letter.sender.name
    case "email": draft.letter.sender.email
    case "address": draft.letter.sender.address.joined(separator: ", ")
    case "residence":
      try writer.residence.map { try desk.catalogue.placeName($0).text(in: desk.words.tag) } ?? ""
    default: writer.identifiers[kind] ?? writer.address.joined(separator: ", ")
    }
  }

  private static func why(_ kind: String, _ plan: DraftPlan, _ words: Words) -> String {
    let law = plan.law.name(in: words.tag).short
    return switch kind {
    case "name": words.text("page.new.why-name")
    case "email": words.text("page.new.why-email", ["name": plan.addressee.name])
    case "address": words.text("page.new.why-address")
    case "residence": words.text("page.new.why-residence", ["law": law])
    case "relay-email": words.text("draft.relay")
    case let kind where plan.addressee.identifies.contains { $0.contains(kind) }:
      words.text("page.new.why-account", ["name": plan.addressee.name])
    case "registered-email": words.text("page.new.why-account", ["name": plan.addressee.name])
    default: words.text("page.new.why-law", ["law": law])
    }
  }
}
