internal import DataRights

extension ClosureEvent {
  /// What the log keeps beside the day.
  var payload: JSON {
    JSON(.object([]))
      .with("variant", variant.map { JSON($0) })
      .with("until", until.map { JSON($0.text) })
      .with("item", item.map { JSON($0) })
      .with("itemState", itemState.map { JSON($0.rawValue) })
      .with("channel", channel.map { JSON($0) })
      .with("text", text.map { JSON($0) })
      .with("reason", reason.map { JSON($0) })
      .with("evidence", JSON(unlessEmpty: evidence))
  }

  init(_ state: ClosureState?, on: CivilDate, payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      state, on: on, variant: try payload.optionalString("variant"), until: try payload.namedDay("until"),
      item: try payload.optionalString("item"), itemState: try payload.optionalChoice("itemState"),
      channel: try payload.optionalString("channel"), text: try payload.optionalString("text"),
      reason: try payload.optionalString("reason"), evidence: try payload.evidence())
  }
}
