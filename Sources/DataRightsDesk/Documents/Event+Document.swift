package import DataRights

extension Event {
  /// The event as documents show it.
  package var document: JSON {
    (["kind": JSON(kind.rawValue), "on": JSON(on.iso)] as JSON)
      .with("at", at.map { JSON($0.iso) }).with("until", until.map { JSON($0.iso) })
      .with("via", via.map { JSON($0.rawValue) }).with("text", note.map { JSON($0) })
      .with("evidence", evidence.document).with("messageID", messageID.map { JSON($0) })
  }
}
