internal import DataRights
internal import GRDB

extension SQLiteTransaction {
  private static let columns = "sequence, action, person, subject, kind, occurred, recorded, payload, hash"

  func events(of subject: Subject, person: String?) throws -> [StoredEvent] {
    try events(where: "subject = ?", [subject.text], person: person)
  }

  func links(of subjects: [Subject]) throws -> [EventChain.Kept] {
    var links: [EventChain.Kept] = []
    try eachKept(
      "subject IN (\(Self.places(subjects.count))) ORDER BY subject, sequence", StatementArguments(subjects.map(\.text))
    ) {
      links.append($0)
      return true
    }
    return links
  }

  private static func places(_ count: Int) -> String { Array(repeating: "?", count: count).joined(separator: ",") }

  func events(of family: Subject.Family, person: String?) throws -> [StoredEvent] {
    // Nearly every event is one of a proceeding: reading the table in its order is six times as fast as the index.
    let column = family == .proceeding ? "+subject" : "subject"
    return try events(where: "\(column) >= ? AND \(column) < ?", [family.prefix, family.end], person: person)
  }

  func eachEvent(_ take: (StoredEvent) throws -> Bool) throws {
    try each("TRUE ORDER BY sequence", [], take)
  }

  func eachEvent(mentioning text: String, _ take: (StoredEvent) throws -> Bool) throws {
    try each("instr(payload, ?) > 0 ORDER BY sequence", [text], take)
  }

  func subjects(of person: String) throws -> [Subject] {
    let number = StoreMigrations.proceedingNumber
    return try texts(
      "SELECT subject FROM chain WHERE person = ? ORDER BY \(StoreMigrations.isOfProceeding), \(number), subject",
      [person]
    ).map(Subject.init(text:))
  }

  func eachEventBackwards(person: String, _ take: (StoredEvent) throws -> Bool) throws {
    try each("person IN (?, '') ORDER BY sequence DESC", [person], take)
  }

  func eachLink(_ take: (EventChain.Kept?) throws -> Void) throws {
    try eachLink(from: "event ORDER BY sequence", take)
  }

  func eachLinkBySubject(_ take: (EventChain.Kept?) throws -> Void) throws {
    try eachLink(from: "event INDEXED BY event_subject ORDER BY subject, sequence", take)
  }

  private func eachLink(from source: String, _ take: (EventChain.Kept?) throws -> Void) throws {
    let statement = try connection.makeStatement(sql: "SELECT \(Self.columns), content FROM \(source)")
    let rows = try Row.fetchCursor(statement)
    while try rows.next() != nil { try take(EventChain.Kept(StandingRow(statement), hasContent: true)) }
  }

  func eventCount() throws -> Int {
    Int(try Int64.fetchOne(connection, sql: "SELECT COUNT(*) FROM event") ?? 0)
  }

  func heads() throws -> [EventChain.Head] { try heads("", []) }

  func heads(of subjects: [String]) throws -> [EventChain.Head] {
    try heads("WHERE subject IN (\(Self.places(subjects.count)))", StatementArguments(subjects))
  }

  func headsWithoutEvents() throws -> [EventChain.Head] {
    try heads("WHERE NOT EXISTS (SELECT 1 FROM event WHERE event.subject = chain.subject)", [])
  }

