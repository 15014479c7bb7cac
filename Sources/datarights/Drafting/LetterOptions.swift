import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsLetters

/// The flags of all commands that write a letter: its language, its form, and for whom it is.
struct LetterOptions: ParsableArguments {
  @Option(help: .init(help("language"), valueName: "tag")) var language: String?
  @Option(help: .init(help("draft.second-language"), valueName: "tag")) var secondLanguage: String?
  @Option(
    help: .init(help("draft.format"), valueName: "format"), completion: .list(LetterFormat.allCases.map(\.rawValue)),
    transform: Arguments.choice) var format: LetterFormat?
  @Option(help: .init(help("draft.output"), valueName: "file")) var output: String?
  @Flag(help: .init(help("draft.attach-pdf"))) var attachPdf = false
  @Option(help: .init(help("draft.reason"), valueName: "text")) var reason: PersonalText?
  @Option(help: .init(help("draft.scope"), valueName: "text")) var scope: PersonalText?
  @Flag(help: .init(help("draft.by-post"))) var byPost = false
  @Option(name: .customLong("for"), help: .init(help("draft.for"), valueName: "name")) var person: PersonalText?
  @Option(
    help: .init(help("draft.capacity"), valueName: "capacity"),
    completion: .list(Representation.Capacity.allCases.map(\.rawValue)), transform: Arguments.choice)
  var capacity: Representation.Capacity?

  /// The form asked for, else the one that the file's name promises, else text.
  func output(_ desk: Desk, attachments: [MailAttachment] = []) throws -> LetterOutput {
    let form = format ?? output.flatMap(LetterFormat.init(fileName:)) ?? .text
    guard form.isText || output != nil || !Terminal.outputIsTerminal else {
      throw desk.failure("pdf-to-terminal", exit: 64)
    }
    guard form == .eml || !attachPdf && attachments.isEmpty else {
      throw desk.failure("attachments-need-eml", exit: 64)
    }
    return LetterOutput(
      desk: desk, format: form, file: output, attachments: attachments, attachesPDF: attachPdf)
  }

  /// Whom the letter is written for; the two flags belong together.
  func representation(_ desk: Desk) throws -> Representation? {
    switch (person, capacity) {
    case (nil, nil): return nil
    case (let person?, let capacity?): return Representation(of: try person.line(desk), as: capacity)
    default: throw desk.failure("for-and-capacity", exit: 64)
    }
  }
}
