internal import DataRights

extension Letter {
  /// A letter as an event keeps it.
  var payload: JSON {
    JSON(.object([]))
      .with("language", JSON(language)).with("subject", JSON(subject)).with("body", JSON(body))
      .with("reference", JSON(reference)).with("date", JSON(date.iso))
      .with("senderName", JSON(sender.name)).with("senderEmail", JSON(sender.email))
      .with("senderAddress", JSON(unlessEmpty: sender.address))
      .with("addresseeName", JSON(addressee.name)).with("addresseeEmail", addressee.email.map { JSON($0) })
      .with("addresseeAddress", JSON(unlessEmpty: addressee.address))
      .with("disclosed", JSON(unlessEmpty: disclosed)).with("review", JSON(review.rawValue))
  }

  init(payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      language: try payload.string("language"), subject: try payload.string("subject"),
      body: try payload.string("body"), reference: try payload.string("reference"), date: try payload.date("date"),
      sender: Sender(
        name: try payload.string("senderName"), email: try payload.string("senderEmail"),
        address: try payload.strings("senderAddress")),
      addressee: Addressed(
        name: try payload.string("addresseeName"), email: try payload.optionalString("addresseeEmail"),
        address: try payload.strings("addresseeAddress")),
      disclosed: try payload.strings("disclosed"), review: try payload.choice("review"))
  }
}

extension [Letter] {
  /// The letter and its copies in other languages, as the event of their writing keeps them.
  var content: JSON? { isEmpty ? nil : ["letters": JSON(map(\.payload))] }
}
