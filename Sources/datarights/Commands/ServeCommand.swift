import ArgumentParser
import DataRights
import DataRightsCatalogue
import DataRightsDesk

/// Serves the store as pages to a browser on this machine.
struct ServeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "serve", abstract: help("serve"), discussion: help("serve.discussion"))
  }

  @OptionGroup var options: GlobalOptions
  @Option(help: .init(help("serve.port"), valueName: "port"), transform: Self.port) var port = 0
  @Option(help: .init(help("serve.idle"), valueName: "minutes"), transform: Arguments.count) var idle = 30
  @Flag(help: .init(help("serve.open"))) var open = false

  func run() throws {
    let desk = try Desk(options)
    guard let page = PageProgram.installed else { throw desk.failure("no-page-program") }
    let launch: JSON = [
      "format": 1, "store": JSON(desk.storeFolder), "profile": JSON(desk.person),
      "data": JSON([options.data].compactMap(\.self)), "dataOnly": JSON(options.dataOnly),
      "interface": JSON(desk.words.tag), "today": JSON(options.today?.iso),
      "seed": options.seed.map { JSON(Int(clamping: $0)) } ?? nil, "port": JSON(port), "idleMinutes": JSON(idle),
      "opens": JSON(open), "json": JSON(options.json),
    ]
    page.become(argument: launch.text(indented: false))
    throw desk.failure("no-page-program")
  }

  private static func port(_ text: String) throws -> Int {
    guard let port = Int(text), (0...65535).contains(port) else { throw ValidationError(help("bad-port")) }
    return port
  }
}
