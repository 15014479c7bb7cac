public import DataRights

extension Journal {
  /// Every linked login of which anything is on record, by its key.
  public func logins() throws -> [LinkedLogin] {
    try eventLog.read { try logins(from: try $0.events(of: .login, person: person)) }
  }

  /// Logs what was found or done about linked logins: all of it, or nothing.
  ///
  /// - Parameter make: decides on each login as it is, by its key; what it adds at the end is logged.
  @discardableResult
  public func logLogins(
    _ keys: [LinkedLogin.Key], recorded: String, _ make: (LinkedLogin) throws -> LinkedLogin
  ) throws -> [LinkedLogin] {
    try eventLog.write { log in
      try keys.map { key in
        let subject = Subject.login(key)
        let present = try logins(from: log.events(of: subject, person: person)).first ?? LinkedLogin(key)
        let changed = try make(present)
        for event in changed.events.dropFirst(present.events.count) {
          try log.append(
            self.event(subject, event.state.rawValue, on: event.on, recorded: recorded, event.payload))
        }
        try confirm(.login) {
          (try logins(from: log.events(of: subject, person: person)).first ?? LinkedLogin(key)) == changed
        }
        return changed
      }
    }
  }

  private func logins(from events: [StoredEvent]) throws -> [LinkedLogin] {
    var found: [LinkedLogin.Key: LinkedLogin] = [:]
    for event in events.counted {
      guard case .login(let key) = event.subject, let state = LoginState(rawValue: event.kind) else { continue }
      found[key, default: LinkedLogin(key)].events.append(
        try decoding(event) { payload throws(PayloadReader.Failure) in
          try LoginEvent(state, on: event.on, payload: payload)
        })
    }
    return found.values.sorted { $0.key < $1.key }
  }
}
