import ArgumentParser
import DataRights
import DataRightsExchange
import DataRightsStore

/// Takes in an export of ours, or what another program kept.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "import", abstract: help("import"), discussion: help("import.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("import.file"), valueName: "file")) var file: String
  @Flag(help: .init(help("import.preview"))) var preview = false
  @Option(help: .init(help("import.law"), valueName: "law")) var law: String?

  func run() throws {
    let context = try Context(options)
    let source = try ImportSource(file, context)
    let plan = try plan(source, context)
    if preview || (World.isInteractive && !context.wantsJSON) {
      show(plan, isPreview: true, context)
      guard !preview, try Prompt(context: context).confirm(context.words.text("import.ask")) else { return }
    }
    try plan.store()
    show(plan, isPreview: false, context)
  }

  private func plan(_ source: ImportSource, _ context: Context) throws -> any ImportPlan {
    switch source {
    case .export(let json): try ExportPlan(json, file: file, context)
    case .requests(let table): try RequestsPlan(table, law: law, context)
    case .companies(let companies): try CompaniesPlan(companies, context)
    }
  }

  private func show(_ plan: any ImportPlan, isPreview: Bool, _ context: Context) {
    let head = context.words.text(isPreview ? "import.would" : "import.did")
    context.print(
      plan.document.with("format", 1).with("preview", JSON(isPreview)).with("from", JSON(plan.origin))
        .with("notUnderstood", JSON(plan.notUnderstood)),
      ([head] + plan.lines + notUnderstood(plan, context)).joined(separator: "\n"))
  }

  private func notUnderstood(_ plan: any ImportPlan, _ context: Context) -> [String] {
    guard !plan.notUnderstood.isEmpty else { return [] }
    return [context.words.text("import.not-understood")]
      + plan.notUnderstood.map { wrapped($0, width: World.width, first: "  - ", rest: "    ") }
  }
}
