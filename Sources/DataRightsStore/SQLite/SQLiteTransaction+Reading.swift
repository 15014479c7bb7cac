internal import DataRights
internal import GRDB

extension SQLiteTransaction {
  private static let columns = "sequence, action, person, subject, kind, occurred, recorded, payload, hash"

  func events(of subject: Subject, person: String?) throws -> [StoredEvent] {
    try events(where: "subject = ?", [subject.text], person: person)
  }

  func events(of family: Subject.Family, person: String?) throws -> [StoredEvent] {
    // Nearly every event is one of a proceeding: reading the table in its order is six times as fast as the index.
    let column = family == .proceeding ? "+subject" : "subject"
    return try events(where: "\(column) >= ? AND \(column) < ?", [family.prefix, family.end], person: person)
  }

  func eachEvent(_ take: (StoredEvent) throws -> Bool) throws {
    try each("TRUE ORDER BY sequence", [], take)
  }

  func eachEventBackwards(person: String, _ take: (StoredEvent) throws -> Bool) throws {
    try each("person IN (?, '') ORDER BY sequence DESC", [person], take)
  }

  func eachLink(_ take: (EventChain.Kept?) throws -> Void) throws {
    let rows = try Row.fetchCursor(connection, sql: "SELECT \(Self.columns), content FROM event ORDER BY sequence")
    while let row = try rows.next() {
      let values = Array(row.databaseValues).map(\.storage)
      let texts = values.dropFirst(2).map { value in if case .string(let text) = value { text } else { nil as String? }
      }
      guard values.count == 10, case .int64(let sequence) = values[0], case .int64(let action) = values[1],
        texts.dropLast().allSatisfy({ $0 != nil }), texts[7] != nil || values[9] == .null
      else {
        try take(nil)
        continue
      }
      let fields = texts.map { $0 ?? "" }
      try take(
        EventChain.Kept(
          sequence: sequence, action: action,
          link: EventChain.Link(
            person: fields[0], subject: fields[1], kind: fields[2], occurred: fields[3], recorded: fields[4],
            payload: fields[5], content: texts[7]), hash: fields[6]))
    }
  }

  func eventCount() throws -> Int {
    Int(try Int64.fetchOne(connection, sql: "SELECT COUNT(*) FROM event") ?? 0)
  }

  func heads() throws -> [EventChain.Head] {
    try Row.fetchAll(connection, sql: "SELECT subject, person, events, head FROM chain").map { row in
      let values = Array(row.databaseValues).map(\.storage)
      guard case .string(let subject) = values[0], case .string(let person) = values[1],
        case .int64(let events) = values[2], case .string(let hash) = values[3]
      else { throw StoreError.damaged(path, detail: "the head of a chain") }
      return EventChain.Head(person: person, subject: Subject(text: subject), events: Int(events), hash: hash)
    }
  }

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
    let values = Array(row.databaseValues).map(\.storage)
    guard values.count == 2, case .int64(let events) = values[0], case .string(let hash) = values[1],
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
    let statement = try connection.cachedStatement(sql: "SELECT \(Self.columns) FROM event WHERE \(condition)")
    let rows = try Row.fetchCursor(statement, arguments: arguments)
    while let row = try rows.next() {
      guard try take(event(row)) else { return }
    }
  }

  /// Takes a row apart without the conversions of GRDB, which trap on a value of the wrong type.
  private func event(_ row: Row) throws -> StoredEvent {
    let values = Array(row.databaseValues).map(\.storage)
    guard values.count == 9, case .int64(let sequence) = values[0], case .int64(let action) = values[1] else {
      throw StoreError.damaged(path, detail: "an event without a sequence number")
    }
    guard case .string(let person) = values[2], case .string(let subject) = values[3],
      case .string(let kind) = values[4], case .string(let occurred) = values[5],
      case .string(let recorded) = values[6], case .string(let text) = values[7], case .string(let hash) = values[8]
    else { throw StoreError.damaged(path, detail: "event \(sequence): a value of the wrong type") }
    guard let on = CivilDate(iso: occurred) else {
      throw StoreError.damaged(path, detail: "event \(sequence): its day is no date")
    }
    guard let payload = try? JSON.parse(text), payload.members != nil else {
      throw StoreError.damaged(path, detail: "event \(sequence): its payload is no JSON object")
    }
    return StoredEvent(
      sequence: sequence, action: action, person: person, subject: Subject(text: subject), kind: kind, on: on,
      recorded: recorded, payload: payload, hash: hash)
  }
}
