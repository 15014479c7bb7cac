internal import DataRights

extension Proceeding {
  /// What the event `opened` carries; the number and the day stand in the event itself.
  var payload: JSON {
    JSON(.object([]))
      .with("reference", JSON(reference))
      .with("right", JSON(right.rawValue))
      .with("law", JSON(law))
      .with("addressee", JSON(addressee))
      .with("controller", JSON(controller))
      .with("controllerPlace", controllerPlace.map { JSON($0) })
      .with("representativePlaces", JSON(unlessEmpty: representativePlaces))
      .with("resident", resident.map { JSON($0) })
      .with("language", JSON(language))
      .with("disclosed", JSON(unlessEmpty: disclosed))
      .with("batchKey", batchKey.map { JSON($0) })
  }

  init(number: Int, profile: String, opened: CivilDate, payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      number: number, profile: profile, reference: try payload.string("reference"), right: try payload.choice("right"),
      law: try payload.string("law"), addressee: try payload.string("addressee"),
      controller: try payload.string("controller"), controllerPlace: try payload.optionalString("controllerPlace"),
      representativePlaces: try payload.strings("representativePlaces"),
      resident: try payload.optionalString("resident"), language: try payload.string("language"), opened: opened,
      disclosed: try payload.strings("disclosed"), batchKey: try payload.optionalString("batchKey"))
  }
}
