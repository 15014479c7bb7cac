import DataRightsDesk
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
    let desk = try Desk(options)
    let law = try desk.law(law)
    let view = LawView(
      law: law, words: desk.words, style: desk.style, canonical: try desk.canonical(),
      authority: try law.authority.map { try desk.catalogue.authority($0) })
    desk.print(view.document, view.text(width: Terminal.width))
  }
}
