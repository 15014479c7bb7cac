package import DataRights
package import DataRightsExchange
package import DataRightsLetters
import DataRightsStore

/// The rows of a table of letters: read, and looked up before anything is written.
package struct BatchSheet {
  private let desk: Desk
  private let planned: (DraftWish) throws -> DraftPlan
  let builder: DraftBuilder
  let output: LetterOutput

  /// - Parameter plan: looks up what a letter needs; nil where nobody is asked for what is missing.
  package init(desk: Desk, format: LetterFormat, plan: ((DraftWish) throws -> DraftPlan)? = nil) {
    self.desk = desk
    let builder = DraftBuilder(desk: desk)
    self.builder = builder
    planned = plan ?? { try builder.plan($0) }
    output = LetterOutput(desk: desk, format: format, file: nil)
  }

  /// A row as it was found, before anything is written.
  package struct Checked {
    /// The line of the file, the first being 1.
    package let line: Int
    /// The request that an earlier run opened for the row.
    package let earlier: Proceeding?
    /// What the letter would be, or why there can be none.
    package let result: Swift.Result<DraftPlan, Failure>
  }

  /// Every row with what is wrong with it; throws only what is wrong with the table.
  package func check(_ table: CSVTable) throws -> [Checked] {
    try checkColumns(table)
    let known = try known()
    var lines: [String: Int] = [:]
    return try table.rows.enumerated().map { index, cells in
      defer { desk.progress(index + 1, table.rows.count) }
      do {
        let row = try BatchRow(cells, desk)
        if let other = lines.updateValue(row.line, forKey: row.key) { throw twin(row.line, other) }
        return Checked(line: cells.line, earlier: known[row.key], result: .success(try looked(row)))
      } catch {
        guard let failure = Failure(error, words: desk.words) else { throw error }
        return Checked(line: cells.line, earlier: nil, result: .failure(failure))
      }
    }
  }

  /// All rows; throws the first thing that is wrong with the table or a row.
  func rows(of table: CSVTable) throws -> [BatchRow] {
    try checkColumns(table)
    let rows = try table.rows.map { try BatchRow($0, desk) }
    for (index, row) in rows.enumerated() {
      if let other = rows[..<index].first(where: { $0.key == row.key }) { throw twin(row.line, other.line) }
    }
    return rows
  }

  /// What a row's letter needs, which has been laid out once; an error names the line.
  func plan(_ row: BatchRow) throws -> DraftPlan {
    do {
      return try looked(row)
    } catch {
      guard let failure = Failure(error, words: desk.words) else { throw error }
      throw Failure(
        code: failure.code,
        message: desk.words.text("batch.line", ["line": "\(row.line)", "message": failure.message]),
        hint: failure.hint, exit: failure.exit)
    }
  }

  /// The proceedings that earlier runs opened, by the keys of their rows.
  func known() throws -> [String: Proceeding] {
    Dictionary(
      try desk.readJournal().proceedings().compactMap { proceeding in proceeding.batchKey.map { ($0, proceeding) } }
    ) { first, _ in first }
  }

  private func looked(_ row: BatchRow) throws -> DraftPlan {
    let plan = try planned(row.wish)
    for page in try builder.draft(plan, number: 1).pages { _ = try output.bytes(of: page, to: plan.addressee) }
    return plan
  }

  private func checkColumns(_ table: CSVTable) throws {
    // A table without headings has personal data there, so the name is not repeated.
    if let unknown = table.columns.firstIndex(where: { !BatchRow.columns.contains($0) }) {
      throw desk.failure(
        "batch-column", ["column": "\(unknown + 1)", "known": BatchRow.columns.joined(separator: ", ")])
    }
  }

  private func twin(_ line: Int, _ other: Int) -> Failure {
    desk.failure("batch-twin", ["line": "\(line)", "other": "\(other)"])
  }
}
