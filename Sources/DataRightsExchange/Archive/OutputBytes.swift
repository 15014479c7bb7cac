#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written piece by piece beside its place and put there when it is complete.
final class OutputBytes {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private var isFinished = false
  /// How many bytes were written.
  private(set) var count = 0

  /// Begins a file that its owner alone can read; nil where something stands already or the folder does not allow it.
  init?(path: String) {
    var facts = stat()
    guard lstat(path, &facts) != 0, errno == ENOENT else { return nil }
    // A draft that a crash left behind must not stand in the way of the next.
    draft = "\(path).\(getpid()).part"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return nil }
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(draft) }
  }

  func write(_ bytes: [UInt8]) -> Bool {
    guard overwrite(bytes, at: count) else { return false }
    count += bytes.count
    return true
  }

  func overwrite(_ bytes: [UInt8], at place: Int) -> Bool {
    bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let wrote = pwrite(
          descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done, off_t(place + done))
        if wrote < 0, errno == EINTR { continue }
        guard wrote > 0 else { return false }
        done += wrote
      }
      return true
    }
  }

  /// Puts the file in its place, unless something came to stand there meanwhile.
  func finish() -> Bool {
    guard fsync(descriptor) == 0 else { return false }
    if link(draft, path) == 0 {
      unlink(draft)
    } else {
      // Memory sticks have no second names for a file.
      var facts = stat()
      guard errno != EEXIST, lstat(path, &facts) != 0, errno == ENOENT, rename(draft, path) == 0 else { return false }
    }
    isFinished = true
    return true
  }
}
