import ArgumentParser
import DataRights
import DataRightsLetters
import DataRightsStore

/// Opens a proceeding and writes its letter.
struct DraftCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "draft", abstract: help("draft"), discussion: help("draft.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(
    help: .init(help("right"), valueName: "right"), completion: .list(Right.allCases.map(\.rawValue)),
    transform: Arguments.right) var right: Right?
  @Option(help: .init(help("draft.to"), valueName: "addressee")) var to: String?
  @Option(help: .init(help("draft.law"), valueName: "law")) var law: String?
  @Option(help: .init(help("language"), valueName: "tag")) var language: String?
  @Option(
    help: .init(help("draft.format"), valueName: "format"), completion: .list(LetterFormat.allCases.map(\.rawValue)),
    transform: Arguments.choice) var format: LetterFormat?
  @Option(help: .init(help("draft.output"), valueName: "file")) var output: String?
  @Option(parsing: .singleValue, help: .init(help("draft.ground"), valueName: "id")) var ground: [String] = []
  @Option(help: .init(help("draft.reason"), valueName: "text")) var reason: PersonalText?
  @Option(parsing: .singleValue, help: .init(help("draft.correct"), valueName: "field=value"))
  var correct: [PairArgument] = []
  @Option(help: .init(help("draft.scope"), valueName: "text")) var scope: PersonalText?
  @Option(help: .init(help("draft.of"), valueName: "uses"), transform: Arguments.choices) var of: [Right.Use]?
  @Flag(help: .init(help("draft.by-post"))) var byPost = false

  func run() throws {
    let context = try Context(options)
    let wish = try DraftWish(
      right: right, addressee: to, law: law, language: language, grounds: ground,
      reason: reason?.text(context), scope: scope?.text(context), uses: of ?? [],
      corrections: correct.map { try $0.pair(context, flag: "--correct") }.map { (field: $0.key, value: $0.value) },
      byPost: byPost)
    let builder = DraftBuilder(context: context)
    let plan = try builder.plan(wish)
    let layout = LetterOutput(context: context, plan: plan, format: format ?? .text)
    // A letter that cannot be written leaves no store behind.
    _ = try layout.bytes(of: builder.draft(plan, number: 1))
    let (draft, bytes) = try open(plan, builder, layout)
    let view = DraftView(context: context, draft: draft)
    if context.wantsJSON {
      Console.output(view.document(output: output).text())
      return
    }
    if output == nil { Console.output(String(decoding: bytes, as: UTF8.self)) }
    for remark in view.remarks(output: output) + layout.warnings(of: draft) {
      context.remark(wrapped(remark, width: World.width, rest: "  "))
    }
  }

  /// Opens the proceeding and writes the file together: where one fails, neither is left.
  private func open(_ plan: DraftPlan, _ builder: DraftBuilder, _ layout: LetterOutput) throws -> (Draft, [UInt8]) {
    let context = builder.context
    var made: (Draft, [UInt8])?
    var isWritten = false
    do {
      try context.writeJournal().openProceeding(recorded: context.world.now) { number in
        let draft = try builder.draft(plan, number: number)
        let bytes = try layout.bytes(of: draft)
        if let output {
          try OutputFile.create(output, bytes, context)
          isWritten = true
        }
        made = (draft, bytes)
        return draft.opening
      }
    } catch {
      if isWritten, let output { OutputFile.remove(output) }
      throw error
    }
    guard let made else { throw context.failure("unstorable") }
    return made
  }
}
