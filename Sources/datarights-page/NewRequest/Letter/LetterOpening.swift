import DataRights
import DataRightsDesk
import DataRightsLetters
import DataRightsStore

/// Writes a letter: keeps in the profile what was entered for it, and opens its proceeding.
struct LetterOpening {
  let desk: Desk

  /// Opens the proceeding; a letter that cannot be laid out leaves no store behind.
  func open(_ plan: DraftPlan, by author: Writer) throws -> Draft {
    let builder = DraftBuilder(desk: desk)
    let output = LetterOutput(desk: desk, format: .text, file: nil)
    for page in try builder.draft(plan, number: 1).pages { _ = try output.bytes(of: page, to: plan.addressee) }
    try desk.newPersonsJournal().setProfile(today: desk.today, recorded: desk.world.now) { kept in
      var kept = kept
      kept.name = author.name
      kept.email = author.email
      if !author.address.isEmpty { kept.address = author.address }
      kept.identifiers.merge(author.identifiers) { $1 }
      return kept
    }
    return try builder.open(plan) { draft in
      for page in draft.pages { _ = try output.bytes(of: page, to: plan.addressee) }
    }
  }
}
