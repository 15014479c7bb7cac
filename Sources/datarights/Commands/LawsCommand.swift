import ArgumentParser
import DataRights
import DataRightsCatalogue

/// Looks into the law records.
struct LawsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "laws", abstract: help("laws"), subcommands: [List.self, Show.self])
  }

  /// Lists the laws.
  struct List: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "list", abstract: help("laws.list"))
    }
    @OptionGroup var options: GlobalOptions
    @Option(
      help: .init(help("laws.right"), valueName: "right"), completion: .list(Right.allCases.map(\.rawValue)),
      transform: Arguments.right) var right: Right?

    func run() throws {
      let context = try Context(options)
      let laws = try context.catalogue.laws().filter { law in
        right.map { law.effective($0, on: context.today) != nil } ?? true
      }
      context.print(
        ["format": 1, "laws": JSON(laws.map(Self.document))], Self.table(laws, context))
    }

    private static func document(_ law: Law) -> JSON {
      [
        "law": JSON(law.id), "name": JSON(law.name(in: "en").full), "certainty": JSON(law.certainty.rawValue),
        "checked": JSON(law.checked.iso), "rights": JSON(Set(law.rights.map(\.right.rawValue)).sorted()),
      ]
    }

    private static func table(_ laws: [Law], _ context: Context) -> String {
      let words = context.words
      var table = Table(
        ["law", "name", "answer", "certainty", "checked"].map { words.text("column." + $0) }, flexible: 1)
      for law in laws {
        let answer = law.deadlines.first { $0.id == .response && $0.validity.contains(context.today) }
        table.rows.append([
          law.id, law.name(in: words.tag).short, answer.map { words.period($0.period) } ?? "–",
          words.name(law.certainty), law.checked.iso,
        ])
      }
      return table.text(width: World.width, style: context.style)
    }
  }

  /// Prints one law for a human reader.
  struct Show: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "show", abstract: help("laws.show"))
    }
    @OptionGroup var options: GlobalOptions
    @Argument(help: .init(help("law"), valueName: "law")) var law: String

    func run() throws {
      let context = try Context(options)
      let law = try context.law(law)
      let view = LawView(law: law, words: context.words, style: context.style, canonical: try context.canonical())
      context.print(view.document, view.text(width: World.width))
    }
  }
}
