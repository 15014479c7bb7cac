import DataRights

/// A letter that follows upon a request as a document, and what to say about it.
struct FollowUpView {
  let context: Context
  let draft: FollowUpDraft
  private var words: Words { context.words }
  private var matter: Matter { draft.matter }

  init(context: Context, draft: FollowUpDraft) {
    self.context = context
    self.draft = draft
  }

  func document(output: String?) -> JSON {
    let letter = draft.letter
    return AdviceView(context: context, matter: matter).members
      .with("letter", JSON(draft.request.letter.rawValue)).with("language", JSON(letter.language))
      .with("subject", JSON(letter.subject)).with("body", JSON(letter.body))
      .with("addressee", JSON(letter.addressee.name)).with("disclosed", JSON(letter.disclosed))
      .with("disclosedBefore", JSON(draft.disclosedBefore)).with("replyBy", JSON(draft.request.replyBy.iso))
      .with("output", JSON(output)).with("notes", JSON(remarks(output: output)))
  }

  /// What the user should know: why this letter, where it goes, what it discloses, how to log it.
  func remarks(output: String?) -> [String] {
    let letter = draft.request.letter
    var remarks: [String] = []
    if let advice = matter.advice.first(where: { $0.letter == letter }) {
      remarks.append(AdviceView(context: context, matter: matter).line(advice))
    }
    for other in matter.advice where other.letter != letter {
      remarks.append(words.text("advice.also", ["line": AdviceView(context: context, matter: matter).line(other)]))
    }
    remarks += draft.chosen.notes
    if letter.goesToAuthority { remarks += authorityRemarks }
    if letter == .recipientsNotification {
      remarks.append(words.text("follow-up.own-time", ["addressee": matter.addressee.id]))
    }
    remarks += context.disclosure(of: draft.letter.disclosed, before: draft.disclosedBefore)
    if draft.letter.review == .none { remarks.append(words.text("draft.unreviewed")) }
    if let output { remarks.append(words.text("draft.written", ["file": output])) }
    remarks.append(
      words.text(
        "follow-up.next", ["number": "\(matter.proceeding.number)", "event": letter.loggedAs.rawValue]))
    return remarks
  }

  /// Where the complaint goes, what the authority asks for first, and who else could be asked.
  private var authorityRemarks: [String] {
    var remarks: [String] = []
    for authority in matter.authorities {
      let isFirst = authority.id == matter.authorities.first?.id
      remarks.append(
        words.text(
          isFirst ? "follow-up.authority-note" : "follow-up.authority-other",
          [
            "name": authority.name.text(in: words.tag), "id": authority.id,
            "address": authority.complaintForm ?? authority.website ?? authority.email ?? "–",
          ]))
      if let text = authority.precondition { remarks.append(text.text(in: words.tag)) }
    }
    return remarks
  }
}
