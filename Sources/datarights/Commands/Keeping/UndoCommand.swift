import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsStore

/// Takes back what was done last.
struct UndoCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "undo", abstract: help("undo"), discussion: help("undo.discussion"))
  }

  @OptionGroup var options: GlobalOptions

  func run() throws {
    let desk = try Desk(options)
    let undone = try desk.writeJournal().undo(today: desk.today, recorded: desk.world.now)
    let words = desk.words
    let lines = undone.events.map { event in
      "  " + words.text("undo.event", ["subject": event.subject.text, "kind": event.kind, "date": event.on.iso])
    }
    desk.print(
      [
        "format": 1,
        "undone": JSON(
          undone.events.map { event in
            ["subject": JSON(event.subject.text), "kind": JSON(event.kind), "on": JSON(event.on.iso)] as JSON
          }),
      ], ([words.text("undo.done")] + lines).joined(separator: "\n"))
    if undone.events.contains(where: { $0.kind == "opened" || $0.kind == "letter" }) {
      desk.remark(words.text("undo.file"))
    }
  }
}

/// Corrects something that was logged in a proceeding, or takes it back.
struct CorrectCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "correct", abstract: help("correct"), discussion: help("correct.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding"), transform: Arguments.count) var proceeding: Int
  @Argument(help: .init(help("correct.event"), valueName: "event"), transform: Arguments.count) var event: Int
  @Option(help: .init(help("log.on"), valueName: "date"), transform: Arguments.day) var on: Day?
  @Option(help: .init(help("log.until"), valueName: "date"), transform: Arguments.date) var until: CivilDate?
  @Option(
    help: .init(help("deadlines.via"), valueName: "channel"), completion: .list(Event.Channel.allCases.map(\.rawValue)),
    transform: Arguments.choice) var via: Event.Channel?
  @Option(help: .init(help("log.note"), valueName: "text")) var note: PersonalText?
  @Option(parsing: .singleValue, help: .init(help("log.evidence"), valueName: "file")) var evidence: [String] = []
  @Flag(help: .init(help("correct.take-back"))) var takeBack = false

  func run() throws {
    let desk = try Desk(options)
    let changes = on != nil || until != nil || via != nil || note != nil || !evidence.isEmpty
    guard changes != takeBack else { throw desk.failure("correct-what", exit: 64) }
    _ = try desk.law(desk.readJournal().proceeding(proceeding).law)
    let note = try note?.text(desk)
    let pieces = try KeptEvidence.read(evidence, desk)
    let journal = try desk.writeJournal()
    let corrected: Proceeding
    if takeBack {
      corrected = try journal.takeBack(event, in: proceeding, today: desk.today, recorded: desk.world.now)
    } else {
      corrected = try journal.correct(event, in: proceeding, today: desk.today, recorded: desk.world.now) { old in
        Event(
          old.kind, on: on?.date ?? old.on, at: on == nil ? old.at : on?.time, until: until ?? old.until,
          via: via ?? old.via, note: note ?? old.note, evidence: old.evidence + pieces, messageID: old.messageID)
      }
    }
    let view = try ProceedingView(desk, corrected)
    desk.print(view.document, view.text())
  }
}
