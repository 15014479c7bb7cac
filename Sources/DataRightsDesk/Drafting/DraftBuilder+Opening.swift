import DataRightsStore

extension DraftBuilder {
  /// Opens the proceeding of a plan and keeps its letter.
  ///
  /// - Parameter write: what is written together with it; where it throws, nothing is opened.
  package func open(_ plan: DraftPlan, writing write: (Draft) throws -> Void = { _ in }) throws -> Draft {
    var made: Draft?
    try desk.writeJournal().openProceeding(recorded: desk.world.now) { number in
      let draft = try draft(plan, number: number)
      try write(draft)
      made = draft
      return (draft.opening, draft.letters)
    }
    guard let made else { throw desk.failure("unstorable") }
    return made
  }
}
