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

  func agenda() throws -> Agenda.State {
    Agenda.State(
      fingerprint: try texts("SELECT fingerprint FROM agenda_data LIMIT 1", []).first,
      stale: try numbers("SELECT number FROM agenda WHERE is_stale = 1 ORDER BY number", []))
  }

  func agendaEntries(person: String?, limit: Int?) throws -> [Agenda.Entry] {
    let filter = person == nil ? "" : "AND person = ?"
    let rows = try Row.fetchAll(
      connection,
      sql: """
        SELECT number, due FROM agenda WHERE due IS NOT NULL \(filter) ORDER BY due, number LIMIT \(limit ?? -1)
        """, arguments: StatementArguments([person].compactMap(\.self)))
    return try rows.map { row in
      let values = Array(row.databaseValues).map(\.storage)
      guard case .int64(let number) = values[0], case .string(let due) = values[1], let day = CivilDate(iso: due) else {
        throw StoreError.damaged(path, detail: "the index of what is due")
      }
      return Agenda.Entry(number: Int(number), due: day)
    }
  }

  func setAgenda(_ days: [(number: Int, due: CivilDate?)], data fingerprint: String) throws {
    for entry in days {
      try connection.cachedStatement(sql: "UPDATE agenda SET due = ?, is_stale = 0 WHERE number = ?")
        .execute(arguments: [entry.due?.iso, entry.number])
    }
    try connection.execute(sql: "DELETE FROM agenda_data")
    try connection.execute(sql: "INSERT INTO agenda_data (fingerprint) VALUES (?)", arguments: [fingerprint])
  }

  func remove(_ subjects: [Subject], person: String) throws {
    try connection.execute(sql: "DROP TRIGGER event_never_deleted")
    for subject in subjects {
      let arguments: StatementArguments = [subject.text, person]
      try connection.execute(sql: "DELETE FROM event WHERE subject = ? AND person = ?", arguments: arguments)
      try connection.execute(sql: "DELETE FROM chain WHERE subject = ? AND person = ?", arguments: arguments)
      if case .proceeding(let number) = subject {
        try connection.execute(sql: "DELETE FROM agenda WHERE number = ?", arguments: [number])
      }
    }
    try connection.execute(sql: ChainedShape.neverDeleted)
  }

  private func numbers(_ sql: String, _ arguments: StatementArguments) throws -> [Int] {
    try Row.fetchAll(connection, sql: sql, arguments: arguments).map { row in
      guard case .int64(let number)? = row.databaseValues.first?.storage else {
        throw StoreError.damaged(path, detail: "a value of the wrong type")
      }
      return Int(number)
    }
  }
}
