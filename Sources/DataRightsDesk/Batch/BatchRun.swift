package import DataRights
package import DataRightsExchange
package import DataRightsLetters
import DataRightsStore

/// Writes the letters of a table, each with its proceeding; what an earlier run wrote is not written again.
package struct BatchRun {
  private let desk: Desk
  private let folder: String
  private let format: LetterFormat
  private let sheet: BatchSheet

  /// A run that writes into a folder.
  ///
  /// - Parameter plan: looks up what a letter needs; nil where nobody is asked for what is missing.
  package init(
    desk: Desk, folder: String, format: LetterFormat, plan: ((DraftWish) throws -> DraftPlan)? = nil
  ) {
    self.desk = desk
    self.folder = folder
    self.format = format
    sheet = BatchSheet(desk: desk, format: format, plan: plan)
  }

  /// What became of a row.
  package struct Result {
    package let line: Int
    package let proceeding: Proceeding
    package let file: String
    package let isNew: Bool
  }

  /// Checks every row before the first letter is written, then writes those that are not there yet.
  package func write(_ table: CSVTable) throws -> [Result] {
    let rows = try sheet.rows(of: table)
    let plans = try rows.map(sheet.plan)
    let known = try sheet.known()
    try OutputFile.makeFolder(folder, desk)
    let journal = try desk.writeJournal()
    var done = 0
    return try zip(rows, plans).map { row, plan in
      defer {
        done += 1
        desk.progress(done, rows.count)
      }
      if let earlier = known[row.key] { return try finish(earlier, row, isNew: false) }
      let opened = try journal.openProceeding(recorded: desk.world.now) { number in
        let draft = try sheet.builder.draft(plan, number: number)
        let pages = try draft.pages.map { try sheet.output.bytes(of: $0, to: plan.addressee) }
        for (path, bytes) in zip(paths(draft.opening), pages) {
          // What an interrupted run left behind belongs to no proceeding.
          OutputFile.remove(path + ".part")
          try OutputFile.create(path + ".part", bytes, desk)
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
    for path in paths { try OutputFile.finish(path + ".part", as: path, desk) }
    return Result(line: row.line, proceeding: proceeding, file: paths[0], isNew: isNew)
  }
}
