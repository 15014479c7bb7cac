internal import DataRights

extension Event {
  /// What the log keeps beside the kind and the day.
  var payload: JSON {
    JSON(.object([]))
      .with("at", at.map { JSON($0.iso) })
      .with("until", until.map { JSON($0.iso) })
      .with("via", via.map { JSON($0.rawValue) })
      .with("note", note.map { JSON($0) })
      .with("evidence", JSON(unlessEmpty: evidence))
      .with("messageID", messageID.map { JSON($0) })
  }

  init(_ kind: EventKind, on: CivilDate, payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      kind, on: on, at: try payload.optionalTime("at"), until: try payload.optionalDate("until"),
      via: try payload.optionalChoice("via"), note: try payload.optionalString("note"),
      evidence: try payload.evidence(), messageID: try payload.optionalString("messageID"))
  }
}
