import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsExchange
import DataRightsStore

/// Writes the log out for other programs or for reading.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "export", abstract: help("export"), discussion: help("export.discussion"))
  }

  /// The forms in which the log is written out.
  enum Format: String, CaseIterable { case json, csv }

  @OptionGroup var options: GlobalOptions
  @Option(
    help: .init(help("export.format"), valueName: "format"), completion: .list(Format.allCases.map(\.rawValue)),
    transform: Arguments.choice) var format: Format = .json
  @Option(help: .init(help("export.output"), valueName: "file")) var output: String?
  @Flag(help: .init(help("export.without-evidence"))) var withoutEvidence = false

  func run() throws {
    let desk = try Desk(options)
    if let output {
      try OutputFile.make(output, desk) { write in
        try withoutActuallyEscaping(write) { write in try self.write(write, desk) }
      }
      desk.print(
        ["format": 1, "output": JSON(output)], desk.words.text("export.done", ["file": output]))
      if !desk.wantsJSON { desk.remark(wrapped(desk.words.text("export.plain"), width: Terminal.width)) }
    } else {
      try write({ Console.output(bytes: $0) }, desk)
    }
  }

  private func write(_ write: @escaping ([UInt8]) throws -> Void, _ desk: Desk) throws {
    // Who names a person wants nothing of the others.
    let person = options.profile
    switch format {
    case .json: try StoreExport(desk).write(of: person, withEvidence: !withoutEvidence, write)
    case .csv: try StoreExport(desk).writeTable(of: person, write)
    }
  }
}
