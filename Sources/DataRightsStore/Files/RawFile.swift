#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Files by their descriptors, for types that have functions `open` and `read` of their own.
enum RawFile {
  /// Makes a file that did not exist, for its owner alone; negative where that fails.
  static func make(_ path: String) -> Int32 {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    // A umask may have taken bits away from the owner too.
    if descriptor >= 0 { _ = fchmod(descriptor, 0o600) }
    return descriptor
  }

  /// Opens a file to be read; a symbolic link is not followed.
  static func forReading(_ path: String) -> Int32 { open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW) }

  /// The next bytes, at most as many as asked for; none at the end, nil where the disk fails.
  static func next(_ descriptor: Int32, atMost wanted: Int) -> [UInt8]? {
    var buffer = [UInt8](repeating: 0, count: wanted)
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, wanted) }
      if count < 0, errno == EINTR { continue }
      return count < 0 ? nil : Array(buffer[..<count])
    }
  }

  /// Writes all of some bytes; false where they could not be written.
  static func put(_ piece: UnsafeRawBufferPointer, into descriptor: Int32) -> Bool {
    var start = 0
    while start < piece.count {
      guard let base = piece.baseAddress else { return false }
      let count = write(descriptor, base + start, piece.count - start)
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      start += count
    }
    return true
  }
}
