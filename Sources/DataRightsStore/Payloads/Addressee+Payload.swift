internal import DataRights

extension Addressee {
  /// What an event `set` of an addressee of the user's own carries.
  var ownPayload: JSON {
    let controller = controllers.first
    return JSON(.object([]))
      .with("name", JSON(name))
      .with("email", contacts.first { $0.kind == .email }.map { JSON($0.value) })
      .with("address", JSON(unlessEmpty: controller?.address ?? []))
      .with("place", controller?.place.map { JSON($0) })
      .with("checked", JSON(checked.iso))
  }

  init(ownID id: String, payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      own: id, name: try payload.string("name"), email: try payload.optionalString("email"),
      address: try payload.strings("address"), place: try payload.optionalString("place"),
      checked: try payload.date("checked"))
  }
}
