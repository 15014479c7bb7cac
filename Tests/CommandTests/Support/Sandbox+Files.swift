import Foundation

extension Sandbox {
  /// The path of a file on this machine.
  func path(_ name: String) -> String { folder + "/" + name }

  /// Writes a file on this machine and the folders above it.
  @discardableResult
  func write(_ name: String, _ text: String, mode: Int = 0o644) throws -> String {
    let url = URL(fileURLWithPath: path(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: url.path)
    return url.path
  }

  /// The bytes of a file on this machine.
  func bytes(_ name: String) throws -> Data { try Data(contentsOf: URL(fileURLWithPath: path(name))) }

  /// Whether anything lies under a name.
  func exists(_ name: String) -> Bool {
    var info = stat()
    return lstat(path(name), &info) == 0
  }

  /// The permission bits of a file or folder.
  func mode(_ path: String) -> String {
    var info = stat()
    return lstat(path, &info) == 0 ? String(info.st_mode & 0o777, radix: 8) : "none"
  }

  /// Everything on this machine: each path with its permissions and its bytes.
  func snapshot() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      let content = FileManager.default.contents(atPath: path(name)) ?? Data()
      files[name] = mode(path(name)) + " " + content.base64EncodedString()
    }
    return files
  }
}
