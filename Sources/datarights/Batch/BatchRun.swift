import DataRights
import DataRightsExchange
import DataRightsLetters
import DataRightsStore

/// Writes the letters of a table, each with its proceeding; what an earlier run wrote is not written again.
struct BatchRun {
  let context: Context
  let folder: String
  let format: LetterFormat

  /// What became of a row.
  struct Result {
    let line: Int
    let proceeding: Proceeding
    let file: String
    let isNew: Bool
  }

  /// Checks every row before the first letter is written, then writes those that are not there yet.
  func write(_ table: CSVTable) throws -> [Result] {
    // A table without headings has personal data there, so the name is not repeated.
    if let unknown = table.columns.firstIndex(where: { !BatchRow.columns.contains($0) }) {
      throw context.failure(
        "batch-column", ["column": "\(unknown + 1)", "known": BatchRow.columns.joined(separator: ", ")])
    }
    let rows = try table.rows.map { try BatchRow($0, context) }
    for (index, row) in rows.enumerated() {
      if let twin = rows[..<index].first(where: { $0.key == row.key }) {
        throw context.failure("batch-twin", ["line": "\(row.line)", "other": "\(twin.line)"])
      }
    }
    let builder = DraftBuilder(context: context)
    let output = LetterOutput(context: context, format: format, file: nil)
    let plans = try rows.map { row in
      try located(row) {
        let plan = try builder.plan(row.wish)
        for page in try builder.draft(plan, number: 1).pages { _ = try output.bytes(of: page, to: plan.addressee) }
        return plan
      }
    }
    let known = Dictionary(
      try context.readJournal().proceedings().compactMap { proceeding in proceeding.batchKey.map { ($0, proceeding) } }
    ) { first, _ in first }
    try OutputFile.makeFolder(folder, context)
    let journal = try context.writeJournal()
    let progress = Progress(total: rows.count)
    defer { progress.end() }
    return try zip(rows, plans).map { row, plan in
      defer { progress.step() }
      if let earlier = known[row.key] { return try finish(earlier, row, isNew: false) }
      let opened = try journal.openProceeding(recorded: context.world.now) { number in
        let draft = try builder.draft(plan, number: number)
        let pages = try draft.pages.map { try output.bytes(of: $0, to: plan.addressee) }
        for (path, bytes) in zip(paths(draft.opening), pages) {
          // What an interrupted run left behind belongs to no proceeding.
          OutputFile.remove(path + ".part")
          try OutputFile.create(path + ".part", bytes, context)
        }
        return (draft.opening.with(batchKey: row.key), draft.letters)
      }
      return try finish(opened, row, isNew: true)
    }
  }

  /// The files of a proceeding's letter: the letter and, where there is one, its copy.
  private func paths(_ proceeding: Proceeding) -> [String] {
    let name = "\(folder)/\(proceeding.number)-\(proceeding.addressee)-\(proceeding.right.rawValue)"
    return ["\(name).\(format.fileExtension)", "\(name).copy.\(format.fileExtension)"]
  }

  /// Gives the files their names once the proceeding is stored, in this run or after an interrupted one.
  private func finish(_ proceeding: Proceeding, _ row: BatchRow, isNew: Bool) throws -> Result {
    let paths = paths(proceeding)
    for path in paths { try OutputFile.finish(path + ".part", as: path, context) }
    return Result(line: row.line, proceeding: proceeding, file: paths[0], isNew: isNew)
  }

  /// Names the line of a row that cannot be written.
  private func located<Value>(_ row: BatchRow, _ make: () throws -> Value) throws -> Value {
    do {
      return try make()
    } catch {
      guard let failure = Failure(error) else { throw error }
      throw Failure(
        code: failure.code,
        message: context.words.text("batch.line", ["line": "\(row.line)", "message": failure.message]),
        hint: failure.hint, exit: failure.exit)
    }
  }
}
