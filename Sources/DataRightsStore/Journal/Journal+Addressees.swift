public import DataRights

extension Journal {
  /// The addressees of the users' own, by id; all persons of a store share them.
  public func addressees() throws -> [Addressee] {
    try eventLog.read { log in
      var latest: [String: StoredEvent] = [:]
      for event in try log.events(of: .addressee).counted where event.kind == Kind.set {
        if case .addressee(let id) = event.subject { latest[id] = event }
      }
      return try latest.sorted { $0.key < $1.key }.map { try addressee($0.key, from: $0.value) }
    }
  }

  /// Adds an addressee of the user's own, or says anew how it is reached.
  @discardableResult
  public func setAddressee(
    id: String, name: String, email: String?, address: [String], place: String?, checked: CivilDate, recorded: String
  ) throws -> Addressee {
    let given = Addressee(own: id, name: name, email: email, address: address, place: place, checked: checked)
    return try eventLog.write { log in
      let subject = Subject.addressee(id)
      try log.append(of("").event(subject, Kind.set, on: checked, recorded: recorded, given.ownPayload))
      try confirm(.addressee) {
        guard let last = try log.events(of: subject).counted.last else { return false }
        return try addressee(id, from: last).ownPayload == given.ownPayload
      }
      return given
    }
  }

  /// Adds an addressee that was made of another program's record.
  @discardableResult
  public func addAddressee(_ addressee: Addressee, checked: CivilDate, recorded: String) throws -> Addressee {
    let controller = addressee.controllers.first
    return try setAddressee(
      id: addressee.id, name: addressee.name, email: addressee.contacts.first { $0.kind == .email }?.value,
      address: controller?.address ?? [], place: controller?.place, checked: checked, recorded: recorded)
  }

  /// The kinds of identity data that this person's letters to an addressee have disclosed, in the order in which they
  /// first did.
  ///
  /// A letter that was drafted and never sent has disclosed nothing.
  public func disclosedSoFar(to addressee: String) throws -> [String] {
    var disclosed: [String] = []
    for proceeding in try proceedings(with: [addressee]) {
      guard proceeding.events.contains(where: { $0.kind == .sent || $0.kind == .received }) else { continue }
      // A later letter counts once something is logged that its sending can have been.
      let sent = proceeding.letters.filter { letter in
        !letter.letter.goesToAuthority
          && proceeding.events.contains { $0.kind == letter.letter.loggedAs && $0.on >= letter.on }
      }
      for kind in proceeding.disclosed + sent.flatMap(\.disclosed) where !disclosed.contains(kind) {
        disclosed.append(kind)
      }
    }
    return disclosed
  }

  private func addressee(_ id: String, from event: StoredEvent) throws -> Addressee {
    try decoding(event) { payload throws(PayloadReader.Failure) in try Addressee(ownID: id, payload: payload) }
  }
}
