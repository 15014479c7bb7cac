internal import DataRights

extension Evidence {
  /// A piece of evidence as an event carries it: the file itself stays where it is.
  var payload: JSON {
    JSON(.object([]))
      .with("level", JSON(level.rawValue))
      .with("file", file.map { JSON($0) })
      .with("sha256", sha256.map { JSON($0) })
      .with("text", text.map { JSON($0) })
  }

  init(payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      try payload.choice("level"), file: try payload.optionalString("file"),
      sha256: try payload.optionalString("sha256"), text: try payload.optionalString("text"))
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
