import DataRights
import DataRightsExchange
import DataRightsStore
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes files that did not exist before, readable by their owner only, whole or not at all.
package enum OutputFile {
  /// Writes a new file; an existing one or a symbolic link is left alone and refused.
  package static func create(_ path: String, _ bytes: [UInt8], _ desk: Desk) throws {
    try make(path, desk) { try $0(bytes) }
  }

  /// Writes a new file, or puts it in one step in the place of a file whose first bytes show that it was ours.
  ///
  /// Whoever may read the old file may read the new one; a link, and a file of somebody else, is refused.
  ///
  /// - Parameter fill: hands out the new contents piece by piece.
  package static func replace(
    _ path: String, _ desk: Desk, isOurs: ([UInt8]) -> Bool,
    _ fill: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    let old = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard old >= 0 else {
      // What is there but cannot be read is refused where the file is made.
      return try make(path, desk, fill)
    }
    defer { close(old) }
    var facts = stat()
    var start = [UInt8](repeating: 0, count: 4096)
    guard fstat(old, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
      case let count = start.withUnsafeMutableBytes({ read(old, $0.baseAddress, $0.count) }), count >= 0,
      isOurs(Array(start.prefix(count)))
    else { throw desk.failure("output-exists", ["file": path]) }
    try make(path, desk, replacing: Int32(facts.st_mode & 0o777), fill)
  }

  /// Copies a file of any size to one that did not exist before.
  package static func copy(_ source: String, to path: String, _ desk: Desk) throws {
    let input = try InputFile(source, desk)
    try make(path, desk) { write in while let piece = try input.next(desk) { try write(piece) } }
  }

  /// Makes a new file and fills it piece by piece; it has its name only when it is whole.
  ///
  /// - Parameter mode: the rights of a file that gives way to it; nil where nothing may stand there.
  package static func make(
    _ path: String, _ desk: Desk, replacing mode: Int32? = nil,
    _ fill: (_ write: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    sweep(path.folderName)
    func unwritable() -> Failure { desk.failure("output-unwritable", ["file": path]) }
    let file: NewFile
    do throws(NewFile.Problem) {
      file = try NewFile(path: path, replacing: mode)
    } catch {
      throw error == .exists ? desk.failure("output-exists", ["file": path]) : unwritable()
    }
    try fill { bytes in guard file.write(bytes) else { throw unwritable() } }
    guard file.finish() else { throw unwritable() }
  }

  private static let swept = Mutex<Set<String>>([])

  /// Removes what killed processes left in a folder, once a call.
  package static func sweep(_ folder: String) {
    if swept.withLock({ $0.insert(folder).inserted }) { Unfinished.sweep(folder) }
  }

  /// Makes a folder, readable by its owner only, that was not there before.
  package static func makeNewFolder(_ path: String, _ desk: Desk) throws {
    guard mkdir(path, 0o700) == 0 else {
      throw desk.failure(errno == EEXIST ? "output-exists" : "output-unwritable", ["file": path])
    }
  }

  /// Makes a folder, readable by its owner only, unless there is one.
  package static func makeFolder(_ path: String, _ desk: Desk) throws {
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
      throw desk.failure("output-unwritable", ["file": path])
    }
  }

  /// Gives a file that is whole its name; nothing happens where it has it already or there is none.
  package static func finish(_ part: String, as path: String, _ desk: Desk) throws {
    guard access(part, F_OK) == 0 else { return }
    guard rename(part, path) == 0 else { throw desk.failure("output-unwritable", ["file": path]) }
  }

  /// Takes a file back that was just written.
  package static func remove(_ path: String) { unlink(path) }
}
