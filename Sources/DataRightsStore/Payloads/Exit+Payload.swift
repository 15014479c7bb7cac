internal import DataRights

extension Exit {
  /// What the event that begins an exit carries beside the day.
  var payload: JSON {
    JSON(.object([]))
      .with("name", JSON(name))
      .with("playbook", JSON(playbook))
      .with("addressee", startedWith.map { JSON($0) })
      .with("persona", JSON(startedAs.rawValue))
  }

  init(service: String, started: CivilDate, payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      service: service, name: try payload.string("name"), playbook: try payload.string("playbook"),
      addressee: try payload.optionalString("addressee"), persona: try payload.choice("persona"), started: started)
  }
}

extension ExitEvent {
  /// What the log keeps beside the kind and the day.
  var payload: JSON {
    JSON(.object([]))
      .with("item", item.map { JSON($0) })
      .with("state", state.map { JSON($0.rawValue) })
      .with("answers", JSON(unlessEmpty: answers))
      .with("path", path.map { JSON($0) })
      .with("until", until.map { JSON($0.text) })
      .with("text", text.map { JSON($0) })
      .with("reason", reason.map { JSON($0) })
      .with("persona", persona.map { JSON($0.rawValue) })
      .with("addressee", addressee.map { JSON($0) })
      .with("orders", orders.map(\.payload))
      .with("evidence", JSON(unlessEmpty: evidence))
  }

  init(_ kind: Kind, on: CivilDate, payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      kind, on: on, item: try payload.optionalString("item"), state: try payload.optionalChoice("state"),
      answers: try payload.records("answers") { inner throws(PayloadReader.Failure) in
        GivenAnswer(try inner.string("question"), try inner.string("value"))
      },
      path: try payload.optionalString("path"), until: try payload.namedDay("until"),
      text: try payload.optionalString("text"), reason: try payload.optionalString("reason"),
      persona: try payload.optionalChoice("persona"), addressee: try payload.optionalString("addressee"),
      orders: try payload.records("orders") { inner throws(PayloadReader.Failure) in
        try OrderSummary(payload: inner)
      }.first,
      evidence: try payload.evidence())
  }
}

extension OrderSummary {
  /// The summary as a list of one, so that it is read like every list of records.
  var payload: JSON {
    var dated = JSON(.object([])).with("count", JSON(count)).with("open", JSON(unlessEmpty: open))
    // An empty list says that every order has its invoice, which no list does not.
    if let withoutInvoice { dated = dated.with("withoutInvoice", JSON(withoutInvoice)) }
    if let dates {
      dated = dated.with("first", JSON(dates.lowerBound.iso)).with("last", JSON(dates.upperBound.iso))
    }
    return JSON(.array([dated]))
  }

  init(payload: PayloadReader) throws(PayloadReader.Failure) {
    let first = try payload.optionalDate("first")
    let last = try payload.optionalDate("last")
    var dates: ClosedRange<CivilDate>?
    if let first, let last, first <= last { dates = first...last }
    self.init(
      count: try payload.integer("count"), open: try payload.strings("open"),
      withoutInvoice: payload.has("withoutInvoice") ? try payload.strings("withoutInvoice") : nil, dates: dates)
  }
}

extension JSON {
  fileprivate init?(unlessEmpty answers: [GivenAnswer]) {
    guard !answers.isEmpty else { return nil }
    self.init(.array(answers.map { ["question": JSON($0.question), "value": JSON($0.value)] }))
  }
}
