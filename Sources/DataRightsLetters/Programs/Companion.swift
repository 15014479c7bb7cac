import Foundation

/// Programs that are installed beside this one and do what it does not link.
package enum Companion {
  /// The program that a variable of the environment names, else the one beside this program; nil where there is none.
  package static func path(of name: String, variable: String) -> String? {
    var tried = [ProcessInfo.processInfo.environment[variable]].compactMap(\.self).filter { !$0.isEmpty }
    #if os(Linux)
      let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    #else
      let own = Bundle.main.executablePath
    #endif
    if let own, let slash = own.lastIndex(of: "/") { tried.append(own[..<slash] + "/" + name) }
    return tried.first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
