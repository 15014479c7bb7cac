import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsLetters

/// The flags of letters that follow upon a request.
struct FollowUpOptions: ParsableArguments {
  @Option(help: .init(help("follow-up.authority"), valueName: "authority")) var authority: String?
  @Option(help: .init(help("follow-up.reply-by"), valueName: "date"), transform: Arguments.date) var replyBy: CivilDate?
  @Option(parsing: .singleValue, help: .init(help("follow-up.provide"), valueName: "kind=value"))
  var provide: [PairArgument] = []
  @Flag(help: .init(help("follow-up.id-copy"))) var idCopy = false
  @Flag(help: .init(help("follow-up.no-reasons"))) var noReasons = false
  @Option(parsing: .singleValue, help: .init(help("follow-up.enclose"), valueName: "event=file"))
  var enclose: [PairArgument] = []

  /// Puts what the flags say into a wish.
  func apply(to wish: inout FollowUpWish, _ letter: LetterOptions, _ desk: Desk) throws {
    wish.language = letter.language
    wish.secondLanguage = letter.secondLanguage
    wish.authority = authority
    wish.replyBy = replyBy
    wish.reason = try letter.reason?.text(desk)
    wish.scope = try letter.scope?.text(desk)
    wish.provided = try provide.map { try $0.pair(desk, flag: "--provide") }.map { (kind: $0.key, value: $0.value) }
    wish.idCopy = idCopy
    wish.unreasoned = noReasons
    wish.enclosed = try enclosures(desk).map(\.kind)
    wish.byPost = letter.byPost
    wish.representation = try letter.representation(desk)
  }

  /// The files that are enclosed, each with the event that it proves.
  func enclosures(_ desk: Desk) throws -> [(kind: EventKind, path: String)] {
    try enclose.map { argument in
      let (word, path) = try argument.pair(desk, flag: "--enclose")
      guard let kind = EventKind(rawValue: word) else { throw desk.failure("enclosed-unknown", ["event": word]) }
      return (kind, path)
    }
  }

  /// The enclosed files as attachments of a mail draft.
  func attachments(_ desk: Desk) throws -> [MailAttachment] {
    try enclosures(desk).map { try AttachedFile.attachment($0.path, desk) }
  }
}
