package import DataRights

extension LinkedLogin {
  /// The login as a document.
  ///
  /// - Parameter closed: the day on which the service confirmed the closure; nil where it has not.
  package func document(closed: CivilDate?) -> JSON {
    ([
      "service": JSON(key.service), "provider": JSON(key.provider), "connection": JSON(key.connection.rawValue),
      "state": JSON(state(closed: closed).rawValue), "on": JSON(events.last?.on.iso),
      "evidence": JSON(evidence.rawValue), "revokedOn": JSON(revokedOn?.iso), "verifiedOn": JSON(verifiedOn?.iso),
      "recheck": JSON(recheck?.iso), "otherSignIn": JSON(hasOtherSignIn),
      "deletionRequest": JSON(deletionRequest.rawValue),
    ] as JSON)
    .with("relay", usesRelay ? true : nil)
    .with("forwarding", usesRelay ? JSON(forwards) : nil)
    .with("requestCode", requestCode.map { JSON($0) })
    .with("requestStatus", requestStatus.map { JSON($0) })
  }
}
