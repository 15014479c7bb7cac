import DataRightsDesk
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
    let desk = try Desk(options)
    let source = try ImportSource(file, desk)
    let plan = try plan(source, desk)
    if preview || (Terminal.isInteractive && !desk.wantsJSON) {
      show(plan, isPreview: true, desk)
      guard !preview, try Prompt(desk: desk).confirm(desk.words.text("import.ask")) else { return }
    }
    try plan.store()
    show(plan, isPreview: false, desk)
  }

  private func plan(_ source: ImportSource, _ desk: Desk) throws -> any ImportPlan {
    switch source {
    case .export(let json): try ExportPlan(json, file: file, desk)
    case .requests(let table): try RequestsPlan(table, law: law, desk)
    case .companies(let companies): try CompaniesPlan(companies, desk)
    }
  }

  private func show(_ plan: any ImportPlan, isPreview: Bool, _ desk: Desk) {
    let head = desk.words.text(isPreview ? "import.would" : "import.did")
    desk.print(
      plan.document.with("format", 1).with("preview", JSON(isPreview)).with("from", JSON(plan.origin))
        .with("notUnderstood", JSON(plan.notUnderstood)),
      ([head] + plan.lines + notUnderstood(plan, desk)).joined(separator: "\n"))
  }

  private func notUnderstood(_ plan: any ImportPlan, _ desk: Desk) -> [String] {
    guard !plan.notUnderstood.isEmpty else { return [] }
    return [desk.words.text("import.not-understood")]
      + plan.notUnderstood.map { wrapped($0, width: Terminal.width, first: "  - ", rest: "    ") }
  }
}
