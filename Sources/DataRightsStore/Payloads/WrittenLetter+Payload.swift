internal import DataRights

extension WrittenLetter {
  /// What the log keeps beside the day.
  var payload: JSON {
    JSON(.object([]))
      .with("letter", JSON(letter.rawValue))
      .with("language", JSON(language))
      .with("disclosed", JSON(unlessEmpty: disclosed))
  }

  init(on: CivilDate, payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      try payload.choice("letter"), on: on, language: try payload.string("language"),
      disclosed: try payload.strings("disclosed"))
  }
}
