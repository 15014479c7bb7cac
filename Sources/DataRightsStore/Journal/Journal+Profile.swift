public import DataRights

extension Journal {
  private static var own: Subject { .profile("own") }

  /// Who writes; without anything where nothing was set.
  public func profile() throws -> Writer {
    try eventLog.read { try profile(in: $0) }
  }

  /// Changes the profile, and says what it is then; where nothing changes, nothing is logged.
  @discardableResult
  public func setProfile(
    today: CivilDate, recorded: String, _ change: (Writer) throws -> Writer
  ) throws -> Writer {
    try eventLog.write { log in
      let present = try profile(in: log)
      let changed = try change(present)
      guard changed != present else { return present }
      try log.append(to: Self.own, kind: Kind.set, on: today, recorded: recorded, payload: changed.payload)
      try confirm(.profile) { try profile(in: log) == changed }
      return changed
    }
  }

  private func profile(in log: any LogReader) throws -> Writer {
    guard let last = try log.events(of: Self.own).last(where: { $0.kind == Kind.set }) else { return Writer() }
    return try decoding(last) { payload throws(PayloadReader.Failure) in try Writer(payload: payload) }
  }
}
