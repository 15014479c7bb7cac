extension LetterValues {
  /// What the letter says of the proceeding it belongs to.
  mutating func set(_ request: FollowUpRequest, _ facts: CaseFacts, of proceeding: Proceeding) {
    set("reason", text: request.reason)
    set("scope", text: request.scope)
    set("reply-by", day: request.replyBy)
    set("request.date", day: facts.requested)
    set("request.name", text: language.phrases.requests[proceeding.right.rawValue])
    set("receipt.date", day: facts.received)
    let certainDue = facts.isReceiptProven ? facts.deadline?.due : nil
    set("due.date", day: request.letter == .reminder ? facts.statedDue : certainDue)
    set("due.over", .flag(facts.isOver))
    if let deadline = facts.deadline { set("cite.response", text: language.cite(deadline.articles, of: law)) }
    set("event.date", day: facts.event?.on)
    set("until.date", day: facts.event?.until)
    set("extension.date", day: facts.deadline?.id == .response ? nil : facts.announced?.on)
    set("partial.date", day: facts.partial?.on)
    set("id-copy", .flag(request.idCopy))
    set(
      list: "provided",
      request.provided.map { ["kind": language.identifiers[$0.kind] ?? $0.kind, "value": $0.value] })
    setExtension(request, facts)
  }

  /// What is wrong with an announced extension, as far as the log and the law show it.
  private mutating func setExtension(_ request: FollowUpRequest, _ facts: CaseFacts) {
    var isLate = false
    var isTooLong = false
    for finding in facts.findings {
      switch finding {
      case .extensionTooLate: isLate = true
      case .extensionTooLong: isTooLong = true
      default: break
      }
    }
    let isAllowed = table["cite.response.extension"]?.isShown ?? false
    set("extension.none", .flag(!isAllowed))
    set("extension.late", .flag(isAllowed && isLate && facts.isReceiptProven && facts.lastNotice != nil))
    set("extension.too-long", .flag(isAllowed && isTooLong && facts.isReceiptProven && facts.longest != nil))
    set("extension.unreasoned", .flag(isAllowed && request.unreasoned))
    set("notice.date", day: facts.lastNotice)
    set("extended.date", day: facts.longest)
  }

  /// The lists of a complaint: what happened, what is complained of, what was settled, what is enclosed.
  mutating func setComplaint(
    _ request: FollowUpRequest, _ facts: CaseFacts, of proceeding: Proceeding, record: RightRecord
  ) throws(LetterError) {
    let happened = proceeding.events.enumerated().sorted { ($0.element.on, $0.offset) < ($1.element.on, $1.offset) }
      .map(\.element)
    set(
      list: "timeline",
      happened.compactMap { event in
        language.phrases.events[event.kind.rawValue].map { ["day": language.long(event.on), "text": $0] }
      })
    let missing = items(of: record, among: request.missing, namesAct: true)
    let right = language.cite(record.basis.articles, of: law)
    let response = facts.deadline.map { language.cite($0.articles, of: law) } ?? right
    var rows: [[String: String]] = []
    for grievance in Grievance.all(in: proceeding, facts, hasMissing: !missing.isEmpty) {
      guard let phrase = language.phrases.grievances[grievance.rawValue] else { continue }
      let cite = grievance.isAboutTime ? response : grievance.topic.flatMap(note) ?? right
      rows.append(["text": phrase, "cite": cite])
    }
    if let pattern = language.phrases.grievances["missing"] {
      rows += missing.map { ["text": Language.fill(pattern, ["item": $0["text"] ?? ""]), "cite": $0["cite"] ?? right] }
    }
    guard !rows.isEmpty || request.reason != nil else { throw .nothingToComplainOf }
    set(list: "grievances", rows)
    set(
      list: "resolved",
      Set(happened.map(\.kind.rawValue)).sorted().compactMap { language.phrases.resolved[$0] }.map { ["text": $0] })
    set(list: "enclosures", request.enclosed.compactMap(enclosure).map { ["text": $0] })
  }

  private func enclosure(_ event: Event) -> String? {
    language.phrases.enclosures[Self.enclosureWord(event.kind)].map {
      Language.fill($0, ["date": language.long(event.on)])
    }
  }

  /// What a piece of evidence is: the user's letter, the controller's, a proof, or the authority's.
  private static func enclosureWord(_ kind: EventKind) -> String {
    switch kind {
    case .sent: "request"
    case .received, .verified, .feePaid, .bounced: "proof"
    case .reminded, .identityProvided, .clarified, .feeAccepted, .recipientsAsked, .appealed, .complainedToController,
      .complained, .withdrawn, .closed:
      "own-letter"
    case .authorityInformed, .authorityDecided: "authority"
    default: "reply"
    }
  }
}
