package import DataRights
import DataRightsCatalogue
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
  /// - Parameter complete: asks for what a letter lacks; nothing where nobody is asked.
  package init(
    desk: Desk, table: BatchTable, folder: String, format: LetterFormat,
    completing complete: @escaping (inout DraftWish, inout Writer) throws -> Void = { _, _ in }
  ) {
    self.desk = desk
    self.folder = folder
    self.format = format
    sheet = BatchSheet(desk: desk, table: table, format: format, completing: complete)
  }

  /// What became of a row.
  package struct Result {
    package let line: Int
    package let proceeding: Proceeding
    package let file: String
    package let isNew: Bool
  }

  /// Checks every row before the first letter is written, then writes those that are not there yet, piece by piece.
  ///
  /// The letters of a piece are on the disk before its proceedings are stored, in one step, and have their names after
  /// it: whatever stops a run, the next one finds each letter whole or not begun.
  ///
  /// - Parameter take: told what became of each row once it is certain: first of those that an earlier run wrote, then of
  ///   the others, each in their order.
  package func write(_ take: (Result) throws -> Void) throws {
    let overview = try sheet.checkAll()
    let known = try sheet.known()
    try OutputFile.makeFolder(folder, desk)
    OutputFile.sweep(folder)
    var done = 0
    func report(_ proceeding: Proceeding, of row: BatchRow, isNew: Bool) throws {
      let paths = paths(proceeding)
      for path in paths { try OutputFile.finish(path + ".part", as: path, desk) }
      done += 1
      desk.progress(done, overview.count)
      try take(Result(line: row.line, proceeding: proceeding, file: paths[0], isNew: isNew))
    }
    if !known.isEmpty {
      try sheet.table.eachRow { cells in
        let row = try BatchRow(cells, desk)
        if let earlier = try sheet.earlier(row, among: known) { try report(earlier, of: row, isNew: false) }
      }
    }
    var piece: [BatchRow] = []
    func finish() throws {
      for (row, proceeding) in zip(piece, try open(piece, overview)) { try report(proceeding, of: row, isNew: true) }
      piece = []
    }
    try sheet.table.eachRow { cells in
      let row = try BatchRow(cells, desk)
      guard try sheet.earlier(row, among: known) == nil else { return }
      piece.append(row)
      if piece.count >= BatchSheet.piece { try finish() }
    }
    try finish()
  }

  /// Opens the proceedings of rows, with their letters on the disk under other names than their own.
  private func open(_ rows: [BatchRow], _ overview: BatchSheet.Overview) throws -> [Proceeding] {
    guard !rows.isEmpty else { return [] }
    return try desk.writeJournal().openProceedings(recorded: desk.world.now) { first in
      var made: [(proceeding: Proceeding, letters: [Letter])] = []
      var files: [File] = []
      for (offset, row) in rows.enumerated() {
        let plan = try sheet.plan(row, reason: overview.reasons[row.line])
        let draft = try sheet.naming(row.line) { try sheet.builder.draft(plan, number: first + offset) }
        for (path, page) in zip(paths(draft.opening), draft.pages) {
          files.append(
            File(line: row.line, path: path + ".part", work: try sheet.output.work(on: page, to: plan.addressee)))
        }
        made.append((draft.opening.with(batchKey: row.key), draft.letters))
      }
      do {
        try write(files)
      } catch {
        for file in files { OutputFile.remove(file.path) }
        throw error
      }
      return made
    }
  }

  /// A file to be written.
  private struct File: Sendable {
    let line: Int
    let path: String
    let work: LetterOutput.Work
  }

  /// Why a file is not there.
  private enum Problem: Sendable {
    case layout(LetterLayoutError)
    case unwritable
  }

  /// Lays letters out on all cores and has the disk hold them.
  private func write(_ files: [File]) throws {
    let problems = files.mapOnAllCores { file -> Problem? in
      // What an interrupted run left behind belongs to no proceeding.
      OutputFile.remove(file.path)
      switch file.work.bytes {
      case .success(let bytes): return PiecedFiles.create(file.path, bytes) ? nil : .unwritable
      case .failure(let problem): return .layout(problem)
      }
    }
    for (file, problem) in zip(files, problems) {
      switch problem {
      case nil: continue
      case .layout(let problem): try sheet.naming(file.line) { throw sheet.output.failure(problem) }
      case .unwritable: throw desk.failure("output-unwritable", ["file": file.path])
      }
    }
    guard PiecedFiles.synchronize(folder) else { throw desk.failure("output-unwritable", ["file": folder]) }
  }

  /// The files of a proceeding's letter: the letter and, where there is one, its copy.
  private func paths(_ proceeding: Proceeding) -> [String] {
    let name = "\(folder)/\(proceeding.number)-\(proceeding.addressee)-\(proceeding.right.rawValue)"
    return ["\(name).\(format.fileExtension)", "\(name).copy.\(format.fileExtension)"]
  }
}
