package import DataRights
import DataRightsCatalogue
import DataRightsStore

/// All exits, linked logins, separate closures and letters, as one state of the store has them.
package struct ExitWorld {
  package let desk: Desk
  package let exits: [Exit]
  package let logins: [LinkedLogin]
  package let closures: [Closure]
  private let residence: String?
  private let letters: [ExitSurroundings.LetterState]

  package init(_ desk: Desk) throws {
    self.desk = desk
    let journal = try desk.readJournal()
    exits = try journal.exits()
    logins = try journal.logins()
    closures = try journal.closures()
    residence = try journal.profile().residence
    letters = try Self.letters(of: exits, closures, journal, desk)
  }

  /// The letters to the companies that exits and closures are about; no other letter is looked at.
  private static func letters(
    of exits: [Exit], _ closures: [Closure], _ journal: Journal, _ desk: Desk
  ) throws -> [ExitSurroundings.LetterState] {
    var addressees: Set<String> = []
    for exit in exits {
      // Of an exit whose playbook, or a closure's record, is gone the outlook says so.
      guard let playbook = try? desk.catalogue.playbook(exit.playbook) else { continue }
      addressees.formUnion((try? Self.addressees(of: exit, playbook, closures, desk)) ?? [])
    }
    return try desk.outlooks(of: journal.proceedings(with: addressees)).map { outlook in
      let proceeding = outlook.proceeding
      let isSettled = [.closed, .withdrawn, .answered].contains(outlook.status)
      return ExitSurroundings.LetterState(
        proceeding: proceeding.number, addressee: proceeding.addressee, right: proceeding.right,
        sent: proceeding.events.last { $0.kind == .sent || $0.kind == .received }?.on, isOpen: !isSettled)
    }
  }

  /// The companies that an exit is about: the service's, the one that was named, and those of closures beside it.
  private static func addressees(
    of exit: Exit, _ playbook: Playbook, _ closures: [Closure], _ desk: Desk
  ) throws -> [String] {
    let companies = try closures.filter { playbook.closures.contains($0.id) }.compactMap { closure in
      try closure.variant.flatMap { try desk.catalogue.closure(closure.id).variant($0)?.addressee }
    }
    return playbook.addressees + [exit.addressee].compactMap(\.self) + companies
  }

  /// The exit that is meant: the one named, or the only one there is.
  package func exit(_ service: String?) throws -> Exit {
    if let service {
      if let exit = exits.first(where: { $0.service == service }) { return exit }
      if exits.isEmpty || Catalogue.isValidID(service) { throw StoreError.noSuchExit(service) }
      throw desk.failure("bad-id", ["id": service], exit: 64)
    }
    guard let only = exits.first else { throw desk.failure("no-exit") }
    guard exits.count == 1 else {
      throw desk.failure("which-exit", ["names": exits.map(\.service).joined(separator: ", ")], exit: 64)
    }
    return only
  }

  /// How an exit stands today.
  package func outlook(_ exit: Exit) throws -> ExitOutlook {
    let playbook = try desk.catalogue.playbook(exit.playbook)
    return ExitOutlook(exit, playbook: playbook, surroundings: try surroundings(of: exit, playbook))
  }

  private func surroundings(of exit: Exit, _ playbook: Playbook) throws -> ExitSurroundings {
    let related = closures.filter { playbook.closures.contains($0.id) }
    let addressees = try Self.addressees(of: exit, playbook, closures, desk)
    return ExitSurroundings(
      today: desk.today, hasResidence: residence != nil,
      logins: logins.filter { $0.key.service == exit.service },
      closures: Dictionary(related.map { ($0.id, $0) }) { first, _ in first },
      letters: letters.filter { addressees.contains($0.addressee) })
  }

  /// How a separate closure stands today.
  package func outlook(_ closure: Closure) throws -> ClosureOutlook {
    let record = try desk.catalogue.closure(closure.id)
    let states = try record.prerequisites.compactMap(\.waitsFor).map { waitsFor in
      (waitsFor, try state(of: waitsFor))
    }
    return ClosureOutlook(closure, record: record) { waitsFor in states.first { $0.0 == waitsFor }?.1 }
  }

  /// A separate closure by its id, with nothing said of it where nothing is on record.
  package func closure(_ id: String) throws -> Closure {
    let record = try desk.catalogue.closure(id)
    return closures.first { $0.id == id } ?? Closure(record.id)
  }

  /// How the entry of an exit stands for which a closure waits; nil where there is no such exit.
  private func state(of waitsFor: ClosureRecord.WaitsFor) throws -> ItemState? {
    guard let exit = exits.first(where: { $0.service == waitsFor.service }) else { return nil }
    // Before the decision the entry is not in the plan, and what it settles is open.
    return try outlook(exit).item(waitsFor.role)?.state ?? .open
  }

  /// The working days by which one counts until one looks again at a closure.
  package func calendar(of record: ClosureRecord) throws -> WorkingCalendar? {
    try record.lookAgain.place.map { try desk.catalogue.calendar(CalendarReference(place: $0)) }
  }

  /// The company that answers for the user, where the service's addressee says which.
  package func controller(of outlook: ExitOutlook) throws -> Addressee.Controller? {
    guard let residence, let id = outlook.addressee else { return nil }
    return try desk.addressee(id).controller(for: desk.catalogue.chain(of: residence))
  }
}
