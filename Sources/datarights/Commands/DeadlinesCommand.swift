import DataRightsDesk
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
    let desk = try Desk(options)
    let law = try desk.law(law)
    var reference: CalendarReference?
    if let holidays {
      let typed = CalendarReference(holidays)
      reference = CalendarReference(place: try desk.catalogue.placeID(typed.place), calendar: typed.calendar)
    }
    let parties = Parties(
      resident: try desk.place(resident), controllerPlace: try desk.place(controllerPlace), holidays: reference)
    var log: [Event] = []
    if let sent { log.append(Event(.sent, on: sent.date, at: sent.time, via: via)) }
    if let received { log.append(Event(.received, on: received.date, at: received.time, via: via)) }
    log += events
    let report = try DeadlineCalculator(law: law, geography: desk.catalogue.geography)
      .report(on: right, events: log, parties: parties)
    let view = DeadlineView(law: law, words: desk.words, canonical: try desk.canonical())
    desk.print(
      view.document(report, right: right),
      view.text(report, right: right, style: desk.style, width: Terminal.width))
  }
}
