import DataRightsDesk

extension DraftBuilder {
  /// Everything a letter needs but its number; a person in a terminal is asked for what is missing.
  func planAsking(_ wish: DraftWish) throws -> DraftPlan {
    try plan(wish) { wish, writer in
      if Terminal.isInteractive, !desk.wantsJSON { try DraftDialogue(desk: desk).complete(&wish, &writer) }
    }
  }
}
