import DataRights

/// What there is to say about a new draft.
package struct DraftRemarks {
  package let desk: Desk
  package let draft: Draft
  private var words: Words { desk.words }
  private var plan: DraftPlan { draft.plan }

  package init(desk: Desk, draft: Draft) {
    self.desk = desk
    self.draft = draft
  }

  /// What the user should know: the law and why, how to send, what is disclosed, who reviewed it, what comes next.
  package func all(output: String?) -> [String] {
    let number = "\(draft.opening.number)"
    var remarks = law + beforeSending
    remarks += desk.disclosure(of: draft.letter.disclosed, before: plan.disclosedBefore)
    remarks += wording
    if let output { remarks.append(words.text("draft.written", ["file": output])) }
    remarks.append(words.text("draft.next", ["number": number, "via": channel]))
    return remarks
  }

  /// The law and why, with what to know before relying on it.
  private var law: [String] {
    if let chosen = plan.pick?.chosenLaw {
      let reasons = chosen.reasons.map { words.text($0, of: chosen.law) }.joined(separator: "; ")
      return [words.text("draft.law", ["law": chosen.law.name(in: words.tag).short, "reasons": reasons])]
        + (plan.pick.map { pick in pick.warnings.map { words.text($0, in: pick) } } ?? [])
    }
    guard plan.right != plan.asked else { return [] }
    return [
      words.text(
        "note.nearest",
        [
          "law": plan.law.name(in: words.tag).short, "asked": words.name(plan.asked),
          "taken": words.name(plan.right),
        ])
    ]
  }

  /// About the language, and how the letter goes to its addressee.
  package var beforeSending: [String] {
    plan.chosen.notes + (plan.bounced.map { [words.text("draft.bounced", ["date": words.date($0)])] } ?? [])
      + [sending]
  }

  /// What the law would have in the letter besides, what it says of writing for another, and who reviewed the words.
  package var wording: [String] {
    lackingParticulars + (plan.request.representation == nil ? [] : agentNotes)
      + (draft.letter.review == .none ? [words.text("draft.unreviewed")] : [])
  }

  private var sending: String {
    guard let contact = plan.contact else {
      return words.text("draft.no-contact", ["page": plan.addressee.website ?? "–"])
    }
    let values = ["value": contact.value, "certainty": words.name(contact.certainty), "date": contact.checked.iso]
    return words.text("draft.contact." + contact.kind.rawValue, values)
  }

  /// The channel by which the letter will go, as `log` takes it.
  private var channel: String {
    if plan.request.byPost { return Event.Channel.post.rawValue }
    return (plan.contact?.kind == .form ? Event.Channel.form : .email).rawValue
  }

  /// What the law has an application contain and the letter does not; of the language the choice of it says so.
  private var lackingParticulars: [String] {
    let forAnother = plan.request.representation != nil
    return plan.law.particulars(for: plan.right, on: desk.today).filter { particular in
      particular.languages.isEmpty
        && !particular.isMet(
          by: plan.writer, language: draft.letter.language, byPost: plan.request.byPost, forAnother: forAnother)
    }.map { particular in
      words.text(
        forAnother ? "draft.particular-of-person" : "draft.particular-lacking",
        [
          "law": plan.law.name(in: words.tag).short, "text": particular.text.text(in: words.tag),
          "articles": words.cite(particular.basis.articles, of: plan.law),
          "certainty": words.name(particular.basis.certainty),
          "flags": particular.alternatives.map(Failure.profileFlags).joined(separator: " | "),
        ])
    }
  }

  /// What the law says about acting for somebody else.
  private var agentNotes: [String] {
    plan.law.notes.filter {
      $0.topic == .agent && ($0.rights.isEmpty || $0.rights.contains(plan.right))
        && $0.validity.contains(desk.today)
    }.map {
      words.text(
        "draft.agent",
        ["text": $0.text.text(in: words.tag), "articles": words.cite($0.basis.articles, of: plan.law)])
    }
  }
}
