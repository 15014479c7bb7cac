import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue

/// Puts laws side by side, right by right.
struct LawsCompareCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "compare", abstract: help("laws.compare"), discussion: help("laws.compare.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("laws.compare.laws"), valueName: "law")) var laws: [String]
  @Option(help: .init(help("on"), valueName: "date"), transform: Arguments.date) var on: CivilDate?

  func run() throws {
    let desk = try Desk(options)
    let chosen = try laws.map { try desk.catalogue.outline($0) }
    let on = on ?? desk.today
    desk.print(document(chosen, on), table(chosen, on, desk))
  }

  private func document(_ laws: [LawOutline], _ on: CivilDate) -> JSON {
    [
      "format": 1, "on": JSON(on.iso),
      "laws": JSON(
        laws.map { law in
          [
            "law": JSON(law.id), "certainty": JSON(law.certainty.rawValue),
            "answers": JSON(
              .object(Right.allCases.map { .init($0.rawValue, LawsListCommand.document(law.answer(to: $0, on: on))) })),
          ] as JSON
        }),
    ]
  }

  private func table(_ laws: [LawOutline], _ on: CivilDate, _ desk: Desk) -> String {
    let words = desk.words
    var table = Table([words.text("column.right")] + laws.map { $0.name(in: words.tag).short }, flexible: 0)
    for right in Right.allCases {
      table.rows.append([words.name(right)] + laws.map { words.text($0, answering: right, on: on) })
    }
    return table.text(width: Terminal.width, style: desk.style)
  }
}
