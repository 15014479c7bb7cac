internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A lock on a folder by which processes, and pieces of work in one process, tell one another that they are at work in it.
final class FolderUse: Sendable {
  private let descriptor = Mutex<Int32?>(nil)

  deinit { end() }

  /// Marks a folder as in use, beside others; once is enough.
  func begin(_ folder: String) {
    descriptor.withLock { held in
      guard held == nil, let opened = Self.open(folder) else { return }
      while flock(opened, LOCK_SH) != 0, errno == EINTR {}
      held = opened
    }
  }

  /// Takes the mark away.
  func end() {
    descriptor.withLock { held in
      if let descriptor = held { close(descriptor) }
      held = nil
    }
  }

  /// Does some work while nobody uses the folder; nil where somebody does.
  static func alone<R>(_ folder: String, _ work: () throws -> R) rethrows -> R? {
    guard let descriptor = open(folder) else { return try work() }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK else { return nil }
    return try work()
  }

  private static func open(_ folder: String) -> Int32? {
    #if canImport(Glibc)
      let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #elseif canImport(Musl)
      let descriptor = Musl.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #else
      let descriptor = Darwin.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    #endif
    return descriptor >= 0 ? descriptor : nil
  }
}
