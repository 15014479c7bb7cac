internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// Locks on folders by which processes tell one another that they are at work in them.
enum FolderUse {
  private static let held = Mutex<[String: Int32]>([:])

  /// Marks a folder as in use by this process, beside others.
  static func begin(_ folder: String) {
    held.withLock { held in
      guard held[folder] == nil, let descriptor = openFolder(folder) else { return }
      while flock(descriptor, LOCK_SH) != 0, errno == EINTR {}
      held[folder] = descriptor
    }
  }

  /// Takes this process's mark away.
  static func end(_ folder: String) {
    held.withLock { held in if let descriptor = held.removeValue(forKey: folder) { close(descriptor) } }
  }

  /// Does some work while no process, this one included, uses the folder; nil where one does.
  static func alone<R>(_ folder: String, _ work: () throws -> R) rethrows -> R? {
    guard let descriptor = openFolder(folder) else { return try work() }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else { return nil }
    return try work()
  }

  private static func openFolder(_ folder: String) -> Int32? {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    return descriptor >= 0 ? descriptor : nil
  }
}
