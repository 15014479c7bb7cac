internal import DataRights
internal import GRDB

extension SQLiteTransaction {
  func latestProceedings(person: String?, limit: Int) throws -> [Int] {
    let filter = person == nil ? "" : "WHERE person = ?"
    return try numbers(
      "SELECT number FROM agenda \(filter) ORDER BY number DESC LIMIT \(limit)",
      StatementArguments([person].compactMap(\.self)))
  }

  func proceedingCount(person: String?, upTo limit: Int) throws -> Int {
    let filter = person == nil ? "" : "WHERE person = ?"
    return try numbers(
      "SELECT COUNT(*) FROM (SELECT 1 FROM agenda \(filter) LIMIT \(limit))",
      StatementArguments([person].compactMap(\.self))
    ).first ?? 0
  }

  func agendaData() throws -> String? { try texts("SELECT fingerprint FROM agenda_data LIMIT 1", []).first }

  func staleProceedings(_ renewal: Agenda.Renewal, limit: Int) throws -> [Int] {
    try numbers("SELECT number FROM agenda WHERE \(renewal.isStale) LIMIT \(limit)", [])
  }

  func staleCount(_ renewal: Agenda.Renewal) throws -> Int {
    try numbers("SELECT COUNT(*) FROM agenda WHERE \(renewal.isStale)", []).first ?? 0
  }

  func agendaEntries(person: String?, limit: Int?) throws -> [Agenda.Entry] {
    let filter = person == nil ? "" : "AND person = ?"
    let statement = try connection.cachedStatement(
      sql: "SELECT number, due FROM agenda WHERE due IS NOT NULL \(filter) ORDER BY due, number LIMIT \(limit ?? -1)")
    var entries: [Agenda.Entry] = []
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments([person].compactMap(\.self)))
    while let row = try rows.next() {
      guard case .int64(let number) = row.value(0), case .string(let due) = row.value(1), let day = CivilDate(iso: due)
      else { throw Self.damagedIndex(path) }
      entries.append(Agenda.Entry(number: Int(number), due: day))
    }
    return entries
  }

  func eachTraits(person: String?, isOver: Bool?, _ take: (Int, Agenda.Traits) throws -> Bool) throws {
    var conditions = ["addressee IS NOT NULL"]
    if person != nil { conditions.append("person = ?") }
    if let isOver { conditions.append("is_over = \(isOver ? 1 : 0)") }
    // With the index of the addressees each row would be looked up by itself.
    let statement = try connection.cachedStatement(
      sql: """
        SELECT number, addressee, asked, names, is_over, bounced FROM agenda NOT INDEXED
        WHERE \(conditions.joined(separator: " AND ")) ORDER BY number DESC
        """)
    let rows = try Row.fetchCursor(statement, arguments: StatementArguments([person].compactMap(\.self)))
    while let row = try rows.next() {
      guard case .int64(let number) = row.value(0), case .string(let addressee) = row.value(1),
        case .string(let asked) = row.value(2), let right = Right(rawValue: asked),
        case .string(let names) = row.value(3), case .int64(let over) = row.value(4)
      else { throw Self.damagedIndex(path) }
      let bounced: CivilDate? = if case .string(let day) = row.value(5) { CivilDate(iso: day) } else { nil }
      let traits = Agenda.Traits(
        addressee: addressee, right: right, names: names, isOver: over != 0, bounced: bounced)
      guard try take(Int(number), traits) else { return }
    }
  }

  func proceedings(with addressee: String, person: String?) throws -> [Int] {
    let filter = person == nil ? "" : "AND person = ?"
    return try numbers(
      "SELECT number FROM agenda WHERE addressee = ? \(filter) ORDER BY number",
      StatementArguments([addressee, person].compactMap(\.self)))
  }

  func bounces() throws -> [String: CivilDate] {
    var days: [String: CivilDate] = [:]
    let rows = try Row.fetchCursor(
      connection,
      sql: """
        SELECT addressee, MAX(bounced) FROM agenda WHERE bounced IS NOT NULL AND is_stale <> 1 GROUP BY addressee
        """)
    while let row = try rows.next() {
      guard case .string(let addressee) = row.value(0), case .string(let text) = row.value(1),
        let day = CivilDate(iso: text)
      else { throw Self.damagedIndex(path) }
      days[addressee] = day
    }
    return days
  }

  func beginAgenda(_ renewal: Agenda.Renewal) throws {
    guard case .whole(let data) = renewal else { return }
    try connection.execute(sql: "UPDATE agenda SET is_stale = 2 WHERE is_stale = 0")
    try connection.execute(sql: "DELETE FROM agenda_data")
    try connection.execute(sql: "INSERT INTO agenda_data (fingerprint) VALUES (?)", arguments: [data])
  }

  func setAgenda(_ notes: [Agenda.Note], _ renewal: Agenda.Renewal) throws {
    let statement = try connection.cachedStatement(
      sql: """
        UPDATE agenda SET due = ?, is_stale = ?, addressee = ?, asked = ?, names = ?, is_over = ?, bounced = ?
        WHERE number = ?
        """)
    let state = renewal == .traits ? 2 : 0
    for note in notes {
      try statement.execute(arguments: [
        note.due?.iso, state, note.traits?.addressee, note.traits?.right.rawValue, note.traits?.names,
        note.traits?.isOver, note.traits?.bounced?.iso, note.number,
      ])
    }
  }

  func remove(_ subjects: [Subject], person: String) throws {
    try connection.execute(sql: "DROP TRIGGER event_never_deleted")
    for subject in subjects {
      let arguments: StatementArguments = [subject.text, person]
      for table in ["event", "chain"] {
        try connection.cachedStatement(sql: "DELETE FROM \(table) WHERE subject = ? AND person = ?")
          .execute(arguments: arguments)
      }
      if case .proceeding(let number) = subject {
        try connection.cachedStatement(sql: "DELETE FROM agenda WHERE number = ?").execute(arguments: [number])
      }
    }
    try connection.execute(sql: ChainedShape.neverDeleted)
  }

  private static func damagedIndex(_ path: String) -> StoreError {
    .damaged(path, detail: "the index of what is due")
  }

  private func numbers(_ sql: String, _ arguments: StatementArguments) throws -> [Int] {
    let rows = try Row.fetchCursor(connection.cachedStatement(sql: sql), arguments: arguments)
    var numbers: [Int] = []
    while let row = try rows.next() {
      guard case .int64(let number) = row.value(0) else {
        throw StoreError.damaged(path, detail: "a value of the wrong type")
      }
      numbers.append(Int(number))
    }
    return numbers
  }
}

extension Agenda.Renewal {
  /// The entries that are not what this makes of them; it begins as the index of them has it, or SQLite does not use it.
  ///
  /// An entry is stale in its day alone (2) where only the data are others.
  fileprivate var isStale: String {
    switch self {
    case .whole: "is_stale <> 0"
    case .traits: "is_stale <> 0 AND is_stale = 1"
    }
  }
}
