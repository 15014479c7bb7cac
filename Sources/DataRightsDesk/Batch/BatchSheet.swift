package import DataRights
import DataRightsCatalogue
import DataRightsExchange
package import DataRightsLetters
import DataRightsStore

/// The rows of a table of letters: read, and looked up before anything is written.
package struct BatchSheet {
  private let desk: Desk
  let table: BatchTable
  private let complete: (inout DraftWish, inout Writer) throws -> Void
  let builder: DraftBuilder
  let output: LetterOutput

  /// How many rows are worked on at a time.
  static let piece = 256

  /// - Parameter complete: asks for what a letter lacks; nil where nobody is asked.
  package init(
    desk: Desk, table: BatchTable, format: LetterFormat,
    completing complete: @escaping (inout DraftWish, inout Writer) throws -> Void = { _, _ in }
  ) {
    self.desk = desk
    self.table = table
    self.complete = complete
    builder = DraftBuilder(desk: desk, memory: DraftMemory())
    output = LetterOutput(desk: desk, format: format, file: nil)
  }

  /// A row as it was found, before anything is written.
  package struct Checked {
    /// The line of the file, the first being 1.
    package let line: Int
    /// The number of the request that an earlier run opened for the row.
    package let earlier: Int?
    /// What the letter would be, or why there can be none.
    package let result: Swift.Result<DraftPlan, Failure>
  }

  /// Every row with what is wrong with it; throws only what is wrong with the table.
  package func check(_ take: (Checked) throws -> Void) throws {
    let known = try known()
    var total = 0
    try table.eachRow { _ in total += 1 }
    var lines = RowKeys()
    var done = 0
    try table.eachRow { cells in
      done += 1
      desk.progress(done, total)
      do {
        let row = try BatchRow(cells, desk)
        if let other = lines.insert(row.key, row.line) { throw twin(row.line, other) }
        let plan = try plan(row)
        for page in try builder.draft(plan, number: 1).pages { _ = try output.bytes(of: page, to: plan.addressee) }
        try take(
          Checked(line: cells.line, earlier: try earlier(row, among: known)?.number, result: .success(plan)))
      } catch {
        guard let failure = Failure(error, words: desk.words) else { throw error }
        try take(Checked(line: cells.line, earlier: nil, result: .failure(failure)))
      }
    }
  }

  /// What is known of the rows once each was checked.
  struct Overview {
    var count = 0
    /// What the user was asked for, by the line of its row.
    var reasons: [Int: String] = [:]
  }

  /// Looks at every row and lays its letter out; throws the first thing that is wrong with the table or a row.
  func checkAll() throws -> Overview {
    var overview = Overview()
    var lines = RowKeys()
    try table.eachRow { cells in
      let row = try BatchRow(cells, desk)
      if let other = lines.insert(row.key, row.line) { throw twin(row.line, other) }
      overview.count += 1
    }
    var piece: [(line: Int, work: LetterOutput.Work)] = []
    func layOut() throws {
      for (problem, one) in zip(piece.map(\.work).mapOnAllCores { $0.problem }, piece) {
        if let problem { try naming(one.line) { throw output.failure(problem) } }
      }
      piece = []
    }
    try table.eachRow { cells in
      let row = try BatchRow(cells, desk)
      do {
        try naming(row.line) {
          let plan = try plan(row)
          if row.wish.reason == nil, let reason = plan.request.reason { overview.reasons[row.line] = reason }
          for page in try builder.draft(plan, number: 1).pages {
            piece.append((row.line, try output.work(on: page, to: plan.addressee)))
          }
        }
      } catch {
        // What is wrong with an earlier row is said first.
        try layOut()
        throw error
      }
      if piece.count >= Self.piece { try layOut() }
    }
    try layOut()
    return overview
  }

  /// What a row's letter needs.
  ///
  /// - Parameter reason: what the user gave as the reason when they were asked.
  func plan(_ row: BatchRow, reason: String?) throws -> DraftPlan {
    var wish = row.wish
    if let reason { wish.reason = reason }
    return try naming(row.line) { try builder.plan(wish) }
  }

  private func plan(_ row: BatchRow) throws -> DraftPlan { try builder.plan(row.wish, completing: complete) }

  /// Names the line of a row in what is wrong with it.
  func naming<Result>(_ line: Int, _ work: () throws -> Result) throws -> Result {
    do {
      return try work()
    } catch {
      guard let failure = Failure(error, words: desk.words) else { throw error }
      throw Failure(
        code: failure.code,
        message: desk.words.text("batch.line", ["line": "\(line)", "message": failure.message]),
        hint: failure.hint, exit: failure.exit)
    }
  }

  /// The numbers of the proceedings that earlier runs opened, by the keys of their rows.
  func known() throws -> RowKeys {
    var known = RowKeys()
    try desk.readJournal().eachBatchKey { known.set($0, $1) }
    return known
  }

  /// The proceeding that an earlier run opened for a row, unless it was taken back since.
  func earlier(_ row: BatchRow, among known: RowKeys) throws -> Proceeding? {
    guard let number = known[row.key] else { return nil }
    return try desk.readJournal().proceedings(numbered: [number]).first { $0.batchKey == row.key }
  }

  private func twin(_ line: Int, _ other: Int) -> Failure {
    desk.failure("batch-twin", ["line": "\(line)", "other": "\(other)"])
  }
}
