#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that is written piece by piece beside its place and put there when it is complete.
///
/// What stands in its place already, be it a symbolic link, is never touched unless it is to be replaced. Its owner alone can read it. Until it is
/// complete its name is `.unfinished-`, the number of the process, and more, by which what a killed process left is
/// known.
public final class NewFile {
  private let path: String
  private let draft: String
  private let descriptor: Int32
  private let isReplacing: Bool
  private var isFinished = false
  /// How many bytes were written.
  public private(set) var count = 0

  /// Why a file cannot be begun.
  public enum Problem: Error, Sendable, Hashable {
    /// Something stands in its place.
    case exists
    /// The folder is missing or does not allow it.
    case unwritable
  }

  /// Begins a file.
  ///
  /// - Parameter mode: the rights of a regular file that gives way to it; nil where nothing may stand there.
  public init(path: String, replacing mode: Int32? = nil) throws(Problem) {
    var facts = stat()
    let stands = lstat(path, &facts) == 0
    if stands, mode == nil || facts.st_mode & S_IFMT != S_IFREG { throw .exists }
    guard stands || errno == ENOENT else { throw .unwritable }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    draft = "\(folder).unfinished-\(getpid())-\(UInt32.random(in: 0...UInt32.max))"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .unwritable }
    // A umask may have taken bits away from the owner too.
    _ = fchmod(descriptor, mode.map { mode_t($0) } ?? 0o600)
    isReplacing = stands
    self.path = path
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
    if !isFinished { unlink(draft) }
  }

  /// Adds bytes at the end; false where they could not be written.
  public func write(_ bytes: [UInt8]) -> Bool {
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
  public func finish() -> Bool {
    guard fsync(descriptor) == 0 else { return false }
    if isReplacing {
      guard rename(draft, path) == 0 else { return false }
    } else if link(draft, path) == 0 {
      unlink(draft)
    } else {
      // Memory sticks have no second names for a file.
      var facts = stat()
      guard errno != EEXIST, lstat(path, &facts) != 0, errno == ENOENT, rename(draft, path) == 0 else { return false }
    }
    isFinished = true
    synchronizeFolder()
    return true
  }

  /// Writes the folder's entry to the disk, so that the file outlives a power failure.
  private func synchronizeFolder() {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    _ = fsync(descriptor)
    close(descriptor)
  }
}
