#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is read piece by piece, however large it is.
package final class InputFile {
  private let path: String
  private let descriptor: Int32

  /// Opens a regular file.
  package init(_ path: String, _ desk: Desk) throws {
    self.path = path
    descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw desk.failure("unreadable-file", ["file": path]) }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw desk.failure("not-a-file", ["file": path])
    }
  }

  /// Takes what is handed to the program on standard input.
  package init(standardInput: Void) {
    path = "-"
    descriptor = STDIN_FILENO
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// Whether a file is there that gives the same bytes each time it is read.
  static func canBeReadAgain(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) != 0 || facts.st_mode & S_IFMT == S_IFREG
  }

  /// The next bytes; nil at the end.
  package func next(_ desk: Desk) throws -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
    guard count >= 0 else { throw desk.failure("unreadable-file", ["file": path]) }
    return count == 0 ? nil : Array(buffer[..<count])
  }

  /// The first bytes, which are read again afterwards.
  package func head(_ count: Int) -> [UInt8] {
    var buffer = [UInt8](repeating: 0, count: count)
    let read = buffer.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, 0) }
    return Array(buffer[..<max(read, 0)])
  }
}
