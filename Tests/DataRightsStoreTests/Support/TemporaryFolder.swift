import Foundation

/// A folder of its own for a test, removed with all that is in it.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "/datarights-store-XXXXXX").utf8CString)
    guard let made = mkdtemp(&template) else { throw CocoaError(.fileWriteUnknown) }
    path = String(cString: made)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A folder for a store; it does not exist yet.
  var store: String { path + "/store" }

  /// The database file of that store.
  var database: String { store + "/datarights.sqlite" }

  /// Writes bytes where the database should be.
  func write(_ bytes: [UInt8]) throws {
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
    try Data(bytes).write(to: URL(fileURLWithPath: database))
  }

  /// The bytes of the database.
  func bytes() throws -> [UInt8] { Array(try Data(contentsOf: URL(fileURLWithPath: database))) }
}

/// The permission bits of a file or folder.
func mode(_ path: String) throws -> mode_t {
  var info = stat()
  guard lstat(path, &info) == 0 else { throw CocoaError(.fileNoSuchFile) }
  return info.st_mode & 0o7777
}
