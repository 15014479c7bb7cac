import DataRightsTestSupport

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder of a test's own that goes when the test ends.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/datarights-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders it lies in.
  @discardableResult
  func write(_ relative: String, _ text: String) throws -> String {
    let file = path + "/" + relative
    let folder = file.split(separator: "/").dropLast().joined(separator: "/")
    try FileManager.default.createDirectory(atPath: "/" + folder, withIntermediateDirectories: true)
    try text.write(toFile: file, atomically: false, encoding: .utf8)
    return file
  }

  /// Makes a folder that looks like installed data.
  func makeData(_ relative: String) throws -> String {
    for folder in ["Jurisdictions", "Templates"] {
      try FileManager.default.createDirectory(
        atPath: "\(path)/\(relative)/\(folder)", withIntermediateDirectories: true)
    }
    return path + "/" + relative
  }
}
