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
    let context = try Context(options)
    let chosen = try laws.map { try context.catalogue.outline($0) }
    let on = on ?? context.today
    context.print(document(chosen, on), table(chosen, on, context))
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

  private func table(_ laws: [LawOutline], _ on: CivilDate, _ context: Context) -> String {
    let words = context.words
    let cells = LawTable(words: words)
    var table = Table([words.text("column.right")] + laws.map { $0.name(in: words.tag).short }, flexible: 0)
    for right in Right.allCases {
      let answers = laws.map { law in
        let text = cells.cell(law.answer(to: right, on: on))
        guard let taken = law.effective(right, on: on), taken != right else { return text }
        return words.text("table.nearest", ["right": words.name(taken), "answer": text])
      }
      table.rows.append([words.name(right)] + answers)
    }
    return table.text(width: World.width, style: context.style)
  }
}
