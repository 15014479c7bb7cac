import DataRightsDesk
import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsExchange

/// Writes what is due as a calendar.
struct CalendarCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "calendar", abstract: help("calendar"), discussion: help("calendar.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(help("calendar.output"), valueName: "file")) var output: String?
  @Option(help: .init(help("calendar.alarm"), valueName: "days"), transform: Self.days) var alarm = 1
  @Flag(help: .init(help("calendar.open-only"))) var openOnly = false
  @Flag(help: .init(help("list.everyone"))) var everyone = false

  func run() throws {
    let desk = try Desk(options)
    let view = try CalendarView(desk, alarm: alarm, openOnly: openOnly, ofEveryone: everyone)
    if let output {
      let isOurs = { (bytes: [UInt8]) in ICalendarFile.isCalendar(of: CalendarView.product, bytes) }
      try OutputFile.replace(output, desk, isOurs: isOurs, view.write)
      desk.print(view.document(output: output), view.text(output: output))
    } else if desk.wantsJSON {
      Console.output(view.document(output: nil).text())
    } else {
      view.write { Console.output(bytes: $0) }
    }
  }

  private static func days(_ text: String) throws -> Int {
    guard let days = Int(text), (0...366).contains(days) else { throw ValidationError(help("bad-alarm")) }
    return days
  }
}
