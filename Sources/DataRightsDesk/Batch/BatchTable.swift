import DataRightsExchange

/// A table of letters, which is read anew each time it is gone through, so that its length does not matter.
package struct BatchTable {
  private let path: String
  private let desk: Desk
  /// What cannot be read twice, such as a pipe.
  private let whole: CSVTable?

  /// A table of a file that the user names.
  package init(_ path: String, _ desk: Desk) throws {
    self.path = path
    self.desk = desk
    whole = InputFile.canBeReadAgain(path) ? nil : try desk.table(path)
  }

  /// Goes through the rows; throws what is wrong with the table, or what `take` throws.
  func eachRow(_ take: (CSVTable.Row) throws -> Void) throws {
    if let whole {
      try check(whole.columns)
      for row in whole.rows { try take(row) }
      return
    }
    let file = try InputFile(path, desk)
    var rows = try reading { try CSVRows { try file.next(desk) } }
    try check(rows.columns)
    while let row = try reading({ try rows.next() }) { try take(row) }
  }

  /// Says what is wrong with the table in words.
  private func reading<Result>(_ read: () throws -> Result) throws -> Result {
    do {
      return try read()
    } catch let problem as CSVTable.Problem {
      throw desk.failure(problem)
    }
  }

  private func check(_ columns: [String]) throws {
    // A table without headings has personal data there, so the name is not repeated.
    if let unknown = columns.firstIndex(where: { !BatchRow.columns.contains($0) }) {
      throw desk.failure(
        "batch-column", ["column": "\(unknown + 1)", "known": BatchRow.columns.joined(separator: ", ")])
    }
  }
}
