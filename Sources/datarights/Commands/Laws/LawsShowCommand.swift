import ArgumentParser
import DataRights
import DataRightsCatalogue

/// Prints one law for a human reader.
struct LawsShowCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "show", abstract: help("laws.show"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("law"), valueName: "law")) var law: String

  func run() throws {
    let context = try Context(options)
    let law = try context.law(law)
    let view = LawView(
      law: law, words: context.words, style: context.style, canonical: try context.canonical(),
      authority: try law.authority.map { try context.catalogue.authority($0) })
    context.print(view.document, view.text(width: World.width))
  }
}
