import DataRightsDesk
import DataRights

/// A new draft as a document, and what to say about it.
struct DraftView {
  let desk: Desk
  let draft: Draft
  private var words: Words { desk.words }
  private var plan: DraftPlan { draft.plan }

  init(desk: Desk, draft: Draft) {
    self.desk = desk
    self.draft = draft
  }

  func document(output: String?) -> JSON {
    let letter = draft.letter
    return [
      "format": 1, "proceeding": JSON(draft.opening.number), "reference": JSON(letter.reference),
      "law": JSON(plan.law.id),
      "right": JSON(plan.right.rawValue), "addressee": JSON(plan.addressee.id), "language": JSON(letter.language),
      "subject": JSON(letter.subject), "body": JSON(letter.body), "disclosed": JSON(letter.disclosed),
      "disclosedBefore": JSON(plan.disclosedBefore), "contact": contact, "output": JSON(output),
      "notes": JSON(DraftRemarks(desk: desk, draft: draft).all(output: output)),
    ]
  }

  private var contact: JSON {
    guard let contact = plan.contact else { return nil }
    return [
      "kind": JSON(contact.kind.rawValue), "value": JSON(contact.value), "certainty": JSON(contact.certainty.rawValue),
      "checked": JSON(contact.checked.iso),
    ]
  }
}
