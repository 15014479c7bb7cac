import DataRights
import DataRightsCatalogue
import DataRightsStore

/// All exits, linked logins, separate closures and letters, as one state of the store has them.
struct ExitWorld {
  let context: Context
  let exits: [Exit]
  let logins: [LinkedLogin]
  let closures: [Closure]
  private let residence: String?
  private let letters: [ExitSurroundings.LetterState]

  init(_ context: Context) throws {
    self.context = context
    let journal = try context.readJournal()
    exits = try journal.exits()
    logins = try journal.logins()
    closures = try journal.closures()
    residence = try journal.profile().residence
    // Of somebody who leaves nothing no letter is looked at.
    letters =
      try exits.isEmpty
      ? []
      : context.outlooks().map { outlook in
        let proceeding = outlook.proceeding
        let isSettled = [.closed, .withdrawn, .answered].contains(outlook.status)
        return ExitSurroundings.LetterState(
          proceeding: proceeding.number, addressee: proceeding.addressee, right: proceeding.right,
          sent: proceeding.events.last { $0.kind == .sent || $0.kind == .received }?.on, isOpen: !isSettled)
      }
  }

  /// The exit that is meant: the one named, or the only one there is.
  func exit(_ service: String?) throws -> Exit {
    if let service {
      if let exit = exits.first(where: { $0.service == service }) { return exit }
      if exits.isEmpty || Catalogue.isValidID(service) { throw StoreError.noSuchExit(service) }
      throw context.failure("bad-id", ["id": service], exit: 64)
    }
    guard let only = exits.first else { throw context.failure("no-exit") }
    guard exits.count == 1 else {
      throw context.failure("which-exit", ["names": exits.map(\.service).joined(separator: ", ")], exit: 64)
    }
    return only
  }

  /// How an exit stands today.
  func outlook(_ exit: Exit) throws -> ExitOutlook {
    let playbook = try context.catalogue.playbook(exit.playbook)
    return ExitOutlook(exit, playbook: playbook, surroundings: try surroundings(of: exit, playbook))
  }

  private func surroundings(of exit: Exit, _ playbook: Playbook) throws -> ExitSurroundings {
    let related = closures.filter { playbook.closures.contains($0.id) }
    let companies = try related.compactMap { closure in
      try closure.variant.flatMap { try context.catalogue.closure(closure.id).variant($0)?.addressee }
    }
    let addressees = playbook.addressees + [exit.addressee].compactMap(\.self) + companies
    return ExitSurroundings(
      today: context.today, hasResidence: residence != nil,
      logins: logins.filter { $0.key.service == exit.service },
      closures: Dictionary(related.map { ($0.id, $0) }) { first, _ in first },
      letters: letters.filter { addressees.contains($0.addressee) })
  }

  /// How a separate closure stands today.
  func outlook(_ closure: Closure) throws -> ClosureOutlook {
    let record = try context.catalogue.closure(closure.id)
    let states = try record.prerequisites.compactMap(\.waitsFor).map { waitsFor in
      (waitsFor, try state(of: waitsFor))
    }
    return ClosureOutlook(closure, record: record) { waitsFor in states.first { $0.0 == waitsFor }?.1 }
  }

  /// A separate closure by its id, with nothing said of it where nothing is on record.
  func closure(_ id: String) throws -> Closure {
    let record = try context.catalogue.closure(id)
    return closures.first { $0.id == id } ?? Closure(record.id)
  }

  /// How the entry of an exit stands for which a closure waits; nil where there is no such exit.
  private func state(of waitsFor: ClosureRecord.WaitsFor) throws -> ItemState? {
    guard let exit = exits.first(where: { $0.service == waitsFor.service }) else { return nil }
    // Before the decision the entry is not in the plan, and what it settles is open.
    return try outlook(exit).item(waitsFor.role)?.state ?? .open
  }

  /// The working days by which one counts until one looks again at a closure.
  func calendar(of record: ClosureRecord) throws -> WorkingCalendar? {
    try record.lookAgain.place.map { try context.catalogue.calendar(CalendarReference(place: $0)) }
  }

  /// The company that answers for the user, where the service's addressee says which.
  func controller(of outlook: ExitOutlook) throws -> Addressee.Controller? {
    guard let residence, let id = outlook.addressee else { return nil }
    return try context.addressee(id).controller(for: context.catalogue.chain(of: residence))
  }
}
