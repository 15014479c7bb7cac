#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if os(Linux)
  /// Writes a whole file system to its disk (Linux); the C library's module leaves it out, as it stands in no standard.
  @_silgen_name("syncfs")
  private func syncfs(_ descriptor: Int32) -> Int32
#endif

/// Many new files, readable by their owner only, that are on the disk together once `synchronize` says so.
///
/// Where the system can have a whole file system written at once, that is done once for all of them: a file each would
/// take longer than everything else.
enum PiecedFiles {
  /// Writes a file that nothing stood in the place of; false where it cannot be written, and then it is not there.
  static func create(_ path: String, _ bytes: [UInt8]) -> Bool {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { return false }
    // A umask may have taken bits away from the owner too.
    _ = fchmod(descriptor, 0o600)
    var isWritten = bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let wrote = write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if wrote < 0, errno == EINTR { continue }
        guard wrote > 0 else { return false }
        done += wrote
      }
      return true
    }
    #if !os(Linux)
      isWritten = isWritten && fsync(descriptor) == 0
    #endif
    isWritten = close(descriptor) == 0 && isWritten
    if !isWritten { unlink(path) }
    return isWritten
  }

  /// Has the disk hold everything that was written to a folder; false where it does not.
  static func synchronize(_ folder: String) -> Bool {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    #if os(Linux)
      return syncfs(descriptor) == 0
    #else
      return fsync(descriptor) == 0
    #endif
  }
}
