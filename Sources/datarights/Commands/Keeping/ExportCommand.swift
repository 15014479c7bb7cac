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
    let context = try Context(options)
    if let output {
      try OutputFile.make(output, context) { write in
        try withoutActuallyEscaping(write) { write in try self.write(write, context) }
      }
      context.print(
        ["format": 1, "output": JSON(output)], context.words.text("export.done", ["file": output]))
      if !context.wantsJSON { context.remark(wrapped(context.words.text("export.plain"), width: World.width)) }
    } else {
      try write({ Console.output(bytes: $0) }, context)
    }
  }

  private func write(_ write: @escaping ([UInt8]) throws -> Void, _ context: Context) throws {
    // Who names a person wants nothing of the others.
    let person = options.profile
    switch format {
    case .json: try StoreExport(context).write(of: person, withEvidence: !withoutEvidence, write)
    case .csv:
      let proceedings = try context.readJournal().proceedings(ofEveryone: person == nil)
      try write(Array(EventTable(words: context.tableWords).text(of: proceedings, hasMark: true).utf8))
    }
  }
}

extension Context {
  /// How a table for reading is worded: in the words of the interface, with ids where names would hide what is meant.
  fileprivate var tableWords: EventTable.Words {
    var table = EventTable.Words()
    table.header = { words.text("table." + $0.rawValue) }
    table.right = { words.name($0) }
    table.event = { words.name($0) }
    table.channel = { words.text("channel.\($0.rawValue)") }
    return table
  }
}
