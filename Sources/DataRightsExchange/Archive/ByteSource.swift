#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes that can be read at any place, so that of a large file only what matters is read.
protocol ByteSource {
  /// How many there are.
  var count: Int { get }
  /// Some of them; fewer than asked for where the file has become shorter, or nil where it cannot be read.
  func read(at offset: Int, count: Int) -> [UInt8]?
}

/// Bytes that are in memory.
struct MemoryBytes: ByteSource {
  let bytes: [UInt8]

  var count: Int { bytes.count }

  func read(at offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= bytes.count else { return nil }
    return Array(bytes[offset..<min(bytes.count, offset + min(count, bytes.count))])
  }
}

/// A part of other bytes.
struct PartOfBytes: ByteSource {
  let whole: any ByteSource
  let start: Int
  let count: Int

  func read(at offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= self.count else { return nil }
    return whole.read(at: start + offset, count: min(count, self.count - offset))
  }
}

/// The bytes of a file on disk.
final class FileBytes: ByteSource {
  /// What a path leads to.
  enum Kind { case file, folder, other }

  let count: Int
  private let descriptor: Int32

  /// Opens a regular file; nil where there is none or it may not be read.
  init?(path: String) {
    // Without O_NONBLOCK a pipe would hold the program up before it is known to be none.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    var facts = stat()
    guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      return nil
    }
    self.descriptor = descriptor
    count = Int(facts.st_size)
  }

  deinit { close(descriptor) }

  func read(at offset: Int, count: Int) -> [UInt8]? {
    guard offset >= 0, count >= 0, offset <= self.count else { return nil }
    let wanted = min(count, self.count - offset)
    var done = 0
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, filled in
      while done < wanted {
        let got = pread(
          descriptor, buffer.baseAddress?.advanced(by: done), wanted - done, off_t(offset + done))
        if got < 0, errno == EINTR { continue }
        failed = got < 0
        guard got > 0 else { break }
        done += got
      }
      filled = done
    }
    return failed ? nil : bytes
  }

  /// What a path leads to; nil where to nothing.
  ///
  /// - Parameter following: whether a symbolic link leads on, or is something else than a file.
  static func kind(of path: String, following: Bool) -> Kind? {
    var facts = stat()
    guard (following ? stat(path, &facts) : lstat(path, &facts)) == 0 else { return nil }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }
}
