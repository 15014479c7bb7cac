import DataRightsDesk
import ArgumentParser
import DataRights

/// Parses the arguments, runs the command, and turns whatever goes wrong into words and an exit code.
@main
enum Main {
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    let wantsJSON = arguments.contains("--json")
    do {
      var command = try DatarightsCommand.parseAsRoot(arguments)
      try command.run()
    } catch {
      finish(error, wantsJSON: wantsJSON)
    }
  }

  private static func finish(_ error: any Error, wantsJSON: Bool) -> Never {
    if let code = error as? ExitCode { leave(code.rawValue) }
    Desk.ofThisCall?.evidence.takeBack()
    Progress.end()
    let code = DatarightsCommand.exitCode(for: error).rawValue
    if code == 0 {
      Console.output(DatarightsCommand.fullMessage(for: error))
      leave(0)
    }
    let failure = failure(error, parserCode: code)
    if wantsJSON {
      Console.error(failure.json.text())
    } else {
      Console.error(failure.message)
      if let hint = failure.hint { Console.error("  → " + hint) }
    }
    leave(failure.exit)
  }

  private static func usage(_ message: String) -> String {
    guard case .success(let interface) = Interface.current else { return message }
    return UsageMessage(words: interface.words).text(message)
  }

  /// The failure that an error amounts to; the parser's own errors are wrong calls.
  private static func failure(_ error: any Error, parserCode: Int32) -> Failure {
    if let known = Failure(error) { return known }
    if parserCode == 64 {
      return Failure(
        code: "usage", message: usage(DatarightsCommand.message(for: error)),
        hint: help("usage-hint"), exit: 64)
    }
    return Failure(code: "failed", message: "\(type(of: error))", hint: nil)
  }
}
