internal import DataRights
internal import GRDB

/// What a transaction of the SQLite log can do.
struct SQLiteTransaction: LogWriter {
  /// An event is a few hundred bytes; a note read from a file may be long, but not a film.
  static let largestPayload = 16 << 20

  let connection: Database
  let path: String

  func events(of subject: Subject) throws -> [StoredEvent] {
    try events(where: "subject = ?", [subject.text])
  }

  func events(of family: Subject.Family) throws -> [StoredEvent] {
    // Nearly every event is one of a proceeding: reading the table in its order is six times as fast as the index.
    let column = family == .proceeding ? "+subject" : "subject"
    return try events(where: "\(column) >= ? AND \(column) < ?", [family.prefix, family.end])
  }

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
  func append(
    to subject: Subject, kind: String, on: CivilDate, recorded: String, payload: JSON
  ) throws -> StoredEvent {
    let text = payload.text(indented: false)
    let size = text.utf8.count
    guard size <= Self.largestPayload else { throw StoreError.tooLarge(bytes: size, limit: Self.largestPayload) }
    // SQLite takes a text up to its first NUL.
    guard ![subject.text, kind, recorded].contains(where: { $0.utf8.contains(0) }), CivilDate(iso: on.iso) == on else {
      throw StoreError.unstorable(subject.family)
    }
    try connection.execute(
      sql: "INSERT INTO event (subject, kind, occurred, recorded, payload) VALUES (?, ?, ?, ?, ?)",
      arguments: [subject.text, kind, on.iso, recorded, text])
    return StoredEvent(
      sequence: connection.lastInsertedRowID, subject: subject, kind: kind, on: on, recorded: recorded,
      payload: payload)
  }

  private func events(where condition: String, _ arguments: StatementArguments) throws -> [StoredEvent] {
    let rows = try Row.fetchCursor(
      connection,
      sql: """
        SELECT sequence, subject, kind, occurred, recorded, payload FROM event WHERE \(condition) ORDER BY sequence
        """,
      arguments: arguments)
    var events: [StoredEvent] = []
    while let row = try rows.next() { events.append(try event(row)) }
    return events
  }

  /// Takes a row apart without the conversions of GRDB, which trap on a value of the wrong type.
  private func event(_ row: Row) throws -> StoredEvent {
    let values = Array(row.databaseValues).map(\.storage)
    guard values.count == 6, case .int64(let sequence) = values[0] else {
      throw StoreError.damaged(path, detail: "an event without a sequence number")
    }
    guard case .string(let subject) = values[1], case .string(let kind) = values[2],
      case .string(let occurred) = values[3], case .string(let recorded) = values[4],
      case .string(let text) = values[5]
    else { throw StoreError.damaged(path, detail: "event \(sequence): a value of the wrong type") }
    guard let on = CivilDate(iso: occurred) else {
      throw StoreError.damaged(path, detail: "event \(sequence): its day is no date")
    }
    guard let payload = try? JSON.parse(text), payload.members != nil else {
      throw StoreError.damaged(path, detail: "event \(sequence): its payload is no JSON object")
    }
    return StoredEvent(
      sequence: sequence, subject: Subject(text: subject), kind: kind, on: on, recorded: recorded, payload: payload)
  }
}
