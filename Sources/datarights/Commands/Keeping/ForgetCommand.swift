import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsStore

/// Erases a proceeding, or all that is known of a person.
struct ForgetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "forget", abstract: help("forget"), discussion: help("forget.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding"), transform: Arguments.count) var proceeding: Int?
  @Flag(help: .init(help("forget.whole-profile"))) var wholeProfile = false
  @Flag(help: .init(help("yes"))) var yes = false

  func run() throws {
    let desk = try Desk(options)
    guard (proceeding == nil) == wholeProfile else { throw desk.failure("forget-what", exit: 64) }
    let erasure = Erasure(desk)
    try erasure.prepare(proceeding: proceeding)
    guard try isMeant(desk) else { return desk.remark(desk.words.text("forget.kept")) }
    let outcome = try erasure.erase(proceeding: proceeding)
    let (forgotten, words) = (outcome.forgotten, desk.words)
    for remark in outcome.remarks { desk.remark(remark) }
    let counts = [
      "events": "\(forgotten.events)", "files": "\(outcome.files)",
      "proceedings": "\(forgotten.proceedings.count)",
    ]
    desk.print(
      [
        "format": 1, "proceedings": JSON(forgotten.proceedings.map { JSON($0) }), "events": JSON(forgotten.events),
        "files": JSON(outcome.files), "notes": JSON([words.text("forget.remains")]),
      ], words.text("forget.done", counts) + "\n" + wrapped(words.text("forget.remains"), width: Terminal.width))
  }

  /// Whether the user means it: asked in a terminal; a whole profile is never erased without a word.
  private func isMeant(_ desk: Desk) throws -> Bool {
    if yes { return true }
    guard Terminal.isInteractive, !desk.wantsJSON else {
      if wholeProfile { throw desk.failure("forget-unasked", exit: 64) }
      return true
    }
    let question = desk.words.text(
      wholeProfile ? "forget.ask-profile" : "forget.ask", ["number": "\(proceeding ?? 0)", "name": desk.person])
    return try Prompt(desk: desk).confirm(question)
  }
}