  private func heads(_ condition: String, _ arguments: StatementArguments) throws -> [EventChain.Head] {
    let statement = try connection.cachedStatement(
      sql: "SELECT subject, person, events, head FROM chain \(condition)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    var heads: [EventChain.Head] = []
    while let row = try rows.next() {
      guard case .string(let subject) = row.value(0), case .string(let person) = row.value(1),
        case .int64(let events) = row.value(2), case .string(let hash) = row.value(3)
      else { throw StoreError.damaged(path, detail: "the head of a chain") }
      heads.append(EventChain.Head(person: person, subject: Subject(text: subject), events: Int(events), hash: hash))
    }
    return heads
  }

  func everyone() throws -> [String] { try texts("SELECT DISTINCT person FROM chain ORDER BY person", []) }

  func content(of event: StoredEvent) throws -> JSON? {
    guard
      let row = try Row.fetchOne(
        connection, sql: "SELECT content FROM event WHERE sequence = ?", arguments: [event.sequence])
    else { return nil }
    switch row.databaseValues.first?.storage {
    case .null, nil: return nil
    case .string(let text):
      if let content = try? JSON.parse(text), content.members != nil { return content }
      fallthrough
    default: throw StoreError.damaged(path, detail: "event \(event.sequence): its letter is no JSON object")
    }
  }

  func head(of subject: Subject, person: String) throws -> EventChain.Head? {
    let statement = try connection.cachedStatement(
      sql: "SELECT events, head FROM chain WHERE subject = ? AND person = ?")
    guard let row = try Row.fetchOne(statement, arguments: [subject.text, person]) else { return nil }
    guard case .int64(let events) = row.value(0), case .string(let hash) = row.value(1),
      let count = Int(exactly: events), count > 0
    else { throw StoreError.damaged(path, detail: "the head of a chain") }
    return EventChain.Head(person: person, subject: subject, events: count, hash: hash)
  }

  func people() throws -> [String] {
    try texts(
      "SELECT DISTINCT person FROM chain WHERE subject >= ? AND subject < ? ORDER BY person",
      [Subject.Family.profile.prefix, Subject.Family.profile.end])
  }

  func texts(_ sql: String, _ arguments: StatementArguments) throws -> [String] {
    try Row.fetchAll(connection, sql: sql, arguments: arguments).map { row in
      guard case .string(let text)? = row.databaseValues.first?.storage else {
        throw StoreError.damaged(path, detail: "a value of the wrong type")
      }
      return text
    }
  }

  private func events(
    where condition: String, _ arguments: StatementArguments, person: String?
  ) throws -> [StoredEvent] {
    var condition = condition
    var arguments = arguments
    if let person {
      condition += " AND person = ?"
      arguments += [person]
    }
    var events: [StoredEvent] = []
    try each("\(condition) ORDER BY sequence", arguments) { event in
      events.append(event)
      return true
    }
    return events
  }

  private func each(
    _ condition: String, _ arguments: StatementArguments, _ take: (StoredEvent) throws -> Bool
  ) throws {
    try eachKept(condition, arguments) { kept in
      let event: StoredEvent
      do throws(StoredEvent.Unreadable) {
        event = try StoredEvent(kept: kept)
      } catch {
        throw StoreError.damaged(path, detail: error.detail)
      }
      return try take(event)
    }
  }

  /// Hands events out as they are kept, without their letters.
  private func eachKept(
    _ condition: String, _ arguments: StatementArguments, _ take: (EventChain.Kept) throws -> Bool
  ) throws {
    let statement = try connection.cachedStatement(sql: "SELECT \(Self.columns) FROM event WHERE \(condition)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while try rows.next() != nil {
      let row = StandingRow(statement)
      guard let kept = EventChain.Kept(row, hasContent: false) else { throw wrongType(row) }
      guard try take(kept) else { return }
    }
  }

  private func wrongType(_ row: StandingRow) -> StoreError {
    guard case .int64(let sequence) = row[0], case .int64 = row[1] else {
      return .damaged(path, detail: "an event without a sequence number")
    }
    return .damaged(path, detail: "event \(sequence): a value of the wrong type")
  }
}

/// The row at which a statement stands, taken apart without the conversions of GRDB, which trap on a value of the wrong
/// type.
private struct StandingRow {
  private let statement: SQLiteStatement

  init(_ statement: Statement) {
    self.statement = statement.sqliteStatement
  }

  /// What stands in a column, whatever its type.
  subscript(column: CInt) -> DatabaseValue.Storage { DatabaseValue(sqliteStatement: statement, index: column).storage }
}

extension EventChain.Kept {
  /// Nil where a value has the wrong type.
  fileprivate init?(_ row: StandingRow, hasContent: Bool) {
    guard case .int64(let sequence) = row[0], case .int64(let action) = row[1],
      case .string(let person) = row[2], case .string(let subject) = row[3],
      case .string(let kind) = row[4], case .string(let occurred) = row[5],
      case .string(let recorded) = row[6], case .string(let payload) = row[7],
      case .string(let hash) = row[8]
    else { return nil }
    var content: String?
    switch hasContent ? row[9] : .null {
    case .string(let text): content = text
    case .null: break
    default: return nil
    }
    self.init(
      sequence: sequence, action: action,
      link: EventChain.Link(
        person: person, subject: subject, kind: kind, occurred: occurred, recorded: recorded, payload: payload,
        content: content),
      hash: hash)
  }
}

extension Row {
  /// What stands in a column, whatever its type.
  func value(_ column: Int) -> DatabaseValue.Storage {
    let value: DatabaseValue = self[column]
    return value.storage
  }
}
