import ArgumentParser
import DataRights
import DataRightsExchange
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
    let context = try Context(options)
    let table = try read(context)
    let results = try BatchRun(context: context, folder: outputDir, format: format).write(table)
    let new = results.filter(\.isNew)
    context.print(
      [
        "format": 1, "written": JSON(new.map(document)),
        "skipped": JSON(results.filter { !$0.isNew }.map(document)),
      ],
      (new.map { "\($0.proceeding.number)  \($0.proceeding.reference)  \($0.file)" }
        + [
          context.words.text(
            "batch.summary", ["written": "\(new.count)", "skipped": "\(results.count - new.count)"])
        ]).joined(separator: "\n"))
  }

  private func document(_ result: BatchRun.Result) -> JSON {
    [
      "line": JSON(result.line), "proceeding": JSON(result.proceeding.number),
      "reference": JSON(result.proceeding.reference), "output": JSON(result.file),
    ]
  }

  private func read(_ context: Context) throws -> CSVTable {
    let text = try TextFile.read(file, context)
    do throws(CSVTable.Problem) {
      return try CSVTable(text)
    } catch {
      let (code, values): (String, [String: String]) =
        switch error {
        case .empty: ("csv-empty", [:])
        case .header(let column): ("csv-header", ["column": "\(column)"])
        case .openQuote(let line): ("csv-quote", ["line": "\(line)"])
        case .besideQuote(let line): ("csv-beside", ["line": "\(line)"])
        case .cells(let line, let count, let wanted):
          ("csv-cells", ["line": "\(line)", "count": "\(count)", "wanted": "\(wanted)"])
        }
      throw context.failure(code, values)
    }
  }
}
