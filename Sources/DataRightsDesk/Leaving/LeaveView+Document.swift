package import DataRights

extension LeaveView {
  /// The exit as a document.
  package func document() throws -> JSON {
    let exit = outlook.exit
    let actions = ActionWords(view: self)
    return
      ([
        "format": 1, "service": JSON(exit.service), "name": JSON(exit.name), "playbook": JSON(exit.playbook),
        "started": JSON(exit.started.iso), "persona": JSON(exit.persona.rawValue),
        "state": JSON(outlook.state.rawValue), "phase": JSON(outlook.phase.rawValue),
        "decision": JSON(outlook.decision?.rawValue), "path": JSON(outlook.path),
        "until": JSON(outlook.until?.text), "noticeExpected": JSON(outlook.noticeExpected?.iso),
        "overdue": JSON(outlook.isOverdue), "possiblyCancelled": JSON(outlook.isPossiblyCancelled),
        "items": JSON(outlook.items.map(document)), "blockedBy": JSON(outlook.blockedBy),
        "next": JSON(outlook.actions.map(actions.document)), "notes": JSON(banners),
        "events": JSON(exit.events.map(document)),
      ] as JSON)
      .with("controller", try world.controller(of: outlook).map { JSON($0.name) })
      .with("orders", outlook.orders.map(document))
      .merging(try linked())
  }

  /// An entry of the plan as a document.
  package func document(_ planned: PlannedItem) -> JSON {
    let item = planned.item
    return
      ([
        "item": JSON(item.id), "phase": JSON(item.phase.rawValue), "kind": JSON(item.kind.rawValue),
        "state": JSON(planned.state.rawValue), "text": JSON(text(item.text)), "covers": JSON(item.covers),
        "certainty": JSON(item.certainty.rawValue),
      ] as JSON)
      .with("strength", planned.strength.map { JSON($0.rawValue) })
      .with("role", item.role.map { JSON($0.rawValue) })
      .with("path", item.path.map { JSON($0) })
      .with("answers", item.answers.isEmpty ? nil : JSON(item.answers.map(document)))
      .with("on", planned.event.map { JSON($0.on.iso) })
      .with("reason", planned.event?.reason.map { JSON($0) })
      .with("recheck", planned.recheck.map { JSON($0.iso) })
      .with("evidence", (planned.event?.evidence ?? []).document)
      .with(
        "given",
        planned.event.flatMap { event in
          event.answers.isEmpty
            ? nil
            : JSON(event.answers.map { ["answer": JSON($0.question), "value": JSON($0.value)] as JSON })
        })
  }

  private func document(_ question: ItemQuestion) -> JSON {
    (["answer": JSON(question.id), "type": JSON(question.kind.rawValue), "text": JSON(text(question.text))] as JSON)
      .with("optional", question.isOptional ? true : nil)
      .with("must", question.must.map { JSON($0) })
      .with("choices", question.choices.isEmpty ? nil : JSON(question.choices.map(\.id)))
      .with("fields", question.fields.isEmpty ? nil : JSON(question.fields.map(\.id)))
  }

  private func document(_ event: ExitEvent) -> JSON {
    (["kind": JSON(event.kind.rawValue), "on": JSON(event.on.iso)] as JSON)
      .with("item", event.item.map { JSON($0) })
      .with("state", event.state.map { JSON($0.rawValue) })
      .with("path", event.path.map { JSON($0) })
      .with("until", event.until.map { JSON($0.text) })
      .with("text", event.text.map { JSON($0) })
      .with("reason", event.reason.map { JSON($0) })
      .with("persona", event.persona.map { JSON($0.rawValue) })
      .with("orders", event.orders.map(document))
      .with("evidence", event.evidence.document)
  }

  private func document(_ orders: OrderSummary) -> JSON {
    (["count": JSON(orders.count), "open": JSON(orders.open)] as JSON)
      .with("withoutInvoice", orders.withoutInvoice.map { JSON($0) })
      .with("first", orders.dates.map { JSON($0.lowerBound.iso) })
      .with("last", orders.dates.map { JSON($0.upperBound.iso) })
  }

  /// The linked logins, separate closures and letters.
  private func linked() throws -> JSON {
    let closed = outlook.exit.confirmation?.on
    let closures = try outlook.playbook.closures.map { id in
      let closureOutlook = try world.outlook(world.closure(id))
      return ["closure": JSON(id), "state": JSON(closureOutlook.state.rawValue)] as JSON
    }
    return [
      "logins": JSON(outlook.surroundings.logins.map { $0.document(closed: closed) }),
      "closures": JSON(closures),
      "letters": JSON(
        outlook.surroundings.letters.map { letter in
          (["proceeding": JSON(letter.proceeding), "addressee": JSON(letter.addressee), "open": JSON(letter.isOpen)]
            as JSON)
            .with("right", JSON(letter.right.rawValue)).with("sent", letter.sent.map { JSON($0.iso) })
        }),
    ]
  }
}
