public import DataRights

extension Journal {
  /// The persons who have a profile, by id, with what it says.
  public func people() throws -> [(person: String, profile: Writer)] {
    try eventLog.read { log in
      try log.people().compactMap { id in
        let profile = try of(id).profile(in: log)
        return profile == Writer() ? nil : (id, profile)
      }
    }
  }

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
      try log.append(event(.profile(person), Kind.set, on: today, recorded: recorded, changed.payload))
      try confirm(.profile) { try profile(in: log) == changed }
      return changed
    }
  }

  private func profile(in log: any LogReader) throws -> Writer {
    let events = try log.events(of: .profile(person), person: person).counted
    guard let last = events.last(where: { $0.kind == Kind.set }) else { return Writer() }
    return try decoding(last) { payload throws(PayloadReader.Failure) in try Writer(payload: payload) }
  }
}
