import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsLetters

/// Writes the letters of a table in one run.
struct BatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "batch", abstract: help("batch"), discussion: help("batch.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("batch.file"), valueName: "file"), completion: .file(extensions: ["csv"])) var file: String
  @Option(help: .init(help("batch.folder"), valueName: "dir")) var outputDir: String
  @Option(
    help: .init(help("draft.format"), valueName: "format"), completion: .list(LetterFormat.allCases.map(\.rawValue)),
    transform: Arguments.choice) var format: LetterFormat = .eml

  func run() throws {
    let desk = try Desk(options)
    let table = try BatchTable(file, desk)
    let run = BatchRun(desk: desk, table: table, folder: outputDir, format: format) { wish, writer in
      if Terminal.isInteractive, !desk.wantsJSON { try DraftDialogue(desk: desk).complete(&wish, &writer) }
    }
    var list = ResultList(desk: desk)
    defer { list.flush() }
    try run.write { result in
      if result.isNew {
        list.add(document(result), "\(result.proceeding.number)  \(result.proceeding.reference)  \(result.file)")
      } else {
        list.skip(document(result))
      }
    }
    let counts = ["written": "\(list.written)", "skipped": "\(list.skipped)"]
    list.finish(desk.words.text("batch.summary", counts))
  }

  private func document(_ result: BatchRun.Result) -> JSON {
    [
      "line": JSON(result.line), "proceeding": JSON(result.proceeding.number),
      "reference": JSON(result.proceeding.reference), "output": JSON(result.file),
    ]
  }
}
