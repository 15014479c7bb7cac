internal import DataRights

extension LoginEvent {
  /// What the log keeps beside the state and the day.
  var payload: JSON {
    JSON(.object([]))
      .with("source", JSON(source.rawValue))
      .with("evidence", JSON(unlessEmpty: evidence))
      .with("reason", reason.map { JSON($0) })
      .with("hasOtherSignIn", hasOtherSignIn.map { JSON($0) })
      .with("usesRelay", usesRelay.map { JSON($0) })
      .with("forwards", forwards.map { JSON($0) })
      .with("requestCode", requestCode.map { JSON($0) })
      .with("requestStatus", requestStatus.map { JSON($0) })
      .with("requestAnswered", requestAnswered.map { JSON($0) })
  }

  init(_ state: LoginState, on: CivilDate, payload: PayloadReader) throws(PayloadReader.Failure) {
    self.init(
      state, on: on, source: try payload.choice("source"), evidence: try payload.evidence(),
      reason: try payload.optionalString("reason"), hasOtherSignIn: try payload.optionalFlag("hasOtherSignIn"),
      usesRelay: try payload.optionalFlag("usesRelay"), forwards: try payload.optionalFlag("forwards"),
      requestCode: try payload.optionalString("requestCode"),
      requestStatus: try payload.optionalString("requestStatus"),
      requestAnswered: try payload.optionalFlag("requestAnswered"))
  }
}
