import ArgumentParser
import DataRights
import DataRightsStore

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
    let context = try Context(options)
    // A number that is not known makes no store, and what cannot be shown afterwards is not logged.
    _ = try context.law(context.readJournal().proceeding(proceeding).law)
    let note = try note?.text(context)
    let pieces = try EvidenceArgument.read(evidence, context)
    let message = pieces.compactMap(\.message).first
    let day = on?.date ?? message?.on ?? context.today
    if on == nil, let date = message?.on { context.remark(context.words.text("log.day-of-mail", ["date": date.iso])) }
    let event = Event(
      kind, on: day, at: on?.time, until: until, via: via ?? (message == nil ? nil : .email), note: note,
      evidence: pieces, messageID: message?.id)
    let journal = try context.writeJournal()
    let proceeding = try journal.log(event, in: proceeding, today: context.today, recorded: context.world.now)
    let view = try ProceedingView(context, proceeding)
    context.print(view.document, view.text(afterLogging: event))
  }
}
