import DataRights

/// What there is to say about a letter that follows upon a request.
package struct FollowUpRemarks {
  package let desk: Desk
  package let draft: FollowUpDraft
  private var words: Words { desk.words }
  private var matter: Matter { draft.matter }

  package init(desk: Desk, draft: FollowUpDraft) {
    self.desk = desk
    self.draft = draft
  }

  /// What the user should know: why this letter, where it goes, what it discloses, how to log it.
  package func all(output: String?) -> [String] {
    let letter = draft.request.letter
    var remarks: [String] = []
    if let advice = matter.advice.first(where: { $0.letter == letter }) {
      remarks.append(desk.line(advice))
    }
    for other in matter.advice where other.letter != letter {
      remarks.append(words.text("advice.also", ["line": desk.line(other)]))
    }
    remarks += draft.chosen.notes
    if letter.goesToAuthority { remarks += authorityRemarks }
    remarks += contentRemarks
    if let output { remarks.append(words.text("draft.written", ["file": output])) }
    remarks.append(
      words.text(
        "follow-up.next", ["number": "\(matter.proceeding.number)", "event": letter.loggedAs.rawValue]))
    return remarks
  }

  /// What there is to know of the letter itself: its language, what it discloses, who has reviewed it.
  package var ofLetter: [String] { draft.chosen.notes + contentRemarks }

  private var contentRemarks: [String] {
    var remarks: [String] = []
    if draft.request.letter == .recipientsNotification {
      remarks.append(words.text("follow-up.own-time", ["addressee": matter.addressee.id]))
    }
    remarks += desk.disclosure(of: draft.letter.disclosed, before: draft.disclosedBefore)
    if draft.letter.review == .none { remarks.append(words.text("draft.unreviewed")) }
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
