internal import DataRights
internal import GRDB

/// What a transaction of the SQLite log can do.
struct SQLiteTransaction: LogWriter {
  /// An event is a few hundred bytes; a note read from a file may be long, but not a film.
  static let largestPayload = 16 << 20

  let connection: Database
  let path: String
  /// What is appended in this transaction belongs together.
  let action: Action

  final class Action { var first: Int64? }

  func beginAction() { action.first = nil }

  func highestProceedingNumber() throws -> Int {
    let highest = try Int64.fetchOne(
      connection,
      sql: """
        SELECT MAX(\(StoreMigrations.proceedingNumber)) FROM event INDEXED BY event_proceeding
        WHERE \(StoreMigrations.isOfProceeding)
        """)
    guard let number = Int(exactly: highest ?? 0), number >= 0, number < Int.max else {
      throw StoreError.damaged(path, detail: "the number of a proceeding")
    }
    return number
  }

  @discardableResult
  func append(_ event: NewEvent) throws -> StoredEvent { try insert(event, sequence: nil, action: action.first) }

  @discardableResult
  func append(_ event: NewEvent, sequence: Int64, action: Int64) throws -> StoredEvent {
    let taken = try Int64.fetchOne(connection, sql: "SELECT 1 FROM event WHERE sequence = ?", arguments: [sequence])
    guard taken == nil, sequence > 0, action > 0, action <= sequence else {
      throw StoreError.damaged(path, detail: "event \(sequence): its place is taken")
    }
    return try insert(event, sequence: sequence, action: action)
  }

  private func insert(_ event: NewEvent, sequence: Int64?, action given: Int64?) throws -> StoredEvent {
    let link = EventChain.Link(event)
    let size = link.payload.utf8.count + (link.content?.utf8.count ?? 0)
    guard size <= Self.largestPayload else { throw StoreError.tooLarge(bytes: size, limit: Self.largestPayload) }
    // SQLite takes a text up to its first NUL.
    guard ![link.person, link.subject, link.kind, link.recorded].contains(where: { $0.utf8.contains(0) }),
      CivilDate(iso: event.on.iso) == event.on
    else { throw StoreError.unstorable(event.subject.family) }
    let before = try head(of: event.subject, person: event.person)
    let hash = link.hash(after: before?.hash ?? "")
    let next = try sequence ?? nextSequence()
    let action = given ?? next
    if sequence == nil { self.action.first = action }
    try connection.cachedStatement(
      sql: """
        INSERT INTO event (sequence, action, person, subject, kind, occurred, recorded, payload, hash, content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(
      arguments: [
        next, action, link.person, link.subject, link.kind, link.occurred, link.recorded, link.payload, hash,
        link.content,
      ])
    try connection.cachedStatement(
      sql: """
        INSERT INTO chain (subject, person, events, head) VALUES (?, ?, ?, ?)
        ON CONFLICT (subject, person) DO UPDATE SET events = excluded.events, head = excluded.head
        """
    ).execute(arguments: [link.subject, link.person, (before?.events ?? 0) + 1, hash])
    return StoredEvent(
      sequence: next, action: action, person: event.person, subject: event.subject, kind: event.kind, on: event.on,
      recorded: event.recorded, payload: event.payload, hash: hash)
  }

  /// The next free place, which no event ever had.
  private func nextSequence() throws -> Int64 {
    let last = try Int64.fetchOne(
      connection.cachedStatement(sql: "SELECT seq FROM sqlite_sequence WHERE name = 'event'"))
    guard let last else { return 1 }
    guard last >= 0, last < .max else { throw StoreError.damaged(path, detail: "the last place of the log") }
    return last + 1
  }
}
