import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsLetters
import DataRightsStore

/// Writes a proceeding as one document for an authority or a lawyer.
struct DossierCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "dossier", abstract: help("dossier"), discussion: help("dossier.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding"), transform: Arguments.count)
  var proceeding: Int
  @Option(help: .init(help("dossier.output"), valueName: "file")) var output: String
  @Option(
    help: .init(help("dossier.format"), valueName: "format"), completion: .list(DossierFormat.allCases.map(\.rawValue)),
    transform: Arguments.choice) var format: DossierFormat?
  @Option(help: .init(help("dossier.redact"), valueName: "text")) var redact: [PersonalText] = []
  @Flag(help: .init(help("dossier.redact-addresses"))) var redactAddresses = false
  @Flag(help: .init(help("dossier.redact-own"))) var redactOwn = false
  @Option(help: .init(help("dossier.leave-out"), valueName: "number"), transform: Arguments.count)
  var leaveOut: [Int] = []

  func run() throws {
    let desk = try Desk(options)
    guard let format = format ?? DossierFormat(fileName: output) else {
      throw desk.failure("dossier-format", ["file": output], exit: 64)
    }
    let redacted = try redact.map { try $0.line(desk) }
    guard redacted.allSatisfy(Redaction.canFind) else { throw desk.failure("dossier-redact", exit: 64) }
    let wish = DossierWish(
      format: format, redacted: redacted, redactsContacts: redactAddresses,
      redactsWriter: redactOwn, leftOut: Set(leaveOut))
    let proceeding = try desk.readJournal().proceeding(proceeding)
    let source = try DossierSource(proceeding, desk)
    let (dossier, redaction) = try DossierBuilder(desk, proceeding, source).dossier(wish)
    let writer = DossierOutput(desk: desk, dossier: dossier, source: source, wish: wish, redaction: redaction)
    try writer.write(to: output)
    try desk.print(writer.document(output: output, proceeding: proceeding), writer.text(output: output))
  }
}
