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
      let session = try Session(options)
      let laws = try session.catalogue.laws().filter { law in
        right.map { law.effective($0, on: session.today) != nil } ?? true
      }
      session.print(
        ["format": 1, "laws": JSON(laws.map(Self.document))], Self.table(laws, session))
    }

    private static func document(_ law: Law) -> JSON {
      [
        "law": JSON(law.id), "name": JSON(law.name(in: "en").full), "certainty": JSON(law.certainty.rawValue),
        "checked": JSON(law.checked.iso), "rights": JSON(Set(law.rights.map(\.right.rawValue)).sorted()),
      ]
    }

    private static func table(_ laws: [Law], _ session: Session) -> String {
      let words = session.words
      var table = Table(
        ["law", "name", "answer", "certainty", "checked"].map { words.text("column." + $0) }, flexible: 1)
      for law in laws {
        let answer = law.deadlines.first { $0.id == .response && $0.validity.contains(session.today) }
        table.rows.append([
          law.id, law.name(in: words.tag).short, answer.map { words.period($0.period) } ?? "–",
          words.name(law.certainty), law.checked.iso,
        ])
      }
      return table.text(width: World.width, style: session.style)
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
      let session = try Session(options)
      let law = try session.law(law)
      let view = LawView(law: law, words: session.words, style: session.style, canonical: try session.canonical())
      session.print(view.document, view.text(width: World.width))
    }
  }
}
