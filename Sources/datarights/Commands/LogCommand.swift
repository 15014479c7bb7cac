import ArgumentParser
import DataRights
import DataRightsStore

/// Logs what happened in a proceeding.
struct LogCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "log", abstract: help("log"), discussion: help("log.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Argument(help: .init(help("proceeding"), valueName: "proceeding")) var proceeding: Int
  @Argument(help: .init(help("log.kind"), valueName: "kind")) var kind: KindArgument
  @Option(help: .init(help("log.on"), valueName: "date")) var on: DayArgument?
  @Option(help: .init(help("log.until"), valueName: "date")) var until: DateArgument?
  @Option(help: .init(help("deadlines.via"), valueName: "channel")) var via: ChannelArgument?
  @Option(help: .init(help("log.note"), valueName: "text")) var note: PersonalText?

  func run() throws {
    let session = try Session(options)
    let event = Event(
      kind.kind, on: on?.day.date ?? session.today, at: on?.day.time, until: until?.date, via: via?.channel,
      note: try note?.text(session))
    let journal = try session.writeJournal()
    let proceeding = try journal.log(event, in: proceeding, today: session.today, recorded: session.world.now)
    let view = try ProceedingView(session, proceeding)
    session.print(view.document, view.text(afterLogging: event))
  }
}

/// An event's kind as an argument.
struct KindArgument: ExpressibleByArgument {
  let kind: EventKind

  init?(argument: String) {
    guard let kind = EventKind(rawValue: argument) else { return nil }
    self.kind = kind
  }

  static var allValueStrings: [String] { EventKind.allCases.map(\.rawValue) }
}
