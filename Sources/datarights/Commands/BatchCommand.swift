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
    let table = try desk.table(file)
    let run = BatchRun(desk: desk, folder: outputDir, format: format) { wish in
      try DraftBuilder(desk: desk).planAsking(wish)
    }
    let results = try run.write(table)
    let new = results.filter(\.isNew)
    desk.print(
      [
        "format": 1, "written": JSON(new.map(document)),
        "skipped": JSON(results.filter { !$0.isNew }.map(document)),
      ],
      (new.map { "\($0.proceeding.number)  \($0.proceeding.reference)  \($0.file)" }
        + [
          desk.words.text(
            "batch.summary", ["written": "\(new.count)", "skipped": "\(results.count - new.count)"])
        ]).joined(separator: "\n"))
  }

  private func document(_ result: BatchRun.Result) -> JSON {
    [
      "line": JSON(result.line), "proceeding": JSON(result.proceeding.number),
      "reference": JSON(result.proceeding.reference), "output": JSON(result.file),
    ]
  }
}
