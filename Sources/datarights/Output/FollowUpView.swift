import DataRightsDesk
import DataRights

/// A letter that follows upon a request as a document, and what to say about it.
struct FollowUpView {
  let desk: Desk
  let draft: FollowUpDraft
  private var words: Words { desk.words }
  private var matter: Matter { draft.matter }

  init(desk: Desk, draft: FollowUpDraft) {
    self.desk = desk
    self.draft = draft
  }

  func document(output: String?) -> JSON {
    let letter = draft.letter
    return AdviceView(desk: desk, matter: matter).members
      .with("letter", JSON(draft.request.letter.rawValue)).with("language", JSON(letter.language))
      .with("subject", JSON(letter.subject)).with("body", JSON(letter.body))
      .with("addressee", JSON(letter.addressee.name)).with("disclosed", JSON(letter.disclosed))
      .with("disclosedBefore", JSON(draft.disclosedBefore)).with("replyBy", JSON(draft.request.replyBy.iso))
      .with("output", JSON(output)).with("notes", JSON(FollowUpRemarks(desk: desk, draft: draft).all(output: output)))
  }
}
