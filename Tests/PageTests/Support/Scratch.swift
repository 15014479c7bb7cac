import Foundation

/// Folders for tests, each used once.
enum Scratch {
  /// The folder of all folders, removed when the tests end.
  private static let root: String = {
    atexit { try? FileManager.default.removeItem(atPath: Scratch.root) }
    let root = FileManager.default.temporaryDirectory.path + "/datarights-page-tests-\(getpid())"
    try? FileManager.default.createDirectory(atPath: root, withIntermediateDirectories: true)
    return root
  }()

  /// The path of a folder that does not exist yet.
  static func path() -> String { root + "/" + UUID().uuidString }

  /// The permissions of a file.
  static func mode(_ path: String) throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
  }
}
