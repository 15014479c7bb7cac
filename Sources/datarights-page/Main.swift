import DataRights
import DataRightsCatalogue
import DataRightsLetters

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Serves the local page until it is stopped.
///
/// Exits with 0, with 1 where it cannot begin and with 64 for a wrong call.
@main
enum Main {
  static func main() async {
    // A browser that goes away is no signal to die of.
    signal(SIGPIPE, SIG_IGN)
    guard CommandLine.arguments.count == 2 else {
      Streams.error("datarights-page: it is started by `datarights serve`")
      exit(64)
    }
    do {
      try await Program(Launch(CommandLine.arguments[1])).run()
    } catch {
      Streams.error("datarights-page: \(StartFailure.text(error))")
      exit(error is DataError ? 64 : 1)
    }
    exit(0)
  }
}
