import DataRightsDesk
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
  @Option(parsing: .singleValue, help: .init(help("draft.ground"), valueName: "id")) var ground: [String] = []
  @Option(parsing: .singleValue, help: .init(help("draft.correct"), valueName: "field=value"))
  var correct: [PairArgument] = []
  @Option(help: .init(help("draft.of"), valueName: "uses"), transform: Arguments.choices) var of: [Right.Use]?
  @Option(help: .init(help("draft.power-of-attorney"), valueName: "file")) var powerOfAttorney: String?
  @OptionGroup var letter: LetterOptions

  func run() throws {
    let desk = try Desk(options)
    let builder = DraftBuilder(desk: desk)
    let plan = try builder.planAsking(try wish(desk))
    let output = try letter.output(desk)
    // A letter that cannot be written leaves no store behind.
    for page in try builder.draft(plan, number: 1).pages { _ = try output.bytes(of: page, to: plan.addressee) }
    let (draft, pages) = try open(plan, builder, output)
    let view = DraftView(desk: desk, draft: draft)
    output.report(
      draft.letter, pages, document: view.document(output: letter.output),
      remarks: DraftRemarks(desk: desk, draft: draft).all(output: letter.output))
  }

  private func wish(_ desk: Desk) throws -> DraftWish {
    let representation = try letter.representation(desk)
    if powerOfAttorney != nil, representation == nil { throw desk.failure("for-and-capacity", exit: 64) }
    return try DraftWish(
      right: right, addressee: to, law: law, language: letter.language, grounds: ground,
      reason: letter.reason?.text(desk), scope: letter.scope?.text(desk), uses: of ?? [],
      corrections: correct.map { try $0.pair(desk, flag: "--correct") }.map { (field: $0.key, value: $0.value) },
      byPost: letter.byPost, secondLanguage: letter.secondLanguage, representation: representation)
  }

  /// Opens the proceeding and writes the letter together: where one fails, neither is left.
  private func open(
    _ plan: DraftPlan, _ builder: DraftBuilder, _ output: LetterOutput
  ) throws -> (Draft, [[UInt8]]) {
    let desk = builder.desk
    var pages: [[UInt8]] = []
    var authority: [(path: String, bytes: [UInt8])] = []
    if let powerOfAttorney, let representation = plan.request.representation {
      let page = try builder.powerOfAttorney(plan, representation)
      let format = LetterFormat(fileName: powerOfAttorney) ?? .text
      let bytes = try LetterOutput(desk: desk, format: format, file: nil).bytes(of: page, to: nil)
      authority = [(powerOfAttorney, bytes)]
    }
    var written: [String] = []
    do {
      let draft = try builder.open(plan) { draft in
        pages = try draft.pages.map { try output.bytes(of: $0, to: plan.addressee) }
        let paths = [output.file, draft.copy.flatMap { output.fileOfCopy(in: $0.language) }].compactMap(\.self)
        let files = zip(paths, pages).map { (path: $0, bytes: $1) } + authority
        try output.write(files) { written = files.map(\.path) }
      }
      return (draft, pages)
    } catch {
      for path in written { OutputFile.remove(path) }
      throw error
    }
  }
}
