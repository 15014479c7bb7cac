import DataRights

/// A new draft as a document, and what to say about it.
struct DraftView {
  let context: Context
  let draft: Draft
  private var words: Words { context.words }
  private var plan: DraftPlan { draft.plan }

  init(context: Context, draft: Draft) {
    self.context = context
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
      "notes": JSON(remarks(output: output)),
    ]
  }

  private var contact: JSON {
    guard let contact = plan.contact else { return nil }
    return [
      "kind": JSON(contact.kind.rawValue), "value": JSON(contact.value), "certainty": JSON(contact.certainty.rawValue),
      "checked": JSON(contact.checked.iso),
    ]
  }

  /// What the user should know: the law and why, how to send, what is disclosed, who reviewed it, what comes next.
  func remarks(output: String?) -> [String] {
    let number = "\(draft.opening.number)"
    var remarks: [String] = []
    if let chosen = plan.pick?.chosenLaw {
      let reasons = chosen.reasons.map { words.text($0, of: chosen.law) }.joined(separator: "; ")
      remarks.append(words.text("draft.law", ["law": chosen.law.name(in: words.tag).short, "reasons": reasons]))
      remarks += plan.pick.map { pick in pick.warnings.map { words.text($0, in: pick) } } ?? []
    } else if plan.right != plan.asked {
      remarks.append(
        words.text(
          "note.nearest",
          [
            "law": plan.law.name(in: words.tag).short, "asked": words.name(plan.asked),
            "taken": words.name(plan.right),
          ]))
    }
    remarks += plan.chosen.notes
    if let bounced = plan.bounced {
      remarks.append(words.text("draft.bounced", ["date": words.date(bounced)]))
    }
    remarks.append(sending)
    remarks += context.disclosure(of: draft.letter.disclosed, before: plan.disclosedBefore)
    remarks += lackingParticulars
    if plan.request.representation != nil { remarks += agentNotes }
    if draft.letter.review == .none { remarks.append(words.text("draft.unreviewed")) }
    if let output { remarks.append(words.text("draft.written", ["file": output])) }
    remarks.append(words.text("draft.next", ["number": number, "via": channel]))
    return remarks
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
    return plan.law.particulars(for: plan.right, on: context.today).filter { particular in
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
        && $0.validity.contains(context.today)
    }.map {
      words.text(
        "draft.agent",
        ["text": $0.text.text(in: words.tag), "articles": words.cite($0.basis.articles, of: plan.law)])
    }
  }
}

extension Context {
  /// What a letter discloses, what the addressee had before, and a warning where it learns something new.
  func disclosure(of kinds: [String], before: [String]) -> [String] {
    func names(_ kinds: [String]) -> String {
      words.language.list(kinds.map { words.pattern("disclosure." + $0) ?? words.language.identifiers[$0] ?? $0 })
    }
    var remarks = [words.text("draft.disclosed", ["kinds": names(kinds)])]
    let earlier = before.filter { !kinds.contains($0) }
    if !earlier.isEmpty { remarks.append(words.text("draft.disclosed-before", ["kinds": names(earlier)])) }
    let new = kinds.filter { !before.contains($0) }
    if !before.isEmpty, !new.isEmpty { remarks.append(words.text("draft.disclosed-new", ["kinds": names(new)])) }
    if kinds.contains("relay-email") { remarks.append(words.text("draft.relay")) }
    return remarks
  }
}
