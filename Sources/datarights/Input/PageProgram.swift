import DataRightsDesk
import DataRightsLetters

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The program `datarights-page`, which serves the local page; nothing else links a server.
struct PageProgram {
  let path: String

  /// The program named by `DATARIGHTS_PAGE`, else the one beside this program; nil where there is none.
  static var installed: PageProgram? {
    Companion.path(of: "datarights-page", variable: "DATARIGHTS_PAGE").map(PageProgram.init)
  }

  /// Becomes the program, so that signals and the terminal are its own; returns only where that fails.
  func become(argument: String) {
    var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), strdup(argument), nil]
    execv(path, &arguments)
    for argument in arguments { free(argument) }
  }
}
