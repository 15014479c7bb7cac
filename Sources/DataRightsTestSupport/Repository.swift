#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files of the repository that the tests run in.
public enum Repository {
  /// The folder that holds `Package.swift`.
  public static let root = String(#filePath.dropLast("/Sources/DataRightsTestSupport/Repository.swift".count))

  /// The full path of a file, from its path in the repository.
  public static func path(_ relative: String) -> String { root + "/" + relative }

  /// The bytes of a file, from its path in the repository or from the root of the file system.
  public static func bytes(_ path: String) throws -> [UInt8] {
    let full = path.hasPrefix("/") ? path : self.path(path)
    guard let data = FileManager.default.contents(atPath: full) else { throw Missing(path: full) }
    return Array(data)
  }

  /// The text of a file.
  public static func text(_ path: String) throws -> String { String(decoding: try bytes(path), as: UTF8.self) }

  /// The rows of a table whose cells are parted by tabs.
  public static func table(_ path: String) throws -> [[String]] {
    try text(path).split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
  }

  /// The names of the files in a folder that end in a suffix, without it, sorted.
  public static func names(in path: String, suffix: String) throws -> [String] {
    let full = path.hasPrefix("/") ? path : self.path(path)
    return try FileManager.default.contentsOfDirectory(atPath: full).filter { $0.hasSuffix(suffix) }
      .map { String($0.dropLast(suffix.count)) }.sorted()
  }

  /// A variable of the environment; nil where it is not set or empty.
  public static func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// A file that a test needs does not exist.
  public struct Missing: Error {
    /// The full path.
    public let path: String
  }
}
