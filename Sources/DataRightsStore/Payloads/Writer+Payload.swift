internal import DataRights

extension Writer {
  /// The profile as an event `set` of it carries it.
  var payload: JSON {
    let known = identifiers.map { JSON.Member($0.key, JSON($0.value)) }
    return JSON(.object([]))
      .with("name", name.map { JSON($0) })
      .with("email", email.map { JSON($0) })
      .with("address", JSON(unlessEmpty: address))
      .with("residence", residence.map { JSON($0) })
      .with("language", language.map { JSON($0) })
      .with("identifiers", known.isEmpty ? JSON?.none : JSON(.object(known)))
  }

  init(payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      name: try payload.optionalString("name"), email: try payload.optionalString("email"),
      address: try payload.strings("address"), residence: try payload.optionalString("residence"),
      language: try payload.optionalString("language"), identifiers: try payload.texts("identifiers"))
  }
}
