import DataRights

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files that did not exist before, readable by their owner only, whole or not at all.
enum OutputFile {
  /// Writes a new file; an existing one or a symbolic link is left alone and refused.
  static func create(_ path: String, _ bytes: [UInt8], _ context: Context) throws {
    try make(path, context) { put(bytes[...], into: $0) }
  }

  /// Copies a file of any size to one that did not exist before.
  static func copy(_ source: String, to path: String, _ context: Context) throws {
    let input = open(source, O_RDONLY | O_CLOEXEC)
    guard input >= 0 else { throw context.failure("unreadable-file", ["file": source]) }
    defer { close(input) }
    try make(path, context) { output in
      var buffer = [UInt8](repeating: 0, count: 1 << 18)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(input, $0.baseAddress, $0.count) }
        guard count >= 0 else { throw context.failure("unreadable-file", ["file": source]) }
        if count == 0 { return true }
        guard put(buffer[..<count], into: output) else { return false }
      }
    }
  }

  /// Makes a new file and fills it; where that fails, nothing of it stays.
  private static func make(_ path: String, _ context: Context, _ fill: (Int32) throws -> Bool) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      let code = errno == EEXIST || errno == ELOOP ? "output-exists" : "output-unwritable"
      throw context.failure(code, ["file": path])
    }
    defer { close(descriptor) }
    do {
      guard try fill(descriptor), fsync(descriptor) == 0 else {
        throw context.failure("output-unwritable", ["file": path])
      }
    } catch {
      remove(path)
      throw error
    }
  }

  private static func put(_ bytes: ArraySlice<UInt8>, into descriptor: Int32) -> Bool {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Makes a folder, readable by its owner only, that was not there before.
  static func makeNewFolder(_ path: String, _ context: Context) throws {
    guard mkdir(path, 0o700) == 0 else {
      throw context.failure(errno == EEXIST ? "output-exists" : "output-unwritable", ["file": path])
    }
  }

  /// Makes a folder, readable by its owner only, unless there is one.
  static func makeFolder(_ path: String, _ context: Context) throws {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw context.failure("output-unwritable", ["file": path])
    }
  }

  /// Gives a file that is whole its name; nothing happens where it has it already or there is none.
  static func finish(_ part: String, as path: String, _ context: Context) throws {
    guard access(part, F_OK) == 0 else { return }
    guard rename(part, path) == 0 else { throw context.failure("output-unwritable", ["file": path]) }
  }

  /// Takes a file back that was just written.
  static func remove(_ path: String) { unlink(path) }
}
