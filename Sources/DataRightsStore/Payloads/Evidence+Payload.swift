internal import DataRights

extension Evidence {
  /// A piece of evidence as an event carries it.
  var payload: JSON {
    JSON(.object([]))
      .with("level", JSON(level.rawValue))
      .with("file", file.map { JSON($0) })
      .with("sha256", sha256.map { JSON($0) })
      .with("text", text.map { JSON($0) })
      .with("kept", isKept ? JSON(true) : JSON?.none)
      .with("message", message.map { JSON([$0.payload]) })
  }

  init(payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      try payload.choice("level"), file: try payload.optionalString("file"),
      sha256: try payload.optionalString("sha256"), text: try payload.optionalString("text"),
      isKept: try payload.optionalFlag("kept") ?? false,
      message: try payload.records("message") { inner throws(PayloadReader.Failure) in
        try Message(payload: inner)
      }.first)
  }
}

extension Evidence.Message {
  var payload: JSON {
    JSON(.object([]))
      .with("on", on.map { JSON($0.iso) }).with("from", JSON(unlessEmpty: from)).with("to", JSON(unlessEmpty: to))
      .with("id", id.map { JSON($0) })
  }

  init(payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      on: try payload.optionalDate("on"), from: try payload.strings("from"), to: try payload.strings("to"),
      id: try payload.optionalString("id"))
  }
}

extension JSON {
  /// A list of pieces of evidence; nil where it is empty.
  init?(unlessEmpty evidence: [Evidence]) {
    guard !evidence.isEmpty else { return nil }
    self.init(.array(evidence.map(\.payload)))
  }
}

extension PayloadReader {
  func evidence() throws(Failure) -> [Evidence] {
    try records("evidence") { inner throws(Failure) in try Evidence(payload: inner) }
  }
}
