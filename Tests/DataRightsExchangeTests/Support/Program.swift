import DataRightsTestSupport
import Foundation
import Testing

/// Programs of others, found where the shell would find them.
enum Program {
  struct Failed: Error {
    let name: String
    let status: Int32
  }

  static func path(_ name: String) -> String? {
    let folders = (Repository.environment("PATH") ?? "").split(separator: ":")
    return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  static func run(_ name: String, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try #require(path(name), "\(name) is not installed"))
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    try ProcessStart.run(process)
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Failed(name: name, status: process.terminationStatus) }
  }
}
