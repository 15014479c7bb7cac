import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue

/// Computes deadlines without a store and without a clock: of one request, or of each row of a table.
struct DeadlinesCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "deadlines", abstract: help("deadlines"), discussion: help("deadlines.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(help("law"), valueName: "law")) var law: String?
  @Option(
    help: .init(help("right"), valueName: "right"), completion: .list(Right.allCases.map(\.rawValue)),
    transform: Arguments.right) var right: Right?
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

  @Option(help: .init(help("deadlines.each"), valueName: "file"), completion: .file(extensions: ["csv"]))
  var each: String?
  @Option(
    help: .init(help("deadlines.only"), valueName: "id"), completion: .list(DeadlineID.allCases.map(\.rawValue)),
    transform: Arguments.choice) var only: DeadlineID?

  func validate() throws {
    if each != nil {
      guard events.isEmpty else { throw ValidationError(help("deadlines.each-event")) }
      return
    }
    // What a table can say too has to be said here without one; the words are those of the parser.
    if law == nil { throw ValidationError("Missing expected argument '--law <law>'") }
    if right == nil { throw ValidationError("Missing expected argument '--right <right>'") }
    if received == nil, sent == nil { throw ValidationError(help("deadlines.needs-start")) }
    if only != nil { throw ValidationError(help("deadlines.only-each")) }
  }

  func run() throws {
    let desk = try Desk(options)
    if let each { return try run(each, desk) }
    guard let law, let right else { return }
    try run(try desk.law(law), right, desk)
  }

  /// The deadlines of each row of a table.
  private func run(_ file: String, _ desk: Desk) throws {
    let input = file == "-" ? InputFile(standardInput: ()) : try InputFile(file, desk)
    let wish = DeadlineWish(
      law: law, right: right, received: received, sent: sent, via: via, resident: resident,
      controllerPlace: controllerPlace, holidays: holidays)
    try DeadlineRun(desk, wish, only: only, isJSON: desk.wantsJSON).write(input, to: Console.output(bytes:))
  }

  /// The deadlines of one request.
  private func run(_ law: Law, _ right: Right, _ desk: Desk) throws {
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
