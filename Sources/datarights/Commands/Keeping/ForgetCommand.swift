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
    let context = try Context(options)
    guard (proceeding == nil) == wholeProfile else { throw context.failure("forget-what", exit: 64) }
    // What a call that was cut off could not remove any more goes now.
    try StoreCheck(context).removeOrphans()
    if let proceeding { _ = try context.readJournal().proceeding(proceeding) }
    guard try isMeant(context) else { return context.remark(context.words.text("forget.kept")) }
    let journal = try context.writeJournal()
    let forgotten =
      if let proceeding {
        try journal.forget(proceeding: proceeding, today: context.today, recorded: context.world.now)
      } else {
        try journal.forgetPerson(today: context.today, recorded: context.world.now)
      }
    StoreCare(folder: context.storeFolder).removeSafetyCopy()
    // Looked up anew: another call may have kept the same file for an event of its own meanwhile.
    let removed = Set(try StoreCheck(context).removeOrphans())
    let words = context.words
    if !removed.isSuperset(of: forgotten.evidence) { context.remark(words.text("forget.files-in-use")) }
    do {
      try journal.eventLog.compact()
    } catch {
      // Erased it is; only the room in the file was not given back.
      context.remark(words.text("forget.not-compacted", ["path": context.storeFolder]))
    }
    let counts = [
      "events": "\(forgotten.events)", "files": "\(removed.count)",
      "proceedings": "\(forgotten.proceedings.count)",
    ]
    context.print(
      [
        "format": 1, "proceedings": JSON(forgotten.proceedings.map { JSON($0) }), "events": JSON(forgotten.events),
        "files": JSON(removed.count), "notes": JSON([words.text("forget.remains")]),
      ], words.text("forget.done", counts) + "\n" + wrapped(words.text("forget.remains"), width: World.width))
  }

  /// Whether the user means it: asked in a terminal; a whole profile is never erased without a word.
  private func isMeant(_ context: Context) throws -> Bool {
    if yes { return true }
    guard World.isInteractive, !context.wantsJSON else {
      if wholeProfile { throw context.failure("forget-unasked", exit: 64) }
      return true
    }
    let question = context.words.text(
      wholeProfile ? "forget.ask-profile" : "forget.ask", ["number": "\(proceeding ?? 0)", "name": context.person])
    return try Prompt(context: context).confirm(question)
  }
}
