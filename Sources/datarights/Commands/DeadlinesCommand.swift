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
  @Option(help: .init(help("right"), valueName: "right")) var right: RightArgument
  @Option(help: .init(help("deadlines.received"), valueName: "date")) var received: DayArgument?
  @Option(help: .init(help("deadlines.sent"), valueName: "date")) var sent: DayArgument?
  @Option(help: .init(help("deadlines.via"), valueName: "channel")) var via: ChannelArgument?
  @Option(help: .init(help("resident"), valueName: "place")) var resident: String?
  @Option(help: .init(help("controller-place"), valueName: "place")) var controllerPlace: String?
  @Option(help: .init(help("holidays"), valueName: "place")) var holidays: String?
  @Option(name: .customLong("event"), parsing: .singleValue, help: .init(help("event"), valueName: "event"))
  var events: [EventArgument] = []

  func validate() throws {
    if received == nil, sent == nil { throw ValidationError(help("deadlines.needs-start")) }
  }

  func run() throws {
    let session = try Session(options)
    let law = try session.law(law)
    var reference: CalendarReference?
    if let holidays {
      let typed = CalendarReference(holidays)
      reference = CalendarReference(place: try session.catalogue.placeID(typed.place), calendar: typed.calendar)
    }
    let parties = Parties(
      resident: try session.place(resident), controllerPlace: try session.place(controllerPlace), holidays: reference)
    var log = events.map(\.event)
    if let sent { log.append(Event(.sent, on: sent.day.date, at: sent.day.time, via: via?.channel)) }
    if let received { log.append(Event(.received, on: received.day.date, at: received.day.time, via: via?.channel)) }
    let report = try DeadlineCalculator(law: law, geography: session.catalogue.geography)
      .report(on: right.right, events: log, parties: parties)
    let view = DeadlineView(law: law, words: session.words, canonical: try session.canonical())
    session.print(
      view.document(report, right: right.right),
      view.text(report, right: right.right, style: session.style, width: World.width))
  }
}

/// A channel as an argument.
struct ChannelArgument: ExpressibleByArgument {
  let channel: Event.Channel

  init?(argument: String) {
    guard let channel = Event.Channel(rawValue: argument) else { return nil }
    self.channel = channel
  }

  static var allValueStrings: [String] { Event.Channel.allCases.map(\.rawValue) }
}

/// An event as an argument: `identity-requested=2026-06-03`.
struct EventArgument: ExpressibleByArgument {
  let event: Event

  init?(argument: String) {
    guard let event = Event(argument) else { return nil }
    self.event = event
  }
}
