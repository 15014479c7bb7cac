import ArgumentParser
import DataRights
import DataRightsCatalogue

/// Computes deadlines without a store and without a clock.
struct DeadlinesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "deadlines", abstract: help("deadlines"), discussion: help("deadlines.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(help("law"), valueName: "law")) var law: String
  @Option(
    help: .init(help("right"), valueName: "right"), completion: .list(Right.allCases.map(\.rawValue)),
    transform: Arguments.right) var right: Right
  @Option(help: .init(help("deadlines.received"), valueName: "date"), transform: Arguments.day) var received: Day?
  @Option(help: .init(help("deadlines.sent"), valueName: "date"), transform: Arguments.day) var sent: Day?
  @Option(
    help: .init(help("deadlines.via"), valueName: "channel"), completion: .list(Event.Channel.allCases.map(\.rawValue)),
    transform: Arguments.choice) var via: Event.Channel?
  @Option(help: .init(help("resident"), valueName: "place")) var resident: String?
  @Option(help: .init(help("controller-place"), valueName: "place")) var controllerPlace: String?
  @Option(help: .init(help("holidays"), valueName: "place")) var holidays: String?
  @Option(
    name: .customLong("event"), parsing: .singleValue, help: .init(help("event"), valueName: "event"),
    transform: Arguments.event)
  var events: [Event] = []

  func validate() throws {
    if received == nil, sent == nil { throw ValidationError(help("deadlines.needs-start")) }
  }

  func run() throws {
    let context = try Context(options)
    let law = try context.law(law)
    var reference: CalendarReference?
    if let holidays {
      let typed = CalendarReference(holidays)
      reference = CalendarReference(place: try context.catalogue.placeID(typed.place), calendar: typed.calendar)
    }
    let parties = Parties(
      resident: try context.place(resident), controllerPlace: try context.place(controllerPlace), holidays: reference)
    var log: [Event] = []
    if let sent { log.append(Event(.sent, on: sent.date, at: sent.time, via: via)) }
    if let received { log.append(Event(.received, on: received.date, at: received.time, via: via)) }
    log += events
    let report = try DeadlineCalculator(law: law, geography: context.catalogue.geography)
      .report(on: right, events: log, parties: parties)
    let view = DeadlineView(law: law, words: context.words, canonical: try context.canonical())
    context.print(
      view.document(report, right: right),
      view.text(report, right: right, style: context.style, width: World.width))
  }
}
