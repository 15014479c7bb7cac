import DataRightsDesk
import DataRightsStore
import ArgumentParser
import DataRights

/// Logs what happened in a proceeding.
struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "log", abstract: help("log"), discussion: help("log.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding"), transform: Arguments.count)
  var proceeding: Int
  @Argument(
    help: .init(help("log.kind"), valueName: "kind"), completion: .list(EventKind.allCases.map(\.rawValue)),
    transform: Arguments.choice) var kind: EventKind
  @Option(help: .init(help("log.on"), valueName: "date"), transform: Arguments.day) var on: Day?
  @Option(help: .init(help("log.until"), valueName: "date"), transform: Arguments.date) var until: CivilDate?
  @Option(
    help: .init(help("deadlines.via"), valueName: "channel"), completion: .list(Event.Channel.allCases.map(\.rawValue)),
    transform: Arguments.choice) var via: Event.Channel?
  @Option(help: .init(help("log.note"), valueName: "text")) var note: PersonalText?
  @Option(parsing: .singleValue, help: .init(help("log.evidence"), valueName: "file")) var evidence: [String] = []

  func run() throws {
    let desk = try Desk(options)
    // A number that is not known is refused before a note is asked for.
    _ = try desk.law(desk.readJournal().proceeding(proceeding).law)
    var entry = EventEntry(kind)
    (entry.day, entry.until, entry.via) = (on, until, via)
    entry.note = try note?.text(desk)
    entry.evidence = evidence.map { EvidenceFile($0) }
    let (proceeding, event) = try entry.log(in: proceeding, desk)
    let view = try ProceedingView(desk, proceeding)
    desk.print(view.document, view.text(afterLogging: event))
  }
}
